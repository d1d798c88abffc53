import type { ServiceRow } from '../coverage/verdict.js';
import { serviceKey } from '../identifiers.js';
import { compared, type Miss } from '../verification/compare.js';
import type { Observed } from './case.js';

/** What Dialogporten's own answer says of one row. */
export interface Seen {
  /** It shows the service. */
  readonly isShown: boolean;
  /** It is visible by the rule and not shown, since the party has no dialogs of it. */
  readonly isWithoutDialogs: boolean;
  /** It is shown, though by the rule it would not be. */
  readonly miss: Miss | undefined;
}

/** By the rule of a verification (docs/verify.md); undefined where there is no answer, or none that says anything. */
export function seenOf(row: ServiceRow, observed: Observed): Seen | undefined {
  if (observed === 'unread' || observed === 'not-asked') return undefined;
  const { withoutDialogs, missed } = compared([row], observed, () => []);
  const key = serviceKey(row.service);
  return {
    isShown: observed.some((id) => serviceKey(id) === key),
    isWithoutDialogs: withoutDialogs.length > 0,
    miss: missed[0],
  };
}
