import type { MaskinportenClient } from '../altinn/auth/maskinporten.js';
import type { VendorTokens } from '../altinn/auth/tokens.js';
import { SCOPES } from '../altinn/scopes.js';
import { type Outcome, ok, skipped } from '../core/doctor/check.js';
import { clockOutcome, type GrantFate, isByClock, unneededClockOutcome } from '../core/doctor/clock.js';
import { grantFaultOutcome } from '../core/doctor/grant.js';
import { heldUpBy } from '../core/doctor/verdict.js';
import { UpstreamError } from '../core/errors.js';
import type { Asker } from './asker.js';
import { named } from './chart.js';
import type { Session } from './session.js';

/** A client, and what it gets its tokens by. */
export interface Vendor {
  readonly client: MaskinportenClient;
  readonly tokens: VendorTokens;
}

/** What became of the first grant. */
interface Attempt {
  readonly fate: GrantFate;
  readonly outcome: Outcome;
}

const MASKINPORTEN = named('host', 'maskinporten');
/** What a grant rests on. */
export const GRANT_NEEDS = [named('environment'), named('key'), named('client'), MASKINPORTEN];

/**
 * Looks at the clock, and at whether Maskinporten takes a grant of this client. Each tells of the other: a grant that is
 * taken shows that the clock is right enough, and a clock that is off is why a grant is not.
 */
export async function lookAtClockAndGrant(
  session: Session,
  vendor: Vendor | undefined,
  kind: Asker['kind'],
): Promise<void> {
  const { chart, timesTold } = session;
  if (kind === 'token') {
    const needs = timesTold().length > 0 ? [] : [named('host')];
    await chart.look(named('clock'), { needs }, async () => ({ outcome: unneededClockOutcome(timesTold()) }));
    chart.note(named('grant'), skipped({ text: 'ready-token-used' }));
    return;
  }
  const canAsk = vendor && !heldUpBy(GRANT_NEEDS, chart.checks());
  const attempt = canAsk ? await tryGrant(session, vendor) : undefined;
  const clock = clockOutcome(timesTold(), attempt?.fate);
  const needs = timesTold().length > 0 ? [] : [named('host')];
  await chart.look(named('clock'), { needs }, async () => ({ outcome: clock }));
  if (!attempt) chart.leave([named('grant')], GRANT_NEEDS);
  else if (isByClock(clock, attempt.fate)) chart.leave([named('grant')], [named('clock')]);
  else chart.note(named('grant'), attempt.outcome);
}

/** A scope that is lacking is another matter: whoever says so knows the client, and took its signature. */
async function tryGrant(session: Session, { client, tokens }: Vendor): Promise<Attempt> {
  const { bases, environment, hostOf, failed } = session;
  try {
    await tokens.vendor(SCOPES.systemRegister);
    return { fate: 'given', outcome: ok({ text: 'grant-taken' }) };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const { code, grant } = error.failure;
    if (code === 'missing-scope') return { fate: 'given', outcome: ok({ text: 'grant-taken' }) };
    if (!grant) return { fate: code === 'token-refused' ? 'refused' : undefined, outcome: failed(error) };
    const made = {
      host: hostOf('maskinporten'),
      environment,
      keyId: client.key.keyId,
      audience: `${bases.maskinporten}/`,
    };
    return { fate: grant, outcome: grantFaultOutcome(grant, made) };
  }
}
