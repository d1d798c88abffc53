import { string as words } from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import { askAndPrint, catalogFlags, EXIT_CODES } from '../../cli/catalog.js';
import { settingsFrom } from '../../config/settings.js';

const EXAMPLE = '<%= config.bin %> <%= command.id %>';
const OFFLINE = '--snapshot fixtures/example';

export default class CatalogShow extends Command {
  static override summary =
    'Show one service with the packages that give it, or one package with the services that it gives.';

  static override description = `ID is the identifier of a service, or the code or URN of an access package.

It reads a snapshot, or asks Altinn for the catalogue, which is public: no client, key or token is needed.

${EXIT_CODES}`;

  static override examples = [
    {
      description: 'Which packages give a service, and to whom they can be given',
      command: `${EXAMPLE} ske-innrapportering-amelding ${OFFLINE}`,
    },
    {
      description: 'What a package gives, in Norwegian',
      command: `${EXAMPLE} regnskapsforer-lonn --lang nb ${OFFLINE}`,
    },
  ];

  static override args = {
    id: words({
      description: 'identifier of a service, or code or URN of an access package',
      required: true,
      ignoreStdin: true,
    }),
  };

  static override flags = catalogFlags;

  async run(): Promise<void> {
    const { args, flags, metadata } = await this.parse(CatalogShow);
    process.exitCode = await askAndPrint(
      { show: args.id },
      {
        flags,
        isDefaultFormat: metadata.flags['format']?.setFromDefault ?? false,
        settings: settingsFrom(process.env),
        cacheFolder: this.config.cacheDir,
      },
    );
  }
}
