import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Waiver } from '../../src/core/gate/waiver.js';
import { organizationUrn, serviceId } from '../../src/core/identifiers.js';
import { LANGUAGES, type Language } from '../../src/core/language.js';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { inFolder, withExample } from '../support/folders.js';
import { hostileResult } from '../support/hostile.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';
import { everyReport, SAVED_FORMATS, savedText, whenRead } from '../support/saved.js';

const now = new Date('2026-11-23T08:00:00Z');

const waiver = (told: Partial<Waiver>): Waiver => ({
  reason: 'Filed on paper',
  owner: 'me@example.no',
  expires: '2027-03-31',
  origin: 'dekning.yaml:2:5',
  ...told,
});

const instance = { service: 'three', instanceRef: 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' };

const ALIKE = '314550005';

const SYSTEM = '310652970_lonn-og-skatt';

/** Parties with the same rows for different reasons, subunits, waivers with the same terms, and all that is no row. */
const waived = (language: Language): Promise<AuditResult> => {
  const records = catalogueOf({ one: ['p'], two: ['q', 'regnskapsforer-lonn'], three: ['q'], four: ['r'] });
  const subunit = authorizedParty('314545450', { packages: ['p', 'p2'] });
  const parties = [
    authorizedParty('310479713', { packages: ['regnskapsforer-lonn'], subunits: [subunit] }),
    authorizedParty('311558900', { packages: ['surplus'], instances: [instance] }),
    authorizedParty(ALIKE, { packages: ['surplus'], instances: [instance] }),
    authorizedParty('313717283', { packages: ['other-surplus'], instances: [instance] }),
    authorizedParty('311204564', { isDeleted: true, services: ['four'] }),
    authorizedParty('310652970', { packages: ['p', 'q'] }),
  ];
  const access = [
    { systemUser: systemUser('agent', 'agent', '310166340'), parties },
    { systemUser: systemUser('idle', 'agent', '310166340'), parties: [] },
    { systemUser: systemUser('idle-too', 'agent', '310166340'), parties: [] },
    { systemUser: systemUser('unread', 'agent', '310166340'), parties: undefined },
    { systemUser: systemUser('own', 'standard', '310652970'), parties: parties.slice(5) },
  ];
  const demand = { ...expecting('one', 'two', 'three', 'four', 'fuor'), parties: ['310765449'] };
  const waivers = [
    waiver({ service: serviceId('two') }),
    waiver({ party: organizationUrn('310479713') }),
    // Two parties with the same rows under waivers with the same terms, which stand in another order.
    ...['four', 'one'].map((id) => waiver({ service: serviceId(id), party: organizationUrn('311558900') })),
    ...['one', 'four'].map((id) => waiver({ service: serviceId(id), party: organizationUrn(ALIKE) })),
    waiver({ service: serviceId('one'), party: organizationUrn('313717283'), reason: 'Another' }),
    waiver({ systemUser: 'idle' }),
    waiver({ service: serviceId('nothing'), expires: '2026-11-30' }),
    waiver({ service: serviceId('three'), reason: 'TODO' }),
  ];
  return auditWorld(
    { records, access },
    { demand, waivers, language, failOn: ['empty', 'partial', 'surplus'], config: 'dekning.yaml' },
  );
};

/** Packages that nobody would name but who holds them. */
const idlePackages = (language: Language): Promise<AuditResult> => {
  const records = catalogueOf({ one: ['p'], two: ['q'] });
  const packages = [...(records.packages ?? []), ...(catalogueOf({ three: ['idle'] }).packages ?? [])];
  const parties = [authorizedParty('310479713', { packages: ['p', 'idle', 'unknown'], roles: ['dagl'] })];
  const access = [{ systemUser: systemUser('agent', 'agent', '310166340'), parties }];
  return auditWorld({ records: { ...records, packages }, access }, { language });
};

/** A system as it is registered, since an earlier run of the same: nothing of it is new. */
const supposed = async (language: Language): Promise<AuditResult> => {
  const options = { snapshot: EXAMPLE, config: EXAMPLE_CONFIG, asRegistered: SYSTEM, language, now } as const;
  const earlier = await savedText(
    await audit({ ...options, userType: 'standard', services: ['nav_sykepenger_dialog'] }),
  );
  return inFolder(async (folder) => {
    const onlyNewSince = join(folder, 'run.json');
    await writeFile(onlyNewSince, earlier);
    return audit({ ...options, userType: 'standard', onlyNewSince, failOn: ['empty', 'surplus'] });
  });
};

const worlds: Readonly<Record<string, (language: Language) => Promise<AuditResult>>> = {
  'the bundled example': (language) => audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, language, now }),
  'an overview': (language) => audit({ snapshot: EXAMPLE, language, now }),
  'one party and service': (language) =>
    audit({ snapshot: EXAMPLE, services: ['no-such-service'], parties: ['310479713'], language, now }),
  'an audit that could not read everything': (language) =>
    withExample(async (folder) => {
      for (const part of ['resource-registry/bysubjects.json', 'dialogporten']) {
        await rm(join(folder, part), { recursive: true });
      }
      await rm(join(folder, 'authorized-parties/00000000-0000-4000-8000-000000000002.json'));
      return audit({ snapshot: folder, config: EXAMPLE_CONFIG, language, now });
    }),
  'an audit that could read nothing': (language) =>
    withExample(async (folder) => {
      for (const part of ['manifest.json', 'metadata', 'resource-registry', 'system-users']) {
        await rm(join(folder, part), { recursive: true });
      }
      return audit({ snapshot: folder, config: EXAMPLE_CONFIG, language, now });
    }),
  'an overview of packages that give nothing': idlePackages,
  waivers: waived,
  'a system as it is registered': (language) =>
    audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, asRegistered: SYSTEM, language, now }),
  'the same since an earlier run': supposed,
  'packages by name': (language) =>
    audit({ snapshot: EXAMPLE, services: ['nav_sykepenger_dialog'], asPackages: ['jordbruk', 'lonn'], language, now }),
  'a supposition without any expectation': (language) =>
    audit({ snapshot: EXAMPLE, asPackages: ['jordbruk'], language, now }),
  'a system that is not registered': (language) =>
    audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, asRegistered: `${SYSTEM}x`, language, now }),
  'a hostile world': hostileResult,
};

