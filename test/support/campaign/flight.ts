import { globMatches } from '../../../src/core/expectation/glob.js';
import { OPERATIONS } from '../../../src/core/operations.js';
import type { ServedRequest } from '../../../src/sandbox/server.js';
import type { Run } from '../cli.js';
import type { Told } from './told.js';

/** A request of the sandbox's log, with the time at which its answer went out, in milliseconds. */
export interface LoggedRequest extends ServedRequest {
  readonly at: number;
}

/** A run of the built binary: what it printed and kept, and what the sandbox served it. */
export interface Flight {
  readonly run: Run;
  /** Undefined where what was printed is no result. */
  readonly told: Told | undefined;
  /** Of a run that was recorded: what the snapshot gives. */
  readonly replayed?: { readonly run: Run; readonly told: Told | undefined };
  /** Of a run that kept a journal: what the same command gives when nothing goes wrong any more. */
  readonly resumed?: { readonly run: Run; readonly told: Told | undefined };
  /** Secrets that were found in what was printed or written, by where. */
  readonly leaks: readonly string[];
  readonly served: readonly LoggedRequest[];
  readonly milliseconds: number;
}

/** The operations of the list of which one matches only where no longer one does: `GET resource/*` is not `GET resource/resourcelist`. */
const BY_LENGTH = Object.keys(OPERATIONS).sort((one, other) => other.length - one.length);

/** The name that the list of operations has of what was served. */
export const listedOperation = ({ operation = '' }: Pick<ServedRequest, 'operation'>): string =>
  BY_LENGTH.find((one) => globMatches(one, operation)) ?? operation;

/** How often each operation was asked for. */
export function askingOf({ served }: Pick<Flight, 'served'>): ReadonlyMap<string, number> {
  const asking = new Map<string, number>();
  for (const one of served) {
    const name = listedOperation(one);
    // A look at whether a host is there is no operation of any API.
    if (name === '') continue;
    asking.set(name, (asking.get(name) ?? 0) + 1);
  }
  return asking;
}

/** Faults that befell an answer, counted by the sandbox. */
export const injectedIn = ({ served }: Pick<Flight, 'served'>): number => served.flatMap(({ faults }) => faults).length;
