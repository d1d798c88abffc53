import type { ReadyToken } from '../altinn/auth/ready-token.js';
import { SCOPES } from '../altinn/scopes.js';
import type { Config } from '../config/config.js';
import { ok, skipped, wrong } from '../core/doctor/check.js';
import { ownerOutcome, partiesOutcome } from '../core/doctor/owner.js';
import { named } from './chart.js';
import { lookAtParties, namedIn } from './one-user.js';
import { commandsOf } from './scopes.js';
import { type Session, unlessFailed } from './session.js';

const SCOPE = SCOPES.authorizedParties;

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
  const exchanging = unlessFailed(session, async () => {
    await token.exchanged(http, SCOPE);
    return { outcome: ok({ text: 'exchanged' }) };
  });
  const { outcome } = await exchanging;
  const lacks = outcome.seen.kind === 'failure' && outcome.seen.code === 'missing-scope';
  const told = { commands: commandsOf(SCOPE) };
  chart.note(
    named('scope', SCOPE.name),
    lacks ? wrong({ text: 'scope-lacking', ...told }, { text: 'get-token' }) : ok({ text: 'scope-given', ...told }),
  );
  await chart.look(named('exchange'), { needs: [named('scope'), named('host', 'platform')] }, async () => ({
    outcome,
  }));
  for (const name of [named('api', 'system-register'), named('system-users'), named('system-user')]) {
    chart.note(name, skipped({ text: 'ready-token-used' }));
  }
  for (const asked of options.systems ?? config?.systems ?? []) lookAtSystem(session, user.systemId, asked);
  const parties = await lookAtParties(session, user, () => token.exchanged(http, SCOPE));
  const { organization } = options;
  const seen = parties && { user, parties };
  if (organization === undefined) chart.note(named('owner'), partiesOutcome(namedIn(config), seen));
  else {
    const sought = { number: organization, users: [user], seen: seen ? [seen] : [], isAll: parties !== undefined };
    chart.note(named('owner'), ownerOutcome(sought));
  }
}
