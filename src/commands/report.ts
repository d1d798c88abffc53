import { string as path } from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import { option } from '@oclif/core/flags';
import { formatOf } from '../cli/audit-options.js';
import { outputFiles } from '../cli/outputs.js';
import { reportFlags } from '../cli/report-flags.js';
import { csvForm } from '../cli/view.js';
import { LANGUAGES } from '../core/language.js';

const EXAMPLE = '<%= config.bin %> <%= command.id %>';

export default class Report extends Command {
  static override summary = 'Report a saved result again, in any format.';

  static override description =
    `RESULT is what an audit wrote as json or ndjson. The report is the one that the audit itself would have written, to the byte; nothing is read anew and nothing is judged anew, so waivers and ages are those of the day of the audit.

The result is first checked in full. One that is cut short, of another tool or version, or that contradicts itself is refused.

EXIT CODES
  0, 1, 3  what the audit itself exited with: a report of a failed audit fails too
  2        a mistake in the command line, or in the saved result
  130      interrupted`;

  static override examples = [
    {
      description: 'Audit once, and keep the result',
      command:
        '<%= config.bin %> audit --snapshot fixtures/example --config fixtures/example.yaml --output json=run.json',
    },
    { description: 'Read it again', command: `${EXAMPLE} run.json` },
    {
      description: 'A page to file and a spreadsheet for a Norwegian Excel, from the same result',
      command: `${EXAMPLE} run.json --output html=coverage.html --output csv=coverage.csv --csv-delimiter ";"`,
    },
    {
      description: 'In a later step of a pipeline, which fails if the audit failed',
      command: `${EXAMPLE} run.json --format github`,
    },
    { description: 'A result that was packed', command: `gunzip -c run.json.gz | ${EXAMPLE} - --format markdown` },
  ];

  static override args = {
    result: path({ description: 'file of a saved result; - for standard input', required: true, ignoreStdin: true }),
  };

  static override flags = {
    ...reportFlags,
    lang: option({
      options: LANGUAGES,
      description: 'the language that the result must have; its texts are saved in one, and are not translated',
    })(),
  };

  async run(): Promise<void> {
    const { args, flags, metadata } = await this.parse(Report);
    const format = formatOf(flags, metadata.flags['format']?.setFromDefault ?? false);
    const outputs = await outputFiles(flags.output, [args.result]);
    const csv = csvForm(flags['csv-delimiter']);
    const { reportSaved } = await import('../cli/run-report.js');
    process.exitCode = await reportSaved(args.result, flags.lang, { format, outputs, csv });
  }
}
