import { globMatches } from '../../core/expectation/glob.js';
import type { FaultKind, FaultPlan, PlannedFault } from '../../core/fault-plan.js';
import type { Answer } from '../answer.js';
import type { Operation } from '../operation.js';
import type { World } from '../world.js';
import { befall } from './changes.js';
import { rowsIn } from './json-body.js';
import type { Outgoing } from './outgoing.js';
import { isChosen } from './requests.js';
import { worldUnder } from './world.js';

/** A fault that befell a request: its place in the plan, from 1, and its kind. */
export interface GivenFault {
  readonly number: number;
  readonly fault: FaultKind;
}

/** What is in store for one request. */
export interface Store {
  /** The world as this request finds it. */
  readonly world: (world: World) => World;
  /** What goes out instead of an answer, and what befell it. */
  readonly outgoing: (answer: Answer, now: () => Date) => { readonly outgoing: Outgoing; readonly given: GivenFault[] };
}

/** The faults that the sandbox gives, one request after another. */
export interface Faults {
  /** From now on another plan is followed, from its beginning. */
  readonly follow: (plan: FaultPlan) => void;
  /** Counts a request; undefined stands for one that is for no operation. */
  readonly store: (operation: Operation | undefined) => Store;
}

/** A fault of the plan, and what came before. */
interface Rule {
  readonly number: number;
  readonly planned: PlannedFault;
  requests: number;
  /** The rows of the last answer, by list. */
  readonly rows: Map<string, readonly unknown[]>;
}

const rulesOf = ({ faults }: FaultPlan): Rule[] =>
  faults.map((planned, at) => ({ number: at + 1, planned, requests: 0, rows: new Map() }));

export function createFaults(plan: FaultPlan): Faults {
  let rules = rulesOf(plan);
  return {
    follow: (next) => {
      rules = rulesOf(next);
    },
    store: (operation) => (operation ? storeFor(operation, rules) : NOTHING),
  };
}

const NOTHING: Store = { world: (world) => world, outgoing: (outgoing) => ({ outgoing, given: [] }) };

function storeFor(operation: Operation, rules: readonly Rule[]): Store {
  const matching = rules.filter(({ planned }) => globMatches(planned.operation, operation.name));
  for (const rule of matching) rule.requests += 1;
  const due = matching.filter(({ planned, requests }) => isChosen(planned.requests ?? 'all', requests));
  if (matching.length === 0) return NOTHING;
  return {
    world: (world) =>
      worldUnder(
        world,
        due.map(({ planned }) => planned),
      ),
    outgoing: (answer, now) => {
      const given: GivenFault[] = [];
      let outgoing: Outgoing = answer;
      for (const { number, planned, rows } of due) {
        const befallen = { ...operation, now, rowsBefore: rows.get(operation.list) };
        const changed = befall(outgoing, planned, befallen);
        if (changed) given.push({ number, fault: planned.fault });
        outgoing = changed ?? outgoing;
      }
      const rows = rowsIn(answer);
      if (rows)
        for (const rule of matching) if (rule.planned.fault === 'changed-page') rule.rows.set(operation.list, rows);
      return { outgoing, given };
    },
  };
}
