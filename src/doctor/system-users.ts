import type { Http } from '../altinn/http/http.js';
import type { Secret } from '../altinn/http/secret.js';
import { nextPage } from '../altinn/paging.js';
import { SCOPES } from '../altinn/scopes.js';
import { decodeSystemUsers, fetchFirstSystemUsers, fetchSystemUsers } from '../altinn/system-users.js';
import type { Config } from '../config/config.js';
import { type Outcome, ok, unknown, wrong } from '../core/doctor/check.js';
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
  const { chart, options } = session;
  const some = systems.slice(0, MOST_SYSTEMS);
  const isAll = some.length === systems.length;
  const needs =
    systems.length > 0 ? [named('api', 'system-register')] : [named('api', 'system-register'), named('system')];
  const listed = await chart.look<ListedUsers>(named('system-users'), { needs }, async () => {
    const lists: ListedUsers[] = [];
    let told: Outcome | undefined;
    for (const system of some) {
      const { outcome, value } = await listOf(session, vendor, system);
      if (!value) return { outcome };
      lists.push(value);
      if (value.users.length > 0) told ??= outcome;
      if (told && options.organization === undefined) break;
    }
    const users = lists.flatMap((list) => list.users);
    return told
      ? { outcome: told, value: { users, isAll: isAll && lists.every((list) => list.isAll) } }
      : { outcome: noUser(session, some, isAll) };
  });
  await lookAtOneUser(session, vendor, listed, config);
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
  );
  return { outcome, value: users && { users, isAll } };
}

const everyPage = (session: Session, token: () => Promise<Secret>, system: string): Promise<Found<ListedUsers>> =>
  unlessFailed(session, async () => {
    const { rows, failure } = await fetchSystemUsers(session.http, token, system);
    const isAll = failure === undefined;
    const { outcome, value: users } = await asked(
      session,
      async () => ({ json: { data: rows }, bytes: Buffer.alloc(0) }),
      decodeSystemUsers,
      ({ length }) => ok({ text: isAll ? 'users-listed' : 'first-users-listed', system, rows: length }),
    );
    return { outcome, value: users && { users, isAll } };
  });
