/** Numbers and uuids for the names of a scenario, made up, and the same at every run. */
import { parseOrgNumber } from '../../../src/core/identifiers.js';
import type { WorldNotation } from './format.js';

const SYSTEM_PREFIX = '310652970_';

export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export interface Registry {
  readonly numberOf: (name: string) => string;
  readonly partyUuidOf: (name: string) => string;
  readonly userIdOf: (title: string) => string;
  readonly systemIdOf: (name: string) => string;
  /** The name of whoever has this number, uuid, or URN of either. */
  readonly nameOf: (id: string) => string;
}

/** Nobody has the name of a system user, or customer, that is supposed. */
function supposedName(id: string): string | undefined {
  if (id === 'urn:dekning:party:supposed') return 'CUSTOMER';
  const [, type] = /^supposed:(\w+)/.exec(id) ?? [];
  return type && `Supposed ${type}`;
}

export function registryOf(world: WorldNotation): Registry {
  const titles = Object.keys(world.users);
  const numbers = new Map<string, string>();
  const names = new Map<string, string>();
  let next = 310_100_000;
  const numberOf = (name: string): string => {
    const known = numbers.get(name);
    if (known) return known;
    do next += 7;
    while (!parseOrgNumber(String(next)));
    numbers.set(name, String(next));
    names.set(String(next), name);
    names.set(uuid(next), name);
    return String(next);
  };
  for (const { owner, parties = {} } of Object.values(world.users)) {
    numberOf(owner);
    for (const path of Object.keys(parties)) numberOf(path.split(' / ').at(-1) ?? path);
  }
  const userIdOf = (title: string): string => {
    const at = titles.indexOf(title);
    if (at < 0) throw new Error(`no system user ${title}`);
    return uuid(at + 1);
  };
  for (const [at, title] of titles.entries()) names.set(uuid(at + 1), title);
  return {
    numberOf,
    partyUuidOf: (name) => uuid(Number(numberOf(name))),
    userIdOf,
    systemIdOf: (name) => `${SYSTEM_PREFIX}${name}`,
    nameOf: (id) => supposedName(id) ?? names.get(id) ?? names.get(id.split(':').at(-1) ?? '') ?? id,
  };
}
