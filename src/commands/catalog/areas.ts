import { string as words } from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import { askAndPrint, EXIT_CODES, filterFrom, packageFilters, TEXT } from '../../cli/catalog.js';
import { settingsFrom } from '../../config/settings.js';

const EXAMPLE = '<%= config.bin %> <%= command.id %>';
const OFFLINE = '--snapshot fixtures/example';

export default class CatalogAreas extends Command {
  static override summary = 'List the areas that access packages are filed under.';

  static override description =
    `TEXT must stand in the name or code of an area. Filters choose packages, as those of "catalog packages" do, and the areas of these are listed and counted.

It reads a snapshot, or asks Altinn for the catalogue, which is public: no client, key or token is needed.

${EXIT_CODES}`;

  static override examples = [
    { description: 'All areas', command: `${EXAMPLE} ${OFFLINE}` },
    { description: 'Areas with packages that an agent can be given', command: `${EXAMPLE} --for agent ${OFFLINE}` },
  ];

  static override args = {
    text: words({ description: TEXT, ignoreStdin: true }),
  };

  static override flags = packageFilters;

  async run(): Promise<void> {
    const { args, flags, metadata } = await this.parse(CatalogAreas);
    process.exitCode = await askAndPrint(
      { list: 'areas', filter: filterFrom(args.text, flags) },
      {
        flags,
        isDefaultFormat: metadata.flags['format']?.setFromDefault ?? false,
        settings: settingsFrom(process.env),
        cacheFolder: this.config.cacheDir,
      },
    );
  }
}
