import type { CauseRule } from '../gap.js';
import { hierarchyOnly } from './hierarchy-only.js';
import { nestedTooDeep } from './nested-too-deep.js';
import { noParties } from './no-parties.js';
import { packageNotAllowed } from './package-not-allowed.js';
import { packageNotDelegated } from './package-not-delegated.js';
import { partyNotDelegated } from './party-not-delegated.js';
import { singleRightNeeded } from './single-right-needed.js';
import { unknownService } from './unknown-service.js';
import { unreachable } from './unreachable.js';

/** Every cause of an empty list, in order of precedence: the first that applies is the answer (DESIGN §1). */
export const CAUSES = {
  'unknown-service': unknownService,
  'no-parties': noParties,
  'party-not-delegated': partyNotDelegated,
  'nested-too-deep': nestedTooDeep,
  'hierarchy-only': hierarchyOnly,
  'package-not-delegated': packageNotDelegated,
  'single-right-needed': singleRightNeeded,
  'package-not-allowed': packageNotAllowed,
  unreachable,
} satisfies Record<string, CauseRule>;

export type Cause = keyof typeof CAUSES;

const inOrder = Object.entries(CAUSES) as [Cause, CauseRule][];

/** The cause of a gap, or undefined when what the answer depends on was not read. */
export function causeOf(gap: Parameters<CauseRule['applies']>[0]): Cause | undefined {
  for (const [cause, rule] of inOrder) {
    const applies = rule.applies(gap);
    if (applies === undefined) return undefined;
    if (applies) return cause;
  }
  return undefined;
}
