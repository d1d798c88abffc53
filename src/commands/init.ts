import { Command } from '@oclif/core/command';
import { initFlags } from '../cli/init/flags.js';
import { writePieces } from '../cli/output.js';
import { settingsFrom } from '../config/settings.js';

const INIT = '<%= config.bin %> <%= command.id %>';

export default class Init extends Command {
  static override summary = 'Write a commented dekning.yaml: what system users must see in Dialogporten.';

  static override description =
    `On a terminal it asks for what no flag answers. Elsewhere, or with --yes, it asks nothing: flags are written, and everything else is there as a commented example.

A file that is there is never replaced without --force. The first line tells editors where the JSON Schema is: in the dekning that is installed in the folder or above it, else in a copy beside the file.

EXIT CODES
  0  written
  2  a mistake in the command line, or a file that may not be replaced; nothing was written
  130  interrupted; nothing was written`;

  static override examples = [
    { description: 'Answer questions', command: INIT },
    {
      description: 'Ask nothing: what a payroll system needs in tt02',
      command: `${INIT} --yes --env tt02 --service ske-innrapportering-amelding --package skattegrunnlag`,
    },
    {
      description: 'A file of another name, with comments in Bokmål',
      command: `${INIT} --file regnskap.yaml --lang nb --owner brg --fail-on empty,partial`,
    },
  ];

  static override flags = initFlags;

  async run(): Promise<void> {
    const { flags } = await this.parse(Init);
    const { initialise } = await import('../cli/init/initialise.js');
    await writePieces(process.stdout, [await initialise(flags, settingsFrom(process.env))]);
  }
}