describe('a saved result', () => {
  for (const [name, make] of Object.entries(worlds)) {
    for (const language of LANGUAGES) {
      describe(`of ${name} in ${language}`, () => {
        let result: AuditResult;
        let reports: Readonly<Record<string, string>>;
        before(async () => {
          result = await make(language);
          reports = await everyReport(result, language);
        });

        for (const format of SAVED_FORMATS) {
          it(`as ${format} gives every report as the audit did, to the byte`, async () => {
            await whenRead(await savedText(result, format), async (saved) => {
              assert.equal(saved.language, language);
              assert.equal(saved.exitCode, result.exitCode);
              for (const [report, text] of Object.entries(await everyReport(saved, language))) {
                assert.ok(text === reports[report], `${report}: ${difference(text, reports[report] ?? '')}`);
              }
            });
          });
        }
      });
    }
  }

  it('has parties with the same rows apart when the audit had them so, and what there is to do differs', async () => {
    const result = await waived('en');
    await whenRead(await savedText(result), (saved) => {
      for (const [at, user] of result.systemUsers.entries()) {
        const shared = (parties: AuditResult['systemUsers'][number]['parties']) =>
          parties.map((party) => parties.findIndex((other) => other.coverage === party.coverage));
        assert.deepEqual(shared(saved.systemUsers[at]?.parties ?? []), shared(user.parties));
      }
    });
  });

  it('can be gone through any number of times, in any order', async () => {
    const result = await waived('en');
    await whenRead(await savedText(result), (saved) => {
      const two = [saved.findings, saved.findings].map((findings) => findings[Symbol.iterator]());
      for (const finding of result.findings) {
        for (const one of two) assert.deepEqual(one.next().value, finding);
      }
      const rowsOf = ({ systemUsers }: AuditResult) =>
        systemUsers.flatMap((user) => user.parties.flatMap((party) => party.services)).reverse();
      assert.deepEqual(rowsOf(saved), rowsOf(result));
    });
  });
});

/** Where two texts part, and how each goes on. */
function difference(text: string, expected: string): string {
  const at = [...text].findIndex((character, place) => character !== expected[place]);
  const from = Math.max(0, at - 60);
  return `${JSON.stringify(text.slice(from, at + 60))} is not ${JSON.stringify(expected.slice(from, at + 60))}`;
}
