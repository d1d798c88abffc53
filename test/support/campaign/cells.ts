import { createHash } from 'node:crypto';
import type { Fault } from '../../../src/core/fault-plan.js';
import type { CommandName } from './commands.js';
import { type AskedOperation, faultsOf, isAsked, MAY_BE_EMPTY, SLOW } from './kinds.js';

/** One run of the campaign: a command in which one kind of fault befalls some requests for one operation. */
export interface Cell {
  readonly command: CommandName;
  readonly operation: AskedOperation;
  readonly kind: string;
  readonly fault: Fault;
  readonly requests: 'first' | 'second' | 'all';
}

/** How often a command asks for each operation, as the list of operations names them. */
export type Asking = ReadonlyMap<string, number>;

/** Every operation that a command asks for × every kind of fault × the first, the second and all requests. */
export const cellsOf = (command: CommandName, asking: Asking): Cell[] =>
  [...asking].flatMap(([operation, times]) => {
    if (!isAsked(operation)) throw new Error(`${command} asks for ${operation}, of which kinds.ts knows no faults.`);
    const which = times > 1 ? (['first', 'second', 'all'] as const) : (['first', 'all'] as const);
    return Object.entries(faultsOf(operation)).flatMap(([kind, fault]) =>
      which.map((requests): Cell => ({ command, operation, kind, fault, requests })),
    );
  });

export const nameOf = ({ command, operation, kind, requests }: Cell): string =>
  `${command} · ${operation} · ${kind} · ${requests}`;

/**
 * All cells in an order that the seed gives: first one of each group, then another of each, so that whatever part of
 * them is flown, it is of all groups alike.
 */
export function ordered(cells: readonly Cell[], seed: number, groupOf: (cell: Cell) => string): Cell[] {
  const ranked = cells
    .map((cell) => ({ cell, rank: rankOf(`${seed} ${nameOf(cell)}`) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
  const flown = new Map<string, number>();
  const inRounds = ranked.map(({ cell }) => {
    const round = flown.get(groupOf(cell)) ?? 0;
    flown.set(groupOf(cell), round + 1);
    return { cell, round };
  });
  return inRounds.sort((one, other) => one.round - other.round).map(({ cell }) => cell);
}

const rankOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** So that a part of the cells has every kind of fault of every operation. */
export const byFault = ({ operation, kind }: Cell): string => `${operation} ${kind}`;

/** So that a part of the cells has every operation of every command. */
export const byAsked = ({ command, operation }: Cell): string => `${command} ${operation}`;

export const isQuick = ({ kind }: Cell): boolean => !SLOW.has(kind);

const NO_BODY: ReadonlySet<string> = new Set(['a page of a proxy', 'an empty 200', '204', 'cut before the last byte']);

/** Those that come first of all: no body, where a list without rows would be believed. */
export const isWorst = ({ operation, kind, requests, command }: Cell): boolean =>
  MAY_BE_EMPTY.has(operation) && NO_BODY.has(kind) && requests === 'all' && WORST_IN.has(command);

const WORST_IN: ReadonlySet<CommandName> = new Set(['audit, with gaps', 'audit --requests', 'audit --verify']);
