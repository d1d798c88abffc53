import { nearNames } from '../near.js';
import { type Outcome, ok, wrong } from './check.js';

/** Most names that are told of a list. */
const MOST_TOLD = 5;

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A system as the register of this environment spells it; undefined when it is not there. */
export const registeredAs = (system: string, registered: readonly string[]): string | undefined =>
  registered.find((one) => isSame(one, system));

/** Whether a system that is named is in the vendor's register of this environment. Each environment has its own. */
export function systemOutcome(system: string, registered: readonly string[], environment: string): Outcome {
  const own = registeredAs(system, registered);
  if (own !== undefined) return ok({ text: 'system-registered', system: own, environment });
  const [near, systems] = [nearNames(system, registered), registered.slice(0, MOST_TOLD)];
  return wrong({ text: 'system-unknown', system, environment, near, systems }, { text: 'name-system', environment });
}

/** Whether the vendor has any system here, where none is named. */
export function systemsOutcome(registered: readonly string[], environment: string): Outcome {
  if (registered.length === 0)
    return wrong({ text: 'no-system', environment }, { text: 'register-system', environment });
  return ok({ text: 'systems-registered', environment, systems: registered.slice(0, MOST_TOLD) });
}
