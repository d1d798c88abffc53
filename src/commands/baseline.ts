import { Command } from '@oclif/core/command';
import { boolean, string } from '@oclif/core/flags';
import { askedFlags } from '../cli/audit-flags.js';
import { auditOptions } from '../cli/audit-options.js';
import { lastDayFrom, writeBaseline } from '../cli/baseline.js';
import { follow } from '../cli/follow.js';
import { settingsFrom } from '../config/settings.js';

const EXAMPLE = '<%= config.bin %> <%= command.id %> --snapshot fixtures/example --config fixtures/example.yaml';

export default class Baseline extends Command {
  static override summary = 'Write a waiver for everything that is open today, so that the gate fails on what is new.';

  static override description =
    `Audits as "audit" does, and adds a waiver to the configuration for each finding that the gate fails on, one by one. The rest of the file stays as it is.

Each waiver has the reason TODO, and waives nothing until somebody wrote why it may wait: the gate fails until then. What is unknown gets no waiver.

EXIT CODES
  0  everything was read, and what was open is written
  2  a mistake in the command line or the configuration
  3  something is unknown, so that more may be open
  130  interrupted`;

  static override examples = [
    {
      description: 'See what would be written',
      command: `${EXAMPLE} --waiver-owner compliance@example.no --print`,
    },
    {
      description: 'Write waivers to the dekning.yaml of this folder, until a given day',
      command: '<%= config.bin %> <%= command.id %> --waiver-owner compliance@example.no --expires 2027-01-31',
    },
  ];

  static override flags = {
    ...askedFlags,
    'waiver-owner': string({ description: 'who answers for the waivers', helpValue: 'WHO', required: true }),
    expires: string({
      description: 'the last day on which they hold, as an ISO date; default: 90 days from today',
      helpValue: 'DATE',
    }),
    print: boolean({ description: 'print the waivers as YAML, and change no file' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Baseline);
    const options = auditOptions(flags, settingsFrom(process.env), this.config.cacheDir);
    const terms = { owner: flags['waiver-owner'].trim(), expires: lastDayFrom(flags.expires, options.now) };
    const language = options.language ?? 'en';
    const { listen, stop } = await follow(process.stderr, { verbose: flags.verbose, language, writesAsItRuns: false });
    try {
      process.exitCode = await writeBaseline({ ...options, listen }, terms, { print: flags.print, stop });
    } finally {
      stop();
    }
  }
}
