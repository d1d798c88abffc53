import type { Http } from '../altinn/http/http.js';
import { nextPage } from '../altinn/paging.js';
import { SCOPES } from '../altinn/scopes.js';
import { decodeSystemUsers, fetchFirstSystemUsers, fetchSystemUsers } from '../altinn/system-users.js';
import type { Config } from '../config/config.js';
import { type Outcome, ok, unknown, wrong } from '../core/doctor/check.js';
import type { Secret } from '../core/secret.js';
import { cutShort } from '../source/live/read.js';
import { type Found, named } from './chart.js';
import type { Vendor } from './grant.js';
import { type ListedUsers, lookAtOneUser } from './one-user.js';
import { asked, type Session, unlessFailed } from './session.js';

/** Systems that are looked through, so that a vendor of hundreds does not wait for them all. */
const MOST_SYSTEMS = 5;

/** The first page of system users of a system that has any; every page of each, where an owner is looked for. */
export async function lookAtSystemUsers(
  session: Session,
  vendor: Vendor,
  systems: readonly string[],
  config: Config | undefined,
): Promise<void> {
  const register = named('api', 'system-register');
  const needs = systems.length > 0 ? [register] : [register, named('system')];
  const listed = await session.chart.look<ListedUsers>(named('system-users'), { needs }, () =>
    listedIn(session, vendor, systems),
  );
  await lookAtOneUser(session, vendor, listed, config);
}

/** A list that was cut short is told before one that was not: its rows are used all the same. */
async function listedIn(session: Session, vendor: Vendor, systems: readonly string[]): Promise<Found<ListedUsers>> {
  const some = systems.slice(0, MOST_SYSTEMS);
  const lists: ListedUsers[] = [];
  const outcomes: Outcome[] = [];
  for (const system of some) {
    const { outcome, value } = await listOf(session, vendor, system);
    if (!value) return { outcome };
    lists.push(value);
    if (value.users.length > 0) outcomes.push(outcome);
    if (outcomes.length > 0 && session.options.organization === undefined) break;
  }
  const users = lists.flatMap((list) => list.users);
  const isAll = some.length === systems.length && lists.every((list) => list.isAll);
  const told = outcomes.find(({ status }) => status !== 'ok') ?? outcomes[0];
  return told ? { outcome: told, value: { users, isAll } } : { outcome: noUser(session, some, isAll) };
}

const noUser = ({ environment }: Session, systems: readonly string[], isAll: boolean): Outcome =>
  isAll
    ? wrong({ text: 'no-user', systems }, { text: 'approve-user', environment })
    : unknown({ text: 'no-user-yet-found', systems }, { text: 'name-system', environment });

function listOf(session: Session, { tokens }: Vendor, system: string): Promise<Found<ListedUsers>> {
  const { http, options } = session;
  const token = () => tokens.vendor(SCOPES.systemRegister);
  return options.organization === undefined
    ? firstPage(session, http, token, system)
    : everyPage(session, token, system);
}

async function firstPage(
  session: Session,
  http: Http,
  token: () => Promise<Secret>,
  system: string,
): Promise<Found<ListedUsers>> {
  let isAll = true;
  const { outcome, value: users } = await asked(
    session,
    () => fetchFirstSystemUsers(http, token, system),
    decodeSystemUsers,
    ({ length: rows }, { json }) => {
      isAll = nextPage(json) === undefined;
      return ok({ text: isAll ? 'users-listed' : 'first-users-listed', system, rows });
    },
    { isPaged: true },
  );
  return { outcome, value: users && { users, isAll } };
}

const everyPage = (session: Session, token: () => Promise<Secret>, system: string): Promise<Found<ListedUsers>> =>
  unlessFailed(session, async () => {
    const { rows, failure } = await fetchSystemUsers(session.http, token, system);
    const { outcome, value: users } = await asked(
      session,
      async () => ({ json: { data: rows }, bytes: Buffer.alloc(0) }),
      decodeSystemUsers,
      ({ length }) =>
        failure ? session.failed(cutShort(failure, length)) : ok({ text: 'users-listed', system, rows: length }),
    );
    return { outcome, value: users && { users, isAll: failure === undefined } };
  });
