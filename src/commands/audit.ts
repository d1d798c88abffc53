import { Command } from '@oclif/core/command';
import { auditExamples } from '../cli/audit-examples.js';
import { auditFlags } from '../cli/audit-flags.js';
import { formatOf, judgedOptions } from '../cli/audit-options.js';
import { follow } from '../cli/follow.js';
import { inputsOf } from '../cli/inputs.js';
import { outputFiles } from '../cli/outputs.js';
import { auditAndReport } from '../cli/run-audit.js';
import { csvForm } from '../cli/view.js';
import { settingsFrom } from '../config/settings.js';
import { isStreamed } from '../report/registry.js';

export default class Audit extends Command {
  static override summary =
    'Say which services Dialogporten would show to system users, which would be empty, and why.';

  static override description =
    `Reads access packages, services and what each system user was given, and judges every expected service for every party.

It asks Altinn, as the Maskinporten client of DEKNING_CLIENT_ID and DEKNING_PRIVATE_KEY_FILE, or with the ready token of DEKNING_TOKEN_FILE; or it reads a snapshot. It never changes anything. With no expectation at all it is an overview of every service in use in Dialogporten, and nothing is a violation.

With --verify it asks Dialogporten too which services each system user sees for each party, and sets that against the verdicts: docs/verify.md. A service that is seen though it was predicted to be empty leaves the run incomplete.

EXIT CODES
  0  nothing that --fail-on names, and everything was read
  1  violations
  2  a mistake in the command line or the configuration
  3  no violation, but something is unknown, or --verify found a verdict that Dialogporten contradicts
  130  interrupted`;

  static override examples = auditExamples;
  static override flags = auditFlags;

  async run(): Promise<void> {
    const { flags, metadata } = await this.parse(Audit);
    const format = formatOf(flags, metadata.flags['format']?.setFromDefault ?? false);
    const options = judgedOptions(flags, settingsFrom(process.env), this.config.cacheDir);
    const language = options.language ?? 'en';
    const outputs = await outputFiles(flags.output, await inputsOf(options));
    const csv = csvForm(flags['csv-delimiter']);
    const writesAsItRuns = isStreamed(format) && process.stdout.isTTY;
    const { listen, stop } = await follow(process.stderr, { verbose: flags.verbose, language, writesAsItRuns });
    try {
      process.exitCode = await auditAndReport({ ...options, listen }, { format, outputs, csv, stop });
    } finally {
      stop();
    }
  }
}
