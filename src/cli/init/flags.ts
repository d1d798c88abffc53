import { boolean, option, string } from '@oclif/core/flags';
import { ENVIRONMENTS } from '../../core/environment.js';
import { FAIL_ON } from '../../core/gate/gate.js';
import { LANGUAGES } from '../../core/language.js';
import { many } from '../audit-flags.js';

const ANSWERS = 'ANSWER';

/** The flags of `dekning init`: one for each question, and how to write. */
export const initFlags = {
  env: option({ options: ENVIRONMENTS, description: 'environment of Altinn', helpGroup: ANSWERS })(),
  system: many('audit only the system users of this system', 'ID', ANSWERS),
  service: many('this service must be visible; * stands for any characters', 'ID', ANSWERS),
  owner: many('every service in use of this service owner must be', 'ORGCODE', ANSWERS),
  package: many('every service that this access package gives must be', 'CODE|URN', ANSWERS),
  party: many('this party must be reachable at all', 'ORGNO', ANSWERS),
  'fail-on': string({
    description: `what makes an audit fail, of ${FAIL_ON.join(', ')}, with commas; default empty`,
    helpValue: 'LIST',
    helpGroup: ANSWERS,
  }),
  yes: boolean({ char: 'y', description: 'ask nothing: take the flags, and defaults for the rest' }),
  file: string({ description: 'file to write', helpValue: 'PATH', default: 'dekning.yaml' }),
  force: boolean({ description: 'replace a file that is there' }),
  'no-schema': boolean({ description: 'name no JSON Schema for editors in it, and copy none' }),
  lang: option({
    options: LANGUAGES,
    description: 'language of questions and comments; by default from LANG, else en',
  })(),
};
