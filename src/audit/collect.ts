import { flattenParties } from '../core/access/flatten.js';
import { grantsPool } from '../core/access/grants.js';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import { joinCatalogue } from '../core/catalogue/join.js';
import type { Problem } from '../core/problem.js';
import type { Source, Whom } from '../source/source.js';
import type { Access } from './parties.js';
import { NO_SYSTEM_USER } from './problems.js';

/** What an audit read of the world, and what it could not read. */
export interface Collected {
  readonly catalogue: Catalogue;
  readonly accesses: readonly Access[];
  /** Whether the system users are all known. */
  readonly allKnown: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the catalogue, the system users, and what each was given. */
export async function collect(source: Source, whom: Whom): Promise<Collected> {
  const [catalogue, found] = await Promise.all([source.catalogue(), source.systemUsers(whom)]);
  const pool = grantsPool();
  const accesses: Access[] = [];
  const problems: Problem[] = [...source.problems, ...catalogue.problems, ...found.problems];
  for (const systemUser of found.systemUsers) {
    const reading = await source.authorizedParties(systemUser);
    problems.push(...reading.problems);
    accesses.push({ systemUser, parties: reading.value && flattenParties(reading.value, pool) });
  }
  if (found.systemUsers.length === 0 && found.problems.length === 0) problems.push(NO_SYSTEM_USER);
  return { catalogue: joinCatalogue(catalogue.records), accesses, allKnown: found.complete, problems };
}
