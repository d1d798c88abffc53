import type { GrantFault } from '../grant-fault.js';
import { type Outcome, wrong } from './check.js';

/** What a grant was made with, as far as it may be shown. */
export interface GrantMade {
  readonly host: string;
  readonly environment: string;
  readonly keyId: string;
  readonly audience: string;
}

/** What to mend where Maskinporten says what is wrong with a grant. */
export function grantFaultOutcome(fault: GrantFault, { host, environment, keyId, audience }: GrantMade): Outcome {
  switch (fault) {
    case 'client':
      return wrong({ text: 'client-unknown', host }, { text: 'check-client-id', environment });
    case 'key-id':
      return wrong({ text: 'key-id-unknown', keyId }, { text: 'check-key-id' });
    case 'signature':
      return wrong({ text: 'signature-wrong', keyId }, { text: 'use-own-key' });
    case 'key-expired':
      return wrong({ text: 'key-expired', keyId }, { text: 'renew-key' });
    case 'audience':
      return wrong({ text: 'audience-wrong', audience }, { text: 'check-audience' });
    case 'time':
      return wrong({ text: 'grant-out-of-time' }, { text: 'set-clock' });
  }
}
