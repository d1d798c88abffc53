import { boolean, option, string } from '@oclif/core/flags';
import { ENVIRONMENTS } from '../core/environment.js';
import { UsageError } from '../core/errors.js';
import { FAIL_ON, type FailOn } from '../core/gate/gate.js';
import { languageFlag } from './language.js';
import { paceFlags } from './pace-flags.js';
import { reportFlags } from './report-flags.js';
import { suppositionFlags } from './supposition-flags.js';
import { verifyFlags } from './verify-flags.js';

/** A flag that may be given several times, with one value each. */
export const many = (description: string, helpValue: string, helpGroup: string) =>
  string({ description, helpValue, helpGroup, multiple: true, multipleNonGreedy: true });

/** What an audit reads, of whom, what must be visible there, and how it is told of: flags of every command that audits. */
export const askedFlags = {
  snapshot: string({
    description: 'folder of a snapshot to work from, offline',
    helpValue: 'DIR',
    helpGroup: 'WHAT TO READ',
  }),
  env: option({
    options: ENVIRONMENTS,
    description: 'environment of Altinn; default prod, or DEKNING_ENV',
    helpGroup: 'WHAT TO READ',
  })(),
  record: string({
    description: 'keep everything that is read as a snapshot in this folder',
    helpValue: 'DIR',
    helpGroup: 'WHAT TO READ',
  }),
  force: boolean({ description: 'let --record replace a snapshot', helpGroup: 'WHAT TO READ', dependsOn: ['record'] }),
  'max-age': string({
    description: 'how old the kept catalogue may be: seconds, or 30m, 2h; default 1h',
    helpValue: 'TIME',
    helpGroup: 'WHAT TO READ',
  }),
  'no-cache': boolean({
    description: 'read the catalogue anew, and keep none',
    helpGroup: 'WHAT TO READ',
    exclusive: ['max-age'],
  }),
  config: string({
    description: 'configuration; by default dekning.yaml here or in a folder above',
    helpValue: 'FILE',
  }),
  system: many('audit the system users of this system', 'ID', 'WHOM TO AUDIT'),
  'system-user': many('audit this system user', 'UUID', 'WHOM TO AUDIT'),
  org: many('audit the system users that this organisation owns', 'ORGNO', 'WHOM TO AUDIT'),
  'external-ref': string({
    description: 'of these, the one with this external reference',
    helpValue: 'REF',
    helpGroup: 'WHOM TO AUDIT',
    dependsOn: ['org'],
  }),
  party: many('judge only this party, which must be reachable', 'ORGNO', 'WHAT MUST BE VISIBLE'),
  service: many('this service; * stands for any characters', 'ID', 'WHAT MUST BE VISIBLE'),
  owner: many('every service in use of this service owner', 'ORGCODE', 'WHAT MUST BE VISIBLE'),
  package: many('every service that this access package gives', 'CODE|URN', 'WHAT MUST BE VISIBLE'),
  'fail-on': string({
    description: `what makes the exit code 1, of ${FAIL_ON.join(', ')}, with commas; default empty`,
    helpValue: 'LIST',
  }),
  verbose: boolean({ description: 'tell on standard error what is asked of which API, and how long it took' }),
  lang: languageFlag,
};

/** The flags of `dekning audit` (DESIGN §3.1). */
export const auditFlags = {
  ...askedFlags,
  ...suppositionFlags,
  ...verifyFlags,
  ...paceFlags,
  strict: boolean({ description: 'fail for waivers that expire within 14 days or match nothing, too' }),
  requests: boolean({
    description: "read the vendor's requests too; from a snapshot they always are",
    helpGroup: 'WHAT TO READ',
  }),
  resume: string({
    description: 'keep a journal in this folder, and go on from it when the run was cut: docs/resume.md',
    helpValue: 'DIR',
    helpGroup: 'WHAT TO READ',
  }),
  'only-new': boolean({
    description: 'judge only what is new since the run of --since, and show the rest as old',
    dependsOn: ['since'],
  }),
  since: string({
    description: 'saved result of an earlier run, json or ndjson',
    helpValue: 'RUN.json',
    dependsOn: ['only-new'],
  }),
  ...reportFlags,
};

/** The list is read here rather than by the framework, whose wrapping would break the message into lines. */
export const failOnFrom = (list: string): FailOn[] =>
  list.split(',').map((name) => {
    const known = FAIL_ON.find((kind) => kind === name.trim());
    if (known) return known;
    throw new UsageError({ text: 'none-of', flag: '--fail-on', value: name, known: FAIL_ON });
  });
