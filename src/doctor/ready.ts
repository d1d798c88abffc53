import type { ReadyToken } from '../altinn/auth/ready-token.js';
import { SCOPES } from '../altinn/scopes.js';
import type { Config } from '../config/config.js';
import { ok, skipped, wrong } from '../core/doctor/check.js';
import { ownerOutcome } from '../core/doctor/owner.js';
import { named } from './chart.js';
import { exchangeOutcome } from './exchange.js';
import { lookAtNamed, lookAtParties } from './one-user.js';
import { lookAtScopesOf } from './scopes.js';
import type { Session } from './session.js';

/** Whether a system that is named is the one that the token is for. */
function lookAtSystem({ chart }: Session, system: string, asked: string): void {
  const isOwn = system.toLowerCase() === asked.toLowerCase();
  const told = { text: 'token-of-another-system', system, asked } as const;
  chart.note(
    named('system', asked),
    isOwn ? ok({ text: 'system-of-token', system }) : wrong(told, { text: 'get-token' }),
  );
}

/** What a ready token opens: one system user's own answers, and nothing of the vendor's. */
export async function lookWithToken(session: Session, token: ReadyToken, config: Config | undefined): Promise<void> {
  const { chart, http, options } = session;
  const { systemUser: user } = token;
  const exchanged = () => token.exchanged(http, SCOPES.authorizedParties);
  lookAtScopesOf(session, token);
  if (token.isOfAltinn) chart.note(named('exchange'), skipped({ text: 'already-exchanged' }));
  else {
    const needs = [named('scope', SCOPES.authorizedParties.name), named('host', 'platform')];
    await chart.look(named('exchange'), { needs }, async () => ({
      outcome: await exchangeOutcome(session, exchanged),
    }));
  }
  for (const name of [named('api', 'system-register'), named('system-users'), named('system-user')]) {
    chart.note(name, skipped({ text: 'ready-token-used' }));
  }
  for (const asked of options.systems ?? config?.systems ?? []) lookAtSystem(session, user.systemId, asked);
  const parties = await lookAtParties(session, user, exchanged);
  const { organization } = options;
  const seen = parties && { user, parties };
  if (organization === undefined) {
    lookAtNamed(session, config, seen);
    return;
  }
  const sought = { number: organization, users: [user], seen: seen ? [seen] : [], isAll: parties !== undefined };
  chart.note(named('owner'), ownerOutcome(sought));
}
