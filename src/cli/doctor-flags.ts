import { boolean, option, string } from '@oclif/core/flags';
import { ENVIRONMENTS } from '../core/environment.js';
import { many } from './audit-flags.js';
import { languageFlag } from './language.js';

/** The flags of `dekning doctor`. */
export const doctorFlags = {
  env: option({
    options: ENVIRONMENTS,
    description: 'environment of Altinn; default prod, or DEKNING_ENV',
    helpGroup: 'WHAT TO LOOK AT',
  })(),
  config: string({
    description: 'configuration; by default dekning.yaml here or in a folder above',
    helpValue: 'FILE',
    helpGroup: 'WHAT TO LOOK AT',
  }),
  system: many('this system must be registered, and its system users are looked at', 'ID', 'WHAT TO LOOK AT'),
  org: string({
    description: 'the system user that is looked at is owned by this organisation',
    helpValue: 'ORGNO',
    helpGroup: 'WHAT TO LOOK AT',
  }),
  format: option({
    options: ['table', 'json'] as const,
    description: 'what goes to standard output',
    default: 'table',
  })(),
  json: boolean({ description: 'the same as --format json' }),
  verbose: boolean({ description: 'tell on standard error what is asked of which API, and how long it took' }),
  lang: languageFlag,
};
