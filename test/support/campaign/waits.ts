import type { Cell } from './cells.js';
import { askingOf, type Flight, listedOperation } from './flight.js';

/** Of one call (DESIGN §4). */
const MOST_TRIES = 3;
const MOST_WAITING = 10_000;
/** What is asked for each system user, who is asked for once more where no answer came (docs/decisions/0027). */
const OF_A_SYSTEM_USER: ReadonlySet<string> = new Set([
  'GET enduser/authorizedparties',
  'POST token',
  'GET exchange/*',
]);
/** Clocks are read in two places. */
const SLACK = 50;

/** Calls that were tried more often than they may be, or sooner than the API asked for, by the times of the sandbox's log. */
export function wrongTries(cell: Cell, baseline: Flight, flight: Flight): string[] {
  const { operation } = cell;
  const due = askingOf(baseline).get(operation) ?? 0;
  const tries = flight.served.filter((one) => listedOperation(one) === operation);
  const most = due * MOST_TRIES * (OF_A_SYSTEM_USER.has(operation) ? 2 : 1);
  return [
    ...(tries.length > most ? [`${operation} was asked ${tries.length} times, at most ${most} are due`] : []),
    // Of several that are asked at once it cannot be told which try is of which.
    ...(due === 1 ? tooSoon(cell, tries) : []),
  ];
}

function tooSoon({ fault, operation }: Cell, tries: Flight['served']): string[] {
  if (fault.fault !== 'status' || fault.retryAfter === undefined) return [];
  // A date has whole seconds, so up to one is lost.
  const asked = (fault.retryAfter - (fault.retryAfterForm === 'date' ? 1 : 0)) * 1000;
  let waited = 0;
  return tries.slice(1).flatMap((next, at) => {
    const before = tries[at];
    if (!before || before.faults.length === 0) return [];
    const wait = next.at - next.milliseconds - before.at;
    const least = Math.min(asked, MOST_WAITING - waited) - SLACK;
    waited += wait;
    return wait < least ? [`${operation} was asked again after ${Math.round(wait)} ms, ${asked} were asked for`] : [];
  });
}
