import type { AuthorizedParty, SystemUser } from '../access/access.js';
import { userKind } from '../access/user-kind.js';
import { organizationUrn } from '../identifiers.js';
import { type Outcome, ok, skipped, unknown, wrong } from './check.js';

/** What an agent system user may act for, as far as it was read. */
export interface SeenUser {
  readonly user: SystemUser;
  readonly parties: readonly AuthorizedParty[];
}

/** Whether a party, or a unit below it, is this organisation. */
const holds = (parties: readonly AuthorizedParty[], number: string): boolean =>
  parties.some(({ urn, subunits }) => urn === organizationUrn(number) || holds(subunits, number));

export const nameOf = ({ title, id }: SystemUser): string => title ?? id;

/** Whose system users were looked for, and what was found. */
interface Sought {
  /** As `--org` has it. */
  readonly number: string;
  /** Those that were listed. */
  readonly users: readonly SystemUser[];
  /** Of those the ones whose parties were read. */
  readonly seen: readonly SeenUser[];
  /** Every list was read to its end, and the parties of every agent. */
  readonly isAll: boolean;
}

const MOST_OWNERS = 5;

/**
 * Whether an organisation that is named as owner owns a system user. An accountant's client does not: the accountant owns
 * the system user, and the client is one of its parties.
 */
export function ownerOutcome({ number, users, seen, isAll }: Sought): Outcome {
  const own = users.find(({ owner }) => owner === number);
  if (own) return ok({ text: 'owner-right', number, systemUser: nameOf(own) });
  const agent = seen.find(({ parties }) => holds(parties, number))?.user;
  if (agent) {
    const { owner } = agent;
    const swapped = { text: 'owner-is-client', number, systemUser: nameOf(agent), owner } as const;
    return wrong(swapped, { text: 'name-owner', number, owner });
  }
  if (!isAll) return unknown({ text: 'owner-untold', number }, { text: 'check-owner' });
  const owners = [...new Set(users.map(({ owner }) => owner))].slice(0, MOST_OWNERS);
  return wrong({ text: 'owner-without-user', number, owners }, { text: 'check-owner' });
}

/** Whether the parties that the configuration names include the owner of an agent, where its clients are meant. */
export function partiesOutcome(named: readonly string[], { user, parties }: SeenUser): Outcome {
  if (userKind(user.type) === 'standard') return skipped({ text: 'no-clients', systemUser: nameOf(user) });
  const { owner: number } = user;
  if (!named.includes(number) || holds(parties, number)) return ok({ text: 'parties-right', owner: number });
  const facts = { number, systemUser: nameOf(user), setting: 'parties' };
  return wrong({ text: 'party-is-owner', ...facts }, { text: 'name-clients', number });
}
