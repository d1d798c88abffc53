import type { Interfaces } from '@oclif/core';
import { option, string } from '@oclif/core/flags';
import { SUPPOSABLE_TYPES } from '../core/access/supposed.js';
import type { AuditOptions } from '../index.js';

const BEFORE_GO_LIVE = 'BEFORE ANY CUSTOMER EXISTS';

/** Flags by which a customer is supposed, in place of reading what customers gave. */
export const suppositionFlags = {
  'as-registered': string({
    description: 'suppose a customer who approved exactly what this system registers',
    helpValue: 'SYSTEM',
    helpGroup: BEFORE_GO_LIVE,
  }),
  'as-packages': string({
    description: 'suppose a customer who gave exactly these access packages, with commas',
    helpValue: 'CODE,CODE',
    helpGroup: BEFORE_GO_LIVE,
  }),
  type: option({
    options: SUPPOSABLE_TYPES,
    description: 'the type of system user to suppose; default: each that can be given any of it',
    helpGroup: BEFORE_GO_LIVE,
  })(),
};

type SuppositionFlags = Interfaces.InferredFlags<typeof suppositionFlags>;

/** What the library is asked to suppose. */
export const suppositionOptions = (
  flags: SuppositionFlags,
): Pick<AuditOptions, 'asRegistered' | 'asPackages' | 'userType'> => ({
  asRegistered: flags['as-registered'],
  asPackages: flags['as-packages']?.split(','),
  userType: flags.type,
});
