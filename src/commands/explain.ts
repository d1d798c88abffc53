import { string as identifier } from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import { formatOf } from '../cli/audit-options.js';
import { explainAndPrint, explainFlags, explainOptions } from '../cli/explain.js';
import { follow } from '../cli/follow.js';
import { settingsFrom } from '../config/settings.js';

const EXAMPLE = '<%= config.bin %> <%= command.id %> ske-innrapportering-amelding --snapshot fixtures/example';

export default class Explain extends Command {
  static override summary =
    'Say why one service is visible or empty for a party: the chain, link by link, and who must act.';

  static override description =
    `Follows SERVICE from the Resource Registry to the list in Dialogporten, for each system user and party that is asked for. Each link holds (✔), is broken (✖), is not known (?), or does not arise (–), with what it rests on and the API that told it. The verdict is that of "audit".

It asks Altinn as "audit" does, or reads a snapshot; what a snapshot lacks is not known. It never changes anything. The vendor's requests need the scope altinn:authentication/systemuser.request.read; without it, that link is not known and the rest is told.

EXIT CODES
  0  it is visible, or can have no dialogs at all
  1  it would be empty or only partly visible, for somebody at least
  2  a mistake in the command line or the configuration
  3  it is not known
  130  interrupted`;

  static override examples = [
    {
      description: 'Why a client of an accountant sees nothing of it',
      command:
        '<%= config.bin %> <%= command.id %> ske-innrapportering-boligselskap --snapshot fixtures/example --party 310479713',
    },
    {
      description: 'One system user, for a support ticket in Norwegian',
      command: `${EXAMPLE} --system-user 00000000-0000-4000-8000-000000000004 --lang nb`,
    },
    { description: 'As JSON, for whoever gathers answers', command: `${EXAMPLE} --party 311204564 --json` },
    {
      description: 'Live, in tt02',
      command: '<%= config.bin %> <%= command.id %> nav_sykepenger_dialog --env tt02 --party 310479713',
    },
  ];

  static override args = {
    service: identifier({ description: 'identifier of the service', required: true, ignoreStdin: true }),
  };

  static override flags = explainFlags;

  async run(): Promise<void> {
    const { args, flags, metadata } = await this.parse(Explain);
    const format = formatOf(flags, metadata.flags['format']?.setFromDefault ?? false);
    const options = explainOptions(flags, settingsFrom(process.env), this.config.cacheDir);
    const language = options.language ?? 'en';
    const { listen, stop } = await follow(process.stderr, { verbose: flags.verbose, language, writesAsItRuns: false });
    try {
      process.exitCode = await explainAndPrint(
        args.service,
        { ...options, listen },
        { asJson: format === 'json', stop },
      );
    } finally {
      stop();
    }
  }
}
