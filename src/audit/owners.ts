import type { Party, SystemUser } from '../core/access/access.js';
import { flattenParties } from '../core/access/flatten.js';
import { grantsPool } from '../core/access/grants.js';
import { organizationUrn, type PartyUrn } from '../core/identifiers.js';
import type { Prepared } from './prepare.js';

/** An organisation that was named as an owner, and is a party of system users of these owners instead. */
export interface WrongOwner {
  readonly number: string;
  readonly name: string | null;
  readonly owners: readonly string[];
}

/** Looks for organisations that own no system user among the parties of those that others own. */
export interface OwnerSearch {
  readonly see: (user: SystemUser, parties: readonly Party[] | undefined) => void;
  /** All that were found; in a snapshot, also among system users that the run is not about: reading these costs no call. */
  readonly end: () => Promise<readonly WrongOwner[]>;
}

/** Organisations that were named, and of which there is no system user. */
export const ownersNotFound = ({ users }: Pick<Prepared, 'users'>): readonly string[] =>
  users.problems.flatMap(({ code, affects }) =>
    code === 'organization-not-found' && affects.text === 'one-thing' ? [affects.name] : [],
  );

export function createOwnerSearch({ source, request, users }: Prepared): OwnerSearch {
  const missing = new Map<PartyUrn, { number: string; name: string | null; owners: Set<string> }>();
  for (const number of ownersNotFound({ users })) {
    missing.set(organizationUrn(number), { number, name: null, owners: new Set() });
  }
  const see: OwnerSearch['see'] = (user, parties = []) => {
    if (missing.size === 0) return;
    for (const { urn, name } of parties) {
      const found = missing.get(urn);
      if (!found) continue;
      found.name ??= name;
      found.owners.add(user.owner);
    }
  };
  return {
    see,
    end: async () => {
      if (missing.size > 0 && source.kind === 'snapshot') {
        const pool = grantsPool();
        const seen = new Set(users.systemUsers.map(({ id }) => id));
        const { systemUsers } = await source.systemUsers({ systems: request.whom.systems });
        for (const user of systemUsers.filter(({ id }) => !seen.has(id))) {
          const { value } = await source.authorizedParties(user);
          see(user, value && flattenParties(value, pool));
        }
      }
      return [...missing.values()]
        .filter(({ owners }) => owners.size > 0)
        .map(({ owners, ...one }) => ({ ...one, owners: [...owners].sort() }));
    },
  };
}
