import { UsageError } from '../core/errors.js';
import type { AuditRequest } from './request.js';

/** What of a result is to be verified. */
export interface VerifyOptions {
  /** Whether to ask Dialogporten what it shows, and set that against what is predicted (docs/verify.md). */
  readonly verify?: boolean | undefined;
  /** Verify so many pairs of system user and party at most. */
  readonly verifySample?: number | undefined;
  /** Chooses the pairs of `verifySample`: the same seed chooses the same ones. */
  readonly verifySeed?: string | undefined;
}

/** Always the same, so that two runs verify the same pairs unless somebody wants others. */
const SEED = '1';

/** What is to be verified; a sample is verified whether or not verification is named beside it. Throws a UsageError. */
export function verifyOf({ verify, verifySample, verifySeed }: VerifyOptions): AuditRequest['verify'] {
  if (verifySeed?.trim() === '') throw new UsageError({ text: 'blank-value', flag: '--verify-seed' });
  if (verifySample === undefined) {
    if (verifySeed === undefined) return verify ? { sample: null } : null;
    throw new UsageError({ text: 'flag-needs', flag: '--verify-seed', other: '--verify-sample' });
  }
  if (!Number.isSafeInteger(verifySample) || verifySample < 1) {
    throw new UsageError({ text: 'no-sample', value: String(verifySample) });
  }
  return { sample: { size: verifySample, seed: verifySeed ?? SEED } };
}
