import { string as words } from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import { askAndPrint, EXIT_CODES, filterFrom, serviceFilters, TEXT } from '../../cli/catalog.js';
import { settingsFrom } from '../../config/settings.js';

const EXAMPLE = '<%= config.bin %> <%= command.id %>';
const OFFLINE = '--snapshot fixtures/example';

export default class CatalogOwners extends Command {
  static override summary =
    'List service owners, and how many of their services are in use, without a package, or for nobody.';

  static override description =
    `TEXT must stand in the code, organisation number or a name of an owner. Filters choose services, as those of "catalog services" do, and the owners of these are listed and counted.

It reads a snapshot, or asks Altinn for the catalogue, which is public: no client, key or token is needed.

${EXIT_CODES}`;

  static override examples = [
    {
      description: 'Owners of services in use, and how many of these no package gives',
      command: `${EXAMPLE} --in-use ${OFFLINE}`,
    },
    {
      description: 'Whose services in use nobody can be given',
      command: `${EXAMPLE} --in-use --not-grantable --json ${OFFLINE}`,
    },
  ];

  static override args = {
    text: words({ description: TEXT, ignoreStdin: true }),
  };

  static override flags = serviceFilters;

  async run(): Promise<void> {
    const { args, flags, metadata } = await this.parse(CatalogOwners);
    process.exitCode = await askAndPrint(
      { list: 'owners', filter: filterFrom(args.text, flags) },
      {
        flags,
        isDefaultFormat: metadata.flags['format']?.setFromDefault ?? false,
        settings: settingsFrom(process.env),
        cacheFolder: this.config.cacheDir,
      },
    );
  }
}
