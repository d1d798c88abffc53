import { createHash } from 'node:crypto';
import type { Fault } from '../../../src/core/fault-plan.js';
import { ASKED, type AskedOperation, faultsOf, MAY_BE_EMPTY } from './kinds.js';
import { SETUPS, type SetupName } from './setups.js';

/** One run of the campaign: one kind of fault, of one operation, for some of its requests. */
export interface Cell {
  readonly operation: AskedOperation;
  readonly kind: string;
  readonly fault: Fault;
  readonly requests: 'first' | 'second' | 'all';
  readonly setup: SetupName;
}

/** An audit asks these for each system user or system, and everything else once. */
const ASKED_AGAIN: ReadonlySet<string> = new Set([
  'POST token',
  'GET exchange/*',
  'GET systemuser/vendor/bysystem/*',
  'GET enduser/authorizedparties',
]);

const isOperation = (name: string): name is AskedOperation => Object.hasOwn(ASKED, name);
const isSetup = (name: string): name is SetupName => Object.hasOwn(SETUPS, name);

/** Every operation × every kind of fault × the first, the second and all requests × what is expected. */
export const allCells = (): Cell[] =>
  Object.keys(ASKED)
    .filter(isOperation)
    .flatMap((operation) =>
      Object.entries(faultsOf(operation)).flatMap(([kind, fault]) =>
        requestsOf(operation).flatMap((requests) =>
          Object.keys(SETUPS)
            .filter(isSetup)
            .map((setup): Cell => ({ operation, kind, fault, requests, setup })),
        ),
      ),
    );

const requestsOf = (operation: string): Cell['requests'][] =>
  ASKED_AGAIN.has(operation) ? ['first', 'second', 'all'] : ['first', 'all'];

export const nameOf = ({ operation, kind, requests, setup }: Cell): string =>
  `${operation} · ${kind} · ${requests} · ${setup}`;

/** So many cells, the same for the same seed, from all operations alike. */
export function sampled(cells: readonly Cell[], count: number, seed: number): Cell[] {
  const rank = (cell: Cell): string =>
    createHash('sha256')
      .update(`${seed} ${nameOf(cell)}`)
      .digest('hex');
  const ranked = cells
    .map((cell) => ({ cell, rank: rank(cell) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
  const operations = new Set(cells.map(({ operation }) => operation));
  const each = Math.ceil(count / operations.size);
  return [...operations].flatMap((operation) =>
    ranked
      .filter(({ cell }) => cell.operation === operation)
      .slice(0, each)
      .map(({ cell }) => cell),
  );
}

const NO_BODY: ReadonlySet<string> = new Set(['a page of a proxy', 'an empty 200', '204', 'cut before the last byte']);

/** Those that belong in every sample: no body, where a list without rows would be believed. */
export const worst = (cells: readonly Cell[]): Cell[] =>
  cells.filter(
    ({ operation, kind, requests, setup }) =>
      MAY_BE_EMPTY.has(operation) && NO_BODY.has(kind) && requests === 'all' && setup === 'gaps',
  );
