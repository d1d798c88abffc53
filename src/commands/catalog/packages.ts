import { string as words } from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import { askAndPrint, EXIT_CODES, filterFrom, packageFilters, TEXT } from '../../cli/catalog.js';
import { settingsFrom } from '../../config/settings.js';

const EXAMPLE = '<%= config.bin %> <%= command.id %>';
const OFFLINE = '--snapshot fixtures/example';

export default class CatalogPackages extends Command {
  static override summary =
    'List access packages: their area, to whom they can be given, and how many services they give.';

  static override description =
    `TEXT must stand in the name or code of a package, each word of it, in Bokmål, Nynorsk or English as far as these are there. Filters that say something of services keep a package for any one service that it gives.

What can be given to a system user is judged as an audit does, for an organisation that gives: packages for persons can be given to nobody.

It reads a snapshot, or asks Altinn for the catalogue, which is public: no client, key or token is needed.

${EXIT_CODES}`;

  static override examples = [
    { description: 'Packages about tax, by a Norwegian word', command: `${EXAMPLE} skatt --lang en ${OFFLINE}` },
    {
      description: 'What a client can give to the agent system user of its accountant, in one area',
      command: `${EXAMPLE} --for agent --area skatt_avgift_regnskap_og_toll ${OFFLINE}`,
    },
    {
      description: 'Packages that give a service of NAV in use, as JSON',
      command: `${EXAMPLE} --owner nav --in-use --json ${OFFLINE}`,
    },
  ];

  static override args = {
    text: words({ description: TEXT, ignoreStdin: true }),
  };

  static override flags = packageFilters;

  async run(): Promise<void> {
    const { args, flags, metadata } = await this.parse(CatalogPackages);
    process.exitCode = await askAndPrint(
      { list: 'packages', filter: filterFrom(args.text, flags) },
      {
        flags,
        isDefaultFormat: metadata.flags['format']?.setFromDefault ?? false,
        settings: settingsFrom(process.env),
        cacheFolder: this.config.cacheDir,
      },
    );
  }
}
