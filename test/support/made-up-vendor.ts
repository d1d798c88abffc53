/** The example's catalogue with a made-up vendor, of as many system users as a test wants. */
import { userRow, vendorFiles } from '../sandbox/made-up.js';
import { manifest, writeFiles } from './build.js';
import { withExample } from './folders.js';

/** So many system users, each with one party that holds a package; `links` is what the list says of further pages. */
export const withUsers = (count: number, links: Record<string, unknown>, use: (folder: string) => Promise<void>) =>
  withExample(async (folder) => {
    const users = Array.from({ length: count }, (_, at) => userRow(at + 1));
    const parties = users.map(({ id, reporteeOrgNo }) => [`authorized-parties/${id}.json`, partiesOf(reporteeOrgNo)]);
    await writeFiles(folder, {
      ...vendorFiles(users, links),
      ...Object.fromEntries(parties),
      'manifest.json': manifest(),
    });
    await use(folder);
  });

const partiesOf = (organizationNumber: string) => ({
  links: { next: null },
  data: [
    {
      partyUuid: '00000000-0000-4000-8000-000000000099',
      name: 'OPPDIKTET AS',
      organizationNumber,
      type: 'Organization',
      onlyHierarchyElementWithNoAccess: false,
      authorizedAccessPackages: ['a-ordning'],
      authorizedResources: [],
      authorizedInstances: [],
      subunits: [],
    },
  ],
});

/** Only the made-up system, for the example's own are of another vendor. */
export const MADE_UP = ['--system', '991825827_smartcloud', '--service', 'ske-innrapportering-amelding', '--no-cache'];
