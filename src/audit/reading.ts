import type { Grants, Party, SystemUser } from '../core/access/access.js';
import { flattenParties } from '../core/access/flatten.js';
import { grantsPool } from '../core/access/grants.js';
import type { LinkBook } from '../core/catalogue/links.js';
import type { Problem } from '../core/problem.js';
import type { Source } from '../source/source.js';
import type { Access } from './parties.js';

/** Reads what each system user was given, several at a time, and what the packages give that no catalogue knows. */
export function accessReader(source: Source, book: LinkBook | undefined): (user: SystemUser) => Promise<Access> {
  const pool = grantsPool();
  const settled = new Set<Grants>();

  /** A package held that the catalogue does not know must be asked for before anything is judged by it. */
  const settle = async (parties: readonly Party[]): Promise<readonly Problem[]> => {
    if (!book) return [];
    const grants = [...new Set(parties.map((party) => party.grants))].filter((one) => !settled.has(one));
    if (grants.length === 0) return [];
    const held = new Set(grants.flatMap(({ packages, roles }) => [...packages, ...roles]));
    const found = await source.linksOf([...held]);
    book.add(found.links);
    book.cannotTell(found.unread);
    for (const one of grants) settled.add(one);
    return found.problems;
  };

  return async (systemUser) => {
    const reading = await source.authorizedParties(systemUser);
    const parties = reading.value && flattenParties(reading.value, pool);
    const further = parties ? await settle(parties) : [];
    return { systemUser, parties, problems: [...reading.problems, ...further] };
  };
}
