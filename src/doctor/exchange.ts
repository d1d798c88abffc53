import { type Outcome, ok, wrong } from '../core/doctor/check.js';
import { UpstreamError } from '../core/errors.js';
import type { Session } from './session.js';

/** Refusals that are no wish to be asked again later. */
const isRefusal = (status: number | null): status is number =>
  status !== null && status >= 400 && status < 500 && status !== 429 && status !== 404;

/** Whether Altinn takes a token of Maskinporten. It says no more than that it does not, whatever the reason (reference §0.5). */
export async function exchangeOutcome({ failed, environment }: Session, ask: () => Promise<unknown>): Promise<Outcome> {
  try {
    await ask();
    return ok({ text: 'exchanged' });
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const outcome = failed(error);
    const { api, status } = error.failure;
    const isOfExchange = api === 'token-exchange' && outcome.seen.kind === 'failure';
    if (!isOfExchange || !isRefusal(status)) return outcome;
    return wrong({ text: 'exchange-refused', status }, { text: 'check-issuer', environment });
  }
}
