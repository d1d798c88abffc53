import type { SystemUserResult } from '../core/result.js';
import { countedParties, hasGaps, hasUnknown } from './parties.js';

/** How urgent a system user is: 0 has nothing to mend, 1 is not wholly known, 2 has gaps or no party at all. */
export function urgency(user: SystemUserResult): 0 | 1 | 2 {
  const counted = countedParties(user);
  if (counted.some(hasGaps) || (user.isWithoutParties && !user.setAside)) return 2;
  return !user.wasRead || counted.some(hasUnknown) ? 1 : 0;
}
