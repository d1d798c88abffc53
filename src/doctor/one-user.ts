import { decodeAuthorizedParties, fetchAuthorizedParties } from '../altinn/authorized-parties.js';
import { SCOPES } from '../altinn/scopes.js';
import type { Config } from '../config/config.js';
import type { SystemUser } from '../core/access/access.js';
import { userKind } from '../core/access/user-kind.js';
import { type Outcome, ok, skipped, wrong } from '../core/doctor/check.js';
import { nameOf, ownerOutcome, partiesOutcome, type SeenUser } from '../core/doctor/owner.js';
import { UpstreamError } from '../core/errors.js';
import type { Secret } from '../core/secret.js';
import { type Found, named } from './chart.js';
import type { Vendor } from './grant.js';
import { asked, type Session } from './session.js';

/** System users of which one may be looked at, and whether these are all that there are. */
export interface ListedUsers {
  readonly users: readonly SystemUser[];
  readonly isAll: boolean;
}

/** Agents whose parties are read to find an organisation that is a client of one of them. */
const MOST_AGENTS = 5;

/** One system user's own token and what it is told with it, and whether owner and client were taken for each other. */
export async function lookAtOneUser(
  session: Session,
  { tokens }: Vendor,
  listed: ListedUsers | undefined,
  config: Config | undefined,
): Promise<void> {
  const { chart, options } = session;
  const { organization } = options;
  const tokenOf = (one: SystemUser) => tokens.systemUser(one, SCOPES.authorizedParties);
  const user = listed && chosen(listed.users, organization);
  if (!user) {
    const needs = [named('scope', SCOPES.authorizedParties.name), named('exchange'), named('system-users')];
    chart.leave([named('system-user'), named('authorized-parties'), named('owner')], needs);
    return;
  }
  const needs = [named('scope', SCOPES.authorizedParties.name), named('exchange')];
  await chart.look(named('system-user'), { needs }, async () => ({ outcome: await ownToken(session, user, tokenOf) }));
  const parties = await lookAtParties(session, user, () => tokenOf(user));
  const seen = parties && { user, parties };
  if (organization === undefined) {
    lookAtNamed(session, config, seen);
    return;
  }
  const isOwners = user.owner === organization;
  const others = isOwners ? [] : agentsOf(listed.users).filter((one) => one !== user);
  const more = await partiesOfEach(session, others.slice(0, MOST_AGENTS), tokenOf);
  const isAll = listed.isAll && parties !== undefined && more.length === others.length;
  const sought = { number: organization, users: listed.users, seen: seen ? [seen, ...more] : more, isAll };
  chart.note(named('owner'), ownerOutcome(sought));
}

/** Whether the parties that the configuration names are clients, where it names any. */
export function lookAtNamed({ chart }: Session, config: Config | undefined, seen: SeenUser | undefined): void {
  const parties = namedIn(config);
  if (parties.length === 0) chart.note(named('owner'), skipped({ text: 'nobody-named' }));
  else if (seen) chart.note(named('owner'), partiesOutcome(parties, seen));
  else chart.leave([named('owner')], [named('authorized-parties')]);
}

/** The parties that a configuration names, of the run and of single expectations. */
const namedIn = (config: Config | undefined): readonly string[] => [
  ...(config?.parties ?? []),
  ...(config?.expect.flatMap(({ parties = [] }) => parties) ?? []),
];

const agentsOf = (users: readonly SystemUser[]): readonly SystemUser[] =>
  users.filter(({ type }) => userKind(type) === 'agent');

/** The owner's own; without it an agent, of which the organisation may be a client; else the first. */
function chosen(users: readonly SystemUser[], organization: string | undefined): SystemUser | undefined {
  if (organization === undefined) return users[0];
  return users.find(({ owner }) => owner === organization) ?? agentsOf(users)[0] ?? users[0];
}

type TokenOf = (user: SystemUser) => Promise<Secret>;

/** Whether one system user's own token is given: by Maskinporten for this client, and exchanged by Altinn. */
async function ownToken({ failed }: Session, user: SystemUser, tokenOf: TokenOf): Promise<Outcome> {
  const { owner, systemId: system } = user;
  try {
    await tokenOf(user);
    return ok({ text: 'user-token', systemUser: nameOf(user), owner });
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const isTold = (text: string): boolean => error.told.some((one) => one.text === text);
    if (isTold('unknown-system-user')) {
      return wrong(
        { text: 'user-unknown', systemUser: nameOf(user), owner, system },
        { text: 'add-client-id', system },
      );
    }
    if (isTold('token-of-another')) {
      return wrong(
        { text: 'token-of-another-user', systemUser: nameOf(user), system },
        { text: 'use-client-of', system },
      );
    }
    return failed(error);
  }
}

const PARTIES_NEEDS = [
  named('scope', SCOPES.authorizedParties.name),
  named('host', 'platform'),
  named('exchange'),
  named('system-user'),
];

/** What a system user is told that it may act for. */
export const lookAtParties = (session: Session, user: SystemUser, token: () => Promise<Secret>) =>
  session.chart.look(named('authorized-parties'), { needs: PARTIES_NEEDS }, () => partiesOf(session, user, token));

const partiesOf = (
  session: Session,
  user: SystemUser,
  token: () => Promise<Secret>,
): Promise<Found<SeenUser['parties']>> =>
  asked(
    session,
    () => fetchAuthorizedParties(session.http, token),
    decodeAuthorizedParties,
    ({ length: rows }) =>
      ok(
        rows === 0
          ? { text: 'no-party', systemUser: nameOf(user) }
          : { text: 'parties-listed', systemUser: nameOf(user), rows },
      ),
  );

/** Those whose parties could be read. */
async function partiesOfEach(session: Session, users: readonly SystemUser[], tokenOf: TokenOf): Promise<SeenUser[]> {
  const seen: SeenUser[] = [];
  for (const user of users) {
    const { value: parties } = await partiesOf(session, user, () => tokenOf(user));
    if (parties) seen.push({ user, parties });
  }
  return seen;
}
