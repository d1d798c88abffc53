import { OPERATIONS } from '../../../src/core/operations.js';
import type { AuditJson } from '../../../src/report/json/schema.js';
import type { ServedRequest } from '../../../src/sandbox/server.js';
import type { Run } from '../cli.js';
import type { Cell } from './cells.js';

/** A run of the built binary, what it printed, and what the sandbox served it. */
export interface Flight {
  readonly run: Run;
  readonly result: AuditJson | undefined;
  readonly served: readonly ServedRequest[];
  readonly milliseconds: number;
}

/** A small run takes less, whatever is down (DESIGN §4). */
const LONGEST = 30_000;
/** Of one call. */
const MOST_TRIES = 3;

/** What is wrong with a run in which something went wrong, beside the same run in which nothing did. */
export function wrongIn(cell: Cell, baseline: Flight, flight: Flight): string[] {
  const { result, run, milliseconds } = flight;
  const faults = [
    ...(run.code === 0 || run.code === 1 || run.code === 3 ? [] : [`exit code ${run.code}`]),
    ...(run.stderr === '' ? [] : [`on standard error: ${run.stderr.slice(0, 300)}`]),
    ...(/\n\s+at .+:\d+:\d+/.test(run.stdout + run.stderr) ? ['a stack'] : []),
    ...(milliseconds > LONGEST ? [`it took ${Math.round(milliseconds / 1000)} s`] : []),
    ...tooOften(cell, baseline, flight),
  ];
  if (!result || !baseline.result) return [...faults, 'no result'];
  return [
    ...faults,
    ...falseRows(baseline.result, result),
    ...falseGreen(baseline.result, result, run.code),
    ...untold(cell, result, flight.served),
  ];
}

/** The verdict of each row, with the cause of an empty one, by system user, party and service. */
function verdictsOf(result: AuditJson): Map<string, string[]> {
  const verdicts = new Map<string, string[]>();
  for (const user of result.systemUsers) {
    for (const party of user.parties) {
      for (const row of party.services) {
        const key = `${user.id} ${party.party} ${row.service}`;
        const verdict = row.verdict === 'empty' ? `empty, ${row.cause}` : row.verdict;
        verdicts.set(key, [...(verdicts.get(key) ?? []), verdict]);
      }
    }
  }
  return verdicts;
}

/** Rows that say anything but unknown, and say another thing than they did. */
function falseRows(baseline: AuditJson, result: AuditJson): string[] {
  const before = verdictsOf(baseline);
  const found = [...verdictsOf(result)].flatMap(([key, [verdict = '', ...again]]) => {
    const was = before.get(key)?.[0] ?? 'not there';
    const wrong = verdict === 'unknown' || verdict === was ? [] : [`${key}: ${verdict}, was ${was}`];
    return again.length > 0 && again.length + 1 !== before.get(key)?.length ? [...wrong, `${key}: told twice`] : wrong;
  });
  return found.length > 3 ? [...found.slice(0, 3), `and ${found.length - 3} more rows`] : found;
}

/** A run that calls itself complete, or exits as if it were, and lacks something. */
function falseGreen(baseline: AuditJson, result: AuditJson, code: number | null): string[] {
  const after = verdictsOf(result);
  const lost = [...verdictsOf(baseline)].filter(
    ([key, [was]]) => was !== 'unknown' && was !== 'not-applicable' && (after.get(key)?.[0] ?? 'unknown') === 'unknown',
  );
  return [
    ...(lost.length > 0 && result.complete ? [`complete, and ${lost.length} rows are unknown or lost`] : []),
    ...(lost.length > 0 && code === 0 ? [`exit code 0, and ${lost.length} rows are unknown or lost`] : []),
    ...(code === 0 && !result.complete ? ['exit code 0, and not complete'] : []),
    ...(!result.complete && result.problems.length === 0 && result.summary.unknown === 0
      ? ['incomplete for nothing']
      : []),
    ...(code !== result.exitCode ? [`exit code ${code}, told as ${result.exitCode}`] : []),
  ];
}

/** An incomplete run whose problems do not say what happened, where, and what it affects. */
function untold({ operation, fault }: Cell, result: AuditJson, served: readonly ServedRequest[]): string[] {
  if (result.complete) return [];
  if (!served.some(({ faults }) => faults.length > 0)) return ['incomplete, though no fault was given'];
  const blank = result.problems.filter(({ message, affects }) => message === '' || affects === '');
  const api = OPERATIONS[operation];
  // What comes of a token shows where it is used.
  const own =
    operation === 'POST token' || operation === 'GET exchange/*'
      ? result.problems
      : result.problems.filter((problem) => problem.api === api);
  const status = fault.fault === 'status' ? fault.status : undefined;
  const telling = own.filter(
    (problem) =>
      status === undefined ||
      (problem.status === status && problem.message.includes(String(status))) ||
      problem.code === 'not-asked',
  );
  return [
    ...(blank.length > 0 ? ['a problem without a message'] : []),
    ...(telling.length === 0
      ? [`no problem tells of ${operation}: ${JSON.stringify(result.problems).slice(0, 400)}`]
      : []),
    ...own.filter(({ operation: asked }) => asked === '').map(() => 'a problem without an operation'),
  ];
}

function tooOften({ operation }: Cell, baseline: Flight, { served }: Flight): string[] {
  const asked = (requests: readonly ServedRequest[]) =>
    requests.filter(({ operation: name = '' }) => name.startsWith(operation.replace(/\*$/, ''))).length;
  const [most, times] = [asked(baseline.served) * MOST_TRIES, asked(served)];
  return times > most ? [`${operation} was asked ${times} times, at most ${most} are due`] : [];
}
