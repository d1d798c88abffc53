import { parseOrgNumber } from '../src/core/identifiers.js';

/** Made-up API bodies. Everything follows from a seed, so that every run measures the same. */

/** Numbers from 0 up to 1, from a linear congruential generator (Numerical Recipes). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One item at random. */
export function oneOf<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

/** Distinct items at random, from least to most of them, in the order that they have. */
function someOf<Item>(random: () => number, items: readonly Item[], [least, most]: Range): Item[] {
  const chosen = new Set<Item>();
  const wanted = least + Math.floor(random() * (most - least + 1));
  while (chosen.size < wanted) chosen.add(oneOf(random, items));
  return items.filter((item) => chosen.has(item));
}

/** Stems are this far apart, so that the numbers do not look like a row. */
const STRIDE = 37;

/** Distinct synthetic organisation numbers with a valid check digit; all of them start with 31. */
export function organizationNumbers(count: number): string[] {
  const numbers: string[] = [];
  for (let stem = 31_000_000; numbers.length < count; stem += STRIDE) {
    for (let digit = 0; digit <= 9; digit += 1) {
      const number = parseOrgNumber(`${stem}${digit}`);
      if (number) numbers.push(number);
    }
  }
  return numbers;
}

export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An identifier as long as those of real services and packages. */
const identifier = (what: string, number: number): string => `${what}-${String(number).padStart(4, '0')}`;

/** A package's code, and the services that it gives. */
export interface PackageGift {
  readonly code: string;
  readonly services: readonly string[];
}

export interface World {
  readonly services: readonly string[];
  readonly packages: readonly PackageGift[];
  /** Codes of the packages that parties hold together, each set once. */
  readonly grantSets: readonly (readonly string[])[];
}

export interface WorldSize {
  /** Identifiers of these services start with `app_bench_`. */
  readonly expectedServices: number;
  readonly otherServices: number;
  readonly packages: number;
  /** How many services a package gives: at least, and at most. */
  readonly servicesGiven: Range;
  readonly grantSets: number;
  /** How many packages are held together: at least, and at most. */
  readonly packagesHeld: Range;
}

export type Range = readonly [least: number, most: number];

/** The identifiers of expected services start with this. */
export const EXPECTED = 'app_bench_';

/** A catalogue, and sets of packages that parties hold. */
export function world(random: () => number, size: WorldSize): World {
  const identifiers = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => identifier(`${prefix}innrapportering`, at + 1));
  const services = [...identifiers(EXPECTED, size.expectedServices), ...identifiers('app_other_', size.otherServices)];
  const packages = Array.from({ length: size.packages }, (_, at) => ({
    code: identifier('pakke-for-maaling', at + 1),
    services: someOf(random, services, size.servicesGiven),
  }));
  const codes = packages.map((one) => one.code);
  const grantSets = new Map<string, string[]>();
  while (grantSets.size < size.grantSets) {
    const set = someOf(random, codes, size.packagesHeld);
    grantSets.set(set.join(), set);
  }
  return { services, packages, grantSets: [...grantSets.values()] };
}

/** A row of `GET enduser/authorizedparties`, with every key that the API writes. */
export const authorizedParty = (number: number, organizationNumber: string, packages: readonly string[]) => ({
  partyUuid: uuid(number),
  name: `MADE-UP PARTY ${number} AS`,
  organizationNumber,
  parentId: null,
  personId: null,
  dateOfBirth: null,
  partyId: 50_000_000 + number,
  emailId: null,
  type: 'Organization',
  unitType: 'AS',
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  authorizedAccessPackages: packages,
  authorizedResources: [],
  authorizedRoles: [],
  authorizedInstances: [],
  subunits: [],
});
