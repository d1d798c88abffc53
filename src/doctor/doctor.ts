import { createVendorTokens } from '../altinn/auth/tokens.js';
import type { Config } from '../config/config.js';
import type { Diagnosis } from '../core/doctor/check.js';
import { CHECK_IDS } from '../core/doctor/check-ids.js';
import { inOrder } from '../core/doctor/verdict.js';
import { lookAtOpenApis } from './apis.js';
import { type Asker, lookAtAsker } from './asker.js';
import { createChart, named } from './chart.js';
import { GRANT_NEEDS, lookAtClockAndGrant, type Vendor } from './grant.js';
import { lookAtHosts } from './hosts.js';
import type { DoctorOptions } from './options.js';
import { lookWithToken } from './ready.js';
import { createSession, type Session } from './session.js';
import { lookAtConfiguration, lookAtEnvironment } from './settings.js';
import { lookAsVendor } from './vendor.js';

/** What is asked of the network. */
const LIVE = CHECK_IDS.slice(CHECK_IDS.indexOf('clock'));
/** What only somebody who is known is told. */
const BEHIND_TOKENS = CHECK_IDS.slice(CHECK_IDS.indexOf('scope')).map((id) =>
  // Of the APIs, the register alone is not open to all.
  named(id, id === 'api' ? 'system-register' : null),
);

/**
 * Looks at everything that a live audit rests on, in the order in which it does, by the same code. A check that rests on
 * one that is not well is left out, with the reason. Nothing but reads and token calls is sent, each once.
 */
export async function diagnose(options: DoctorOptions): Promise<Diagnosis> {
  const chart = createChart();
  const config = await lookAtConfiguration(chart, options);
  const place = await lookAtEnvironment(chart, options, config);
  const asker = await lookAtAsker(chart, options.connection, place);
  if (place) await lookLive(createSession(chart, place, options), asker, config);
  else
    chart.leave(
      LIVE.map((id) => named(id)),
      [named('environment')],
    );
  return { environment: place?.environment ?? null, checks: inOrder(chart.checks()) };
}

async function lookLive(session: Session, asker: Asker, config: Config | undefined): Promise<void> {
  const { chart } = session;
  await lookAtHosts(session, asker);
  const vendor = asker.kind === 'client' ? vendorOf(session, asker) : undefined;
  await lookAtClockAndGrant(session, vendor, asker.kind);
  await lookAtOpenApis(session);
  if (vendor) await lookAsVendor(session, vendor, config);
  else if (asker.kind === 'token' && asker.token) await lookWithToken(session, asker.token, config);
  else chart.leave(BEHIND_TOKENS, asker.kind === 'token' ? [named('token-file')] : GRANT_NEEDS);
}

const vendorOf = ({ http, bases }: Session, { client }: Extract<Asker, { kind: 'client' }>): Vendor | undefined =>
  client && { client, tokens: createVendorTokens(http, bases.maskinporten, client) };
