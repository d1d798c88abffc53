/** Results in the words of the notation. */

import { entry } from '../../../src/core/entry.js';
import type { Explanation } from '../../../src/core/explain/explanation.js';
import { packageCode } from '../../../src/core/identifiers.js';
import type { Scenario } from './format.js';
import type { Registry } from './names.js';

interface Row {
  readonly service: string;
  readonly verdict: string;
  readonly cause?: string;
  readonly via?: readonly { readonly kind: string; readonly id: string }[];
  readonly candidates?: readonly string[];
  readonly barred?: readonly string[] | undefined;
  readonly notes: readonly string[];
}

/** What is looked at of a result, from the library or from the JSON of the binary. */
export interface Told {
  readonly exitCode: number;
  readonly systemUsers: readonly {
    readonly id: string;
    readonly parties: readonly {
      readonly party: string;
      readonly counted: boolean;
      readonly services: readonly Row[];
    }[];
  }[];
  readonly findings: Iterable<{
    readonly kind: string;
    readonly severity: string;
    readonly systemUser: string | null;
    readonly party: string | null;
    readonly service: string | null;
    readonly package?: string | undefined;
  }>;
  readonly problems: readonly { readonly code: string }[];
}

type Expected = Omit<Scenario['expected'], 'mistake'>;

export function toldOf(result: Told, registry: Registry): Expected {
  const byUser = new Map<string, Map<string, Map<string, string>>>();
  const gaps: string[] = [];
  for (const { id, parties } of result.systemUsers) {
    const title = registry.nameOf(id);
    for (const { party, counted, services } of parties) {
      const name = `${registry.nameOf(party)}${counted ? '' : ' (not counted)'}`;
      for (const row of services) {
        const ofUser = entry(byUser, title, () => new Map<string, Map<string, string>>());
        entry(ofUser, name, () => new Map<string, string>()).set(row.service, rowWords(row));
        if (row.verdict === 'empty' || row.verdict === 'partial')
          gaps.push(`${row.cause ?? row.verdict} ${row.service} at ${registry.nameOf(party)} of ${title}`);
      }
    }
  }
  const all = [...result.findings];
  const isOfRow = ({ kind, service }: (typeof all)[number]): boolean =>
    service !== null && kind !== 'prediction-missed';
  const ofRows = all.filter(isOfRow);
  const told = ofRows.map(
    ({ kind, service, party, systemUser }) =>
      `${kind} ${service} at ${registry.nameOf(party ?? '')} of ${registry.nameOf(systemUser ?? '')}`,
  );
  if (gaps.sort().join('\n') !== told.sort().join('\n'))
    throw new Error(`rows and their findings differ:\n${gaps.join('\n')}\nagainst\n${told.join('\n')}`);
  return {
    exit: result.exitCode,
    rows: plainOf(byUser),
    findings: all
      .filter((one) => !isOfRow(one))
      .map((one) => findingWords(one, registry))
      .sort(),
    problems: result.problems.map(({ code }) => code).sort(),
  };
}

const plainOf = (byUser: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>>): Expected['rows'] =>
  Object.fromEntries(
    [...byUser].map(([title, parties]) => [
      title,
      Object.fromEntries([...parties].map(([party, rows]) => [party, Object.fromEntries(rows)])),
    ]),
  );

const list = (urns: readonly string[]): string => urns.map(packageCode).join(', ');

function rowWords(row: Row): string {
  const notes = row.notes.length > 0 ? ` + ${row.notes.join(', ')}` : '';
  return `${verdictWords(row)}${notes}`;
}

function verdictWords({ verdict, cause, via = [], candidates = [], barred = [] }: Row): string {
  if (verdict === 'visible')
    return `visible by ${via.map(({ kind, id }) => (kind === 'right' ? 'single right' : packageCode(id))).join(', ')}`;
  const packages = [candidates, barred].map(list).join('');
  return `${cause === undefined ? verdict : `empty: ${cause}`}${packages && ` -> ${packages}`}`;
}

function findingWords(one: Told['findings'] extends Iterable<infer F> ? F : never, registry: Registry): string {
  const { kind, party, systemUser, service, package: urn, severity } = one;
  return [
    severity === 'note' ? `${kind} (note)` : kind,
    ...(urn ? [packageCode(urn)] : []),
    ...(service ? [service] : []),
    ...(party ? [`at ${registry.nameOf(party)}`] : []),
    ...(systemUser ? [`of ${registry.nameOf(systemUser)}`] : []),
  ].join(' ');
}

/** One explanation, by what links break, who must act, and what must come first. */
export function explainedOf({
  row,
  links,
  actor,
  steps,
}: Explanation): Omit<NonNullable<Scenario['explain']>, 'service' | 'party'> {
  return {
    verdict: rowWords(row),
    broken: links.filter(({ state }) => state === 'broken').map(({ name }) => name),
    ...(actor && { actor }),
    steps: steps.map(({ text }) => text),
  };
}
