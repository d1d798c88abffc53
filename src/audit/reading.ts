import type { Grants, SystemUser } from '../core/access/access.js';
import { flattenParties } from '../core/access/flatten.js';
import { grantsPool } from '../core/access/grants.js';
import type { LinkBook } from '../core/catalogue/links.js';
import type { SubjectUrn } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';
import type { Source } from '../source/source.js';
import type { Access } from './parties.js';

/** Makes sure that it is known what subjects give, before anything is judged by them; gives what was met. */
export type Settle = (subjects: Iterable<SubjectUrn>) => Promise<readonly ProblemFacts[]>;

/** Asks for what the catalogue does not tell. Where no links were read at all, there is nothing to add to. */
export const linkSettler =
  (source: Source, book: LinkBook | undefined): Settle =>
  async (subjects) => {
    if (!book) return [];
    const found = await source.linksOf([...subjects]);
    book.add(found.links);
    book.cannotTell(found.unread);
    return found.problems;
  };

/** What was read of a system user. */
export interface ReadAccess extends Access {
  /** No answer came: asking once more may give one. */
  readonly isWorthAnotherTry: boolean;
}

/** Reads what each system user was given, and settles what the packages and roles that are held give. */
export function accessReader(source: Source, settle: Settle): (user: SystemUser) => Promise<ReadAccess> {
  const pool = grantsPool();
  const settled = new Set<Grants>();
  return async (systemUser) => {
    const reading = await source.authorizedParties(systemUser);
    const parties = reading.value && flattenParties(reading.value, pool);
    const isWorthAnotherTry = reading.isWorthAnotherTry === true;
    const grants = new Set(parties?.map((party) => party.grants).filter((one) => !settled.has(one)));
    if (grants.size === 0) return { systemUser, parties, problems: reading.problems, isWorthAnotherTry };
    const further = await settle(new Set([...grants].flatMap(({ packages, roles }) => [...packages, ...roles])));
    for (const one of grants) settled.add(one);
    return { systemUser, parties, problems: [...reading.problems, ...further], isWorthAnotherTry };
  };
}
