import type { CatalogJson } from '../../../src/report/catalog/schema.js';
import type { DoctorJson } from '../../../src/report/doctor/schema.js';
import type { ExplainJson } from '../../../src/report/explain/schema.js';
import type { AuditJson } from '../../../src/report/json/schema.js';

/** What a run answered, in a form in which any two can be held against each other. */
export interface Told {
  /** Each with what it is about. An answer that is `unknown` is none. */
  readonly answers: ReadonlyMap<string, string>;
  /** Answers that the exit code does not rest on. */
  readonly asides: ReadonlyMap<string, string>;
  readonly complete: boolean;
  readonly exitCode: number;
  readonly problems: readonly ToldProblem[];
}

export interface ToldProblem {
  readonly api: string;
  readonly operation: string;
  readonly status: number | null;
  readonly code: string;
  readonly message: string;
  readonly affects: string;
}

/** Reads what a command printed as JSON, or in its one form. Throws for anything else. */
export type Reader = (stdout: string, stderr: string) => Told;

export const UNKNOWN = 'unknown';

const NONE: ReadonlyMap<string, string> = new Map();

/** Findings that tell of the fault itself. */
const OF_THE_RUN: ReadonlySet<string> = new Set(['missing-scope', 'token-refused']);

const verdictOf = (row: { readonly verdict: string; readonly cause?: string | null }): string =>
  row.verdict === 'empty' ? `empty, ${row.cause}` : row.verdict;

/** Verdicts with their causes, dialogs that are said to be lacking, and findings. */
export const toldByAudit: Reader = (stdout) => {
  const result = JSON.parse(stdout) as AuditJson;
  const answers: [string, string][] = result.systemUsers.flatMap((user) =>
    user.parties.flatMap((party) =>
      party.services.flatMap((row): [string, string][] => {
        const key = `${user.id} ${party.party} ${row.service}`;
        const without = row.notes.includes('no-dialogs');
        return [[key, verdictOf(row)], ...(without ? [[`${key} dialogs`, 'none'] as [string, string]] : [])];
      }),
    ),
  );
  for (const user of result.systemUsers) if (user.isWithoutParties) answers.push([`${user.id} parties`, 'none']);
  for (const one of result.findings) {
    if (OF_THE_RUN.has(one.kind)) continue;
    const about = [one.systemUser, one.party, one.service, one.package].filter(Boolean).join(' ');
    // Findings about two systems are told apart by their ids alone.
    answers.push([`finding ${one.kind} ${about} ${one.id}`, one.severity]);
  }
  const { complete, exitCode, problems } = result;
  return { answers: noneTwice(answers), asides: NONE, complete, exitCode, problems };
};

/** Verdicts with their causes, and, as asides, the links of each chain. */
export const toldByExplanation: Reader = (stdout) => {
  const { explanations, counts, problems, asides, exitCode, unreached } = JSON.parse(stdout) as ExplainJson;
  const pairs = explanations.map((one) => ({ one, key: `${one.systemUser.id} ${one.party?.party ?? 'no party'}` }));
  return {
    answers: noneTwice([
      ...pairs.map(({ one, key }): [string, string] => [key, verdictOf(one)]),
      ...unreached.map(({ party }): [string, string] => [`reached ${party}`, 'never']),
    ]),
    asides: noneTwice(
      pairs.flatMap(({ one, key }) =>
        one.links.map(({ link, state }): [string, string] => [`${key} ${link}`, state === 'moot' ? UNKNOWN : state]),
      ),
    ),
    complete: problems.length === 0 && counts.unknown === 0,
    exitCode,
    problems: [...problems, ...asides],
  };
};

/** Every item of a list, value by value; one that is null, or has no text in any language, is unknown. What is shown in full is one answer. */
export const toldByCatalog: Reader = (stdout) => {
  const json = JSON.parse(stdout) as CatalogJson;
  const { complete, exitCode, problems } = json;
  const answers: [string, string][] =
    json.kind === 'show'
      ? [['what is shown', complete ? JSON.stringify({ ...json, generatedAt: '', source: null }) : UNKNOWN]]
      : (json.items ?? []).flatMap((item) => {
          const [[, id] = []] = Object.entries(item);
          return Object.entries(item).map(([field, value]): [string, string] => [
            `${String(id)} ${field}`,
            value === null || JSON.stringify(value) === '{}' ? UNKNOWN : JSON.stringify(value),
          ]);
        });
  return { answers: noneTwice(answers), asides: NONE, complete, exitCode, problems };
};

/** Which API a check is about, where its subject is none. */
const API_OF: Readonly<Record<string, string>> = {
  grant: 'maskinporten',
  scope: 'maskinporten',
  exchange: 'token-exchange',
  system: 'system-register',
  'system-users': 'system-users',
  'system-user': 'maskinporten',
  'authorized-parties': 'authorized-parties',
  bysubjects: 'resource-registry',
};

/** Every tick; a check without one tells of the fault. What an audit does without is an aside. */
export const toldByDoctor: Reader = (stdout) => {
  const { checks, exitCode } = JSON.parse(stdout) as DoctorJson;
  const ticks = (needed: boolean) =>
    noneTwice(
      checks
        .filter((check) => check.needed === needed && check.status !== 'skipped')
        .map(({ id, subject, status }): [string, string] => [`${id} ${subject}`, status === 'ok' ? status : UNKNOWN]),
    );
  const problems = checks.flatMap(({ id, subject, status, code, seen, remedy }): ToldProblem[] => {
    if (status === 'ok' || status === 'skipped') return [];
    const http = /HTTP (\d{3})/.exec(seen)?.[1];
    const name = id === 'api' && subject !== null ? subject : id;
    const api = API_OF[name] ?? name;
    const told = { api, operation: id, status: http === undefined ? null : Number(http), code };
    return [{ ...told, message: `${seen} ${remedy ?? ''}`, affects: id }];
  });
  return { answers: ticks(true), asides: ticks(false), complete: exitCode === 0, exitCode, problems };
};

/** One that is told twice is another answer than one that is told once. */
function noneTwice(answers: readonly [string, string][]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [key, answer] of answers) {
    const before = all.get(key);
    all.set(key, before === undefined ? answer : `${before}; and ${answer}`);
  }
  return all;
}
