import { Command } from '@oclif/core/command';
import { boolean, option, string } from '@oclif/core/flags';
import { writePieces } from '../cli/output.js';
import { viewOf } from '../cli/view.js';
import { settingsFrom } from '../config/settings.js';
import { ENVIRONMENTS } from '../core/environment.js';
import { UsageError } from '../core/errors.js';
import { FAIL_ON, type FailOn } from '../core/gate/gate.js';
import { LANGUAGES } from '../core/language.js';
import { audit } from '../index.js';
import { FORMATS, REPORTS } from '../report/registry.js';

const many = (description: string, helpValue: string, helpGroup: string) =>
  string({ description, helpValue, helpGroup, multiple: true, multipleNonGreedy: true });

/** The list is read here rather than by the framework, whose wrapping would break the message into lines. */
const failOnFrom = (list: string): FailOn[] =>
  list.split(',').map((name) => {
    const known = FAIL_ON.find((kind) => kind === name.trim());
    if (known) return known;
    throw new UsageError(`--fail-on: "${name}" is none of ${FAIL_ON.join(', ')}.`);
  });

export default class Audit extends Command {
  static override summary =
    'Say which services Dialogporten would show to system users, which would be empty, and why.';

  static override description =
    `Reads access packages, services and what each system user was given, and judges every expected service for every party.

With no expectation at all it is an overview of every service in use in Dialogporten, and nothing is a violation.

EXIT CODES
  0  nothing that --fail-on names, and everything was read
  1  violations
  2  a mistake in the command line or the configuration
  3  no violation, but something is unknown
  130  interrupted`;

  static override examples = [
    {
      description: 'An overview of a snapshot',
      command: '<%= config.bin %> <%= command.id %> --snapshot fixtures/example',
    },
    {
      description: 'Audit it against expectations, as a CI gate does',
      command: '<%= config.bin %> <%= command.id %> --snapshot fixtures/example --config fixtures/example.yaml',
    },
    {
      description: 'Two services for one party, as JSON',
      command:
        '<%= config.bin %> <%= command.id %> --snapshot fixtures/example --service ske-innrapportering-amelding --service "app_brg_*" --party 310987603 --json',
    },
  ];

  static override flags = {
    snapshot: string({ description: 'folder of a snapshot to work from, offline', helpValue: 'DIR' }),
    env: option({ options: ENVIRONMENTS, description: 'environment of Altinn (environment: DEKNING_ENV)' })(),
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
    format: option({ options: FORMATS, description: 'what goes to standard output', default: 'table' })(),
    json: boolean({ description: 'the same as --format json' }),
    lang: option({ options: LANGUAGES, description: 'language of texts; by default from LANG, else en' })(),
  };

  async run(): Promise<void> {
    const { flags, metadata } = await this.parse(Audit);
    const settings = settingsFrom(process.env);
    if (flags.json && flags.format !== 'json' && !metadata.flags['format']?.setFromDefault) {
      throw new UsageError(`--json and --format ${flags.format} are two formats: give one of them.`);
    }
    const language = flags.lang ?? settings.language;
    const result = await audit({
      snapshot: flags.snapshot,
      environment: flags.env ?? settings.environment,
      systems: flags.system,
      systemUsers: flags['system-user'],
      organizations: flags.org,
      externalRef: flags['external-ref'],
      parties: flags.party,
      services: flags.service,
      owners: flags.owner,
      packages: flags.package,
      config: flags.config,
      searchConfigFrom: process.cwd(),
      failOn: flags['fail-on'] === undefined ? undefined : failOnFrom(flags['fail-on']),
      language,
      now: settings.now,
    });
    const report = await REPORTS[flags.json ? 'json' : flags.format]();
    await writePieces(process.stdout, report(result, viewOf(process.stdout, process.env, language)));
    process.exitCode = result.exitCode;
  }
}
