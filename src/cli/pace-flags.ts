import type { Interfaces } from '@oclif/core';
import { string } from '@oclif/core/flags';
import { UsageError } from '../core/errors.js';
import type { AuditOptions } from '../index.js';

/** Flags that tell how hard Altinn is asked. */
export const paceFlags = {
  concurrency: string({
    description: 'how many requests may be under way at once, all APIs together: 1 to 32; default 8',
    helpValue: 'N',
    helpGroup: 'WHAT TO READ',
  }),
  rate: string({
    description: 'how many requests to send in a second at most, all APIs together: 1 to 1000; default no limit',
    helpValue: 'N',
    helpGroup: 'WHAT TO READ',
  }),
};

type PaceFlags = Interfaces.InferredFlags<typeof paceFlags>;

/** How hard to ask. Throws a UsageError for what is no whole number. */
export const paceOptions = ({ concurrency, rate }: PaceFlags): Pick<AuditOptions, 'concurrency' | 'rate'> => ({
  concurrency: numberFrom('--concurrency', concurrency),
  rate: numberFrom('--rate', rate),
});

function numberFrom(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  throw new UsageError({ text: 'no-whole-number', flag, value: text });
}
