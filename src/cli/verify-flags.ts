import type { Interfaces } from '@oclif/core';
import { boolean, string } from '@oclif/core/flags';
import { UsageError } from '../core/errors.js';
import type { AuditOptions } from '../index.js';

/** Flags by which predictions are set against what Dialogporten shows. */
export const verifyFlags = {
  verify: boolean({
    description: 'ask Dialogporten what it shows, one party a call, and set that against what is predicted',
    helpGroup: 'VERIFYING',
  }),
  'verify-sample': string({
    description: 'verify no more than so many pairs of system user and party',
    helpValue: 'N',
    helpGroup: 'VERIFYING',
  }),
  'verify-seed': string({
    description: 'what chooses the pairs of --verify-sample: the same text, the same pairs; default 1',
    helpValue: 'TEXT',
    helpGroup: 'VERIFYING',
    dependsOn: ['verify-sample'],
  }),
};

type VerifyFlags = Interfaces.InferredFlags<typeof verifyFlags>;

/** What is to be verified. Throws a UsageError for a sample that is no number of pairs. */
export function verifyOptions(flags: VerifyFlags): Pick<AuditOptions, 'verify' | 'verifySample' | 'verifySeed'> {
  const sample = flags['verify-sample'];
  if (sample !== undefined && !/^\d{1,9}$/.test(sample.trim()))
    throw new UsageError({ text: 'no-sample', value: sample });
  return {
    verify: flags.verify,
    verifySample: sample === undefined ? undefined : Number(sample),
    verifySeed: flags['verify-seed'],
  };
}
