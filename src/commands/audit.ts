import { Command } from '@oclif/core/command';
import { auditFlags, failOnFrom } from '../cli/audit-flags.js';
import { writePieces } from '../cli/output.js';
import { viewOf } from '../cli/view.js';
import { settingsFrom } from '../config/settings.js';
import { UsageError } from '../core/errors.js';
import { audit } from '../index.js';
import { REPORTS } from '../report/registry.js';

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
        '<%= config.bin %> <%= command.id %> --snapshot fixtures/example --service ske-innrapportering-amelding --service nav_sykepenger_dialog --party 310479713 --json',
    },
  ];

  static override flags = auditFlags;

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
