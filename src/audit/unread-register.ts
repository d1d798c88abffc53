import type { VendorSide } from '../core/access/vendor-side.js';
import type { ProblemFacts } from '../core/problem.js';
import type { SystemUserResult } from '../core/result.js';

/** What the vendor registered and asked for, and why the register was not read, if so. */
export interface VendorReading {
  readonly vendor: VendorSide;
  readonly unreadRegister: readonly ProblemFacts[];
}

/** Whether packages are lacking of which the register would tell whether the system has them at all. */
export const lacksPackages = ({ parties }: Pick<SystemUserResult, 'parties'>): boolean =>
  parties.some(({ counted, coverage }) => counted && coverage.choices.length > 0);

/**
 * What a register that was not read keeps from whoever lacks packages: a customer may be asked for one that its system does
 * not have, and that it cannot give (docs/decisions/0020). Nothing where it is among what was met already.
 */
export const unreadForGaps = (unread: readonly ProblemFacts[], met: ReadonlySet<ProblemFacts>): ProblemFacts[] =>
  unread
    .filter((one) => ![...met].some(({ api, operation }) => api === one.api && operation === one.operation))
    .map((one) => ({ ...one, affects: { text: 'where-held-up' } }));
