import { exchangeToken } from '../altinn/auth/exchange.js';
import { SCOPES } from '../altinn/scopes.js';
import { decodeSystems, fetchSystems } from '../altinn/system-register.js';
import type { Config } from '../config/config.js';
import { ok } from '../core/doctor/check.js';
import { registeredAs, systemOutcome, systemsOutcome } from '../core/doctor/systems.js';
import { named } from './chart.js';
import { exchangeOutcome } from './exchange.js';
import type { Vendor } from './grant.js';
import { lookAtScopes } from './scopes.js';
import { asked, type Session } from './session.js';
import { lookAtSystemUsers } from './system-users.js';

const REGISTER = [named('environment'), named('scope', SCOPES.systemRegister.name), named('host', 'platform')];
const PARTIES = [named('environment'), named('scope', SCOPES.authorizedParties.name), named('host', 'platform')];

/** What only a vendor's client can be told: scopes, the exchange, its systems, and what one system user gets. */
export async function lookAsVendor(session: Session, vendor: Vendor, config: Config | undefined): Promise<void> {
  const { chart, http } = session;
  await lookAtScopes(session, vendor);
  await chart.look(named('exchange'), { needs: PARTIES }, () => exchanged(session, vendor));
  const token = () => vendor.tokens.vendor(SCOPES.systemRegister);
  const systems = await chart.look(named('api', 'system-register'), { needs: REGISTER }, () =>
    asked(
      session,
      () => fetchSystems(http, token),
      decodeSystems,
      (rows) => ok({ text: 'api-answered', rows: rows.length }),
    ),
  );
  const registered = systems?.map(({ id }) => id) ?? [];
  const found = await lookAtSystems(session, registered, config?.systems);
  await lookAtSystemUsers(session, vendor, found, config);
}

/** The exchange is the same for any token of Maskinporten, so that the vendor's own shows whether it works. */
const exchanged = async (session: Session, { tokens }: Vendor) => ({
  outcome: await exchangeOutcome(session, async () =>
    exchangeToken(session.http, await tokens.vendor(SCOPES.authorizedParties)),
  ),
});

/** Whether the systems that are named are in the register of this environment; gives those that are. */
async function lookAtSystems(
  { chart, options, environment }: Session,
  registered: readonly string[],
  configured: readonly string[] | undefined,
): Promise<readonly string[]> {
  const needs = [named('api', 'system-register')];
  const systems = options.systems ?? configured;
  if (!systems) {
    const outcome = systemsOutcome(registered, environment);
    await chart.look(named('system'), { needs }, async () => ({ outcome }));
    return registered;
  }
  for (const system of systems) {
    const outcome = systemOutcome(system, registered, environment);
    await chart.look(named('system', system), { needs }, async () => ({ outcome }));
  }
  return systems.flatMap((system) => registeredAs(system, registered) ?? []);
}
