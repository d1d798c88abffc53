import { string as words } from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import { askAndPrint, EXIT_CODES, filterFrom, serviceFilters, TEXT } from '../../cli/catalog.js';
import { settingsFrom } from '../../config/settings.js';

const EXAMPLE = '<%= config.bin %> <%= command.id %>';
const OFFLINE = '--snapshot fixtures/example';

export default class CatalogServices extends Command {
  static override summary =
    'List services: their owner, whether they are in use, which packages give them, and who can be given them.';

  static override description =
    `TEXT must stand in the identifier or in one of the titles of a service, each word of it, in any language.

Two lists are for service owners. --unreachable: no access package of the catalogue gives the service; an own system may still be given it as a single right. --not-grantable: no type of system user can be given it at all, neither by a package that an organisation may give nor as a single right. Add --in-use to see those that have dialogs today.

It reads a snapshot, or asks Altinn for the catalogue, which is public: no client, key or token is needed.

${EXIT_CODES}`;

  static override examples = [
    {
      description: 'Services in use that no access package gives',
      command: `${EXAMPLE} --in-use --unreachable ${OFFLINE}`,
    },
    {
      description: 'Services of one owner that no system user can be given',
      command: `${EXAMPLE} --not-grantable --with-dialogs --owner ttd ${OFFLINE}`,
    },
    {
      description: 'What a package gives, for a spreadsheet in Norwegian Excel',
      command: `${EXAMPLE} --package lonn --format csv --csv-delimiter ";" --lang nb ${OFFLINE}`,
    },
    { description: 'Services by a word of their title', command: `${EXAMPLE} melding --owner skd ${OFFLINE}` },
  ];

  static override args = {
    text: words({ description: TEXT, ignoreStdin: true }),
  };

  static override flags = serviceFilters;

  async run(): Promise<void> {
    const { args, flags, metadata } = await this.parse(CatalogServices);
    process.exitCode = await askAndPrint(
      { list: 'services', filter: filterFrom(args.text, flags) },
      {
        flags,
        isDefaultFormat: metadata.flags['format']?.setFromDefault ?? false,
        settings: settingsFrom(process.env),
        cacheFolder: this.config.cacheDir,
      },
    );
  }
}
