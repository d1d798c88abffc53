import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeExample } from '../../scripts/make-example.js';
import { CAUSES } from '../../src/core/coverage/causes/index.js';
import { NOTES } from '../../src/core/coverage/verdict.js';
import type { AuditResult, PartyResult } from '../../src/index.js';
import { audit, UsageError } from '../../src/index.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { exampleFiles, inFolder } from '../support/folders.js';

const NOW = new Date('2026-11-23T08:00:00Z');

/**
 * What `skattegrunnlag` gives, by the public documentation of the services; raw fish is excluded in example.yaml.
 * Every one of them is also given by `regnskapsforer-med-signeringsrettighet`.
 */
const TAX_BASE = [
  'aksjesparekonto',
  'aksjonaerregisteroppgave',
  'boligsameie',
  'boligselskap',
  'boligsparing-ungdom',
  'drosjetjenester',
  'fagforeningskontingent',
  'finansprodukter',
  'gaver-frivillige-organisasjoner',
  'godtgjoering-opphaver-aandsverk',
  'individuelle-pensjonsordninger',
  'innskudd-utlaan-renter',
  'internasjonal-rapportering',
  'livsforsikring',
  'skattepliktig-kundeutbytte',
  'verdipapirfond',
].map((name) => `ske-innrapportering-${name}`);

const party = (result: AuditResult, number: string): PartyResult => {
  const found = result.systemUsers
    .flatMap((user) => user.parties)
    .find((one) => one.party.endsWith(`:${number}`) && one.name !== null);
  assert.ok(found, number);
  return found;
};

const byVerdict = ({ services }: PartyResult): Record<string, string[]> => {
  const rows: Record<string, string[]> = {};
  for (const row of services) {
    const key = row.verdict === 'empty' ? row.cause : row.verdict;
    rows[key] = [...(rows[key] ?? []), row.service].sort();
  }
  return rows;
};

describe('the bundled example', () => {
  let result: AuditResult;
  before(async () => {
    result = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now: NOW });
  });

  it('is right by hand for the bakery, an own-system user of its own', () => {
    // It gave a-ordning, skattegrunnlag, naeringsmidler-…, krav-og-utlegg, one single right and one instance.
    assert.deepEqual(byVerdict(party(result, '311204564')), {
      visible: [
        'app_mat_mattilsynet-baker-konditorvare', // naeringsmidler-drikkevarer-og-tobakk; expected of the bakery only
        'nav_sykepenger_dialog', // the single right
        'ske-innrapportering-amelding', // a-ordning
        ...TAX_BASE, // skattegrunnlag
        'ttd-eksempel-niva-4', // a-ordning
        'ttd-eksempel-tilgangsliste', // a-ordning
        'ttd-eksempel-ubrukt', // a-ordning
      ].sort(),
      partial: ['nav_sykepenger_sykmelding'], // the instance
      'unknown-service': ['ske-innrapportering-ameldng'],
      'single-right-needed': ['ttd-eksempel-enkeltrettighet'], // only `eksplisitt` gives it; delegable
      'package-not-delegated': ['ttd-eksempel-flyttet'], // `lonn` gives it, whatever the Metadata API says of a-ordning
      unreachable: ['ttd-eksempel-kun-rolle'], // only the managing director; not delegable
      'package-not-allowed': ['ttd-eksempel-sperret-pakke'], // only `eksplisitt`; not delegable
      'not-applicable': ['ttd-eksempel-formidling'], // a broker service
    });
  });

  it('is right by hand for a client that gave its accountant the payroll package only', () => {
    // regnskapsforer-lonn gives the A-melding and the sick-pay dialog; the tax base needs another package.
    assert.deepEqual(byVerdict(party(result, '310479713')), {
      visible: ['nav_sykepenger_dialog', 'ske-innrapportering-amelding'],
      'package-not-delegated': ['nav_sykepenger_sykmelding', ...TAX_BASE].sort(),
    });
    const row = party(result, '310479713').services.find(({ service }) => service === 'nav_sykepenger_sykmelding');
    assert.ok(row?.verdict === 'empty');
    // Each gives two services or more; the one with fewest comes first, then by URN.
    assert.deepEqual(row.candidates, [
      'urn:altinn:accesspackage:sykefravaer-personopplysninger-saerlig-kategori',
      'urn:altinn:accesspackage:lonn-personopplysninger-saerlig-kategori',
    ]);
  });

  it('is right by hand for a subunit that inherits nothing but was given all accountant packages itself', () => {
    assert.deepEqual(byVerdict(party(result, '312811359')), {
      visible: ['nav_sykepenger_dialog', 'ske-innrapportering-amelding', ...TAX_BASE].sort(),
      'package-not-delegated': ['nav_sykepenger_sykmelding'],
    });
    // Its main unit is there only to carry it, and does not count.
    const main = party(result, '311558900');
    assert.deepEqual(Object.keys(byVerdict(main)), ['hierarchy-only']);
    assert.equal(main.counted, false);
  });

  it('counts 12 parties, and as many rows as these were judged by', () => {
    // The bakery has 30 rows: 3 services by name, 16 of the package, 1 of mat, 8 made up, the broker among them, 1 slip.
    // Its subunit, the kiosk, and the silent own-system user have 29 (not mat's): 4 parties in all.
    // The cooperative, four clients, and the promised client under each of 3 system users have 19 (no made-up ones).
    const expected = 29 + 3 * 28 + 8 * 19;
    assert.equal(result.summary.parties, 12);
    assert.equal(result.summary.expected, expected);
    assert.equal(result.complete, true);
    assert.equal(result.exitCode, 1);
  });

  it('shows every verdict but unknown, every cause, every note, and the findings about the run', () => {
    const rows = result.systemUsers.flatMap((user) => user.parties.flatMap((one) => one.services));
    assert.deepEqual([...new Set(rows.map((row) => row.verdict))].sort(), [
      'empty',
      'not-applicable',
      'partial',
      'visible',
    ]);
    const causes = new Set(rows.flatMap((row) => (row.verdict === 'empty' ? row.cause : [])));
    assert.deepEqual([...causes].sort(), Object.keys(CAUSES).sort());
    const noted = new Set(rows.flatMap((row) => row.notes));
    assert.deepEqual([...noted].sort(), NOTES.filter((note) => note !== 'no-dialogs' && note !== 'settling').sort());
    const kinds = new Set(Array.from(result.findings, (finding) => finding.kind));
    for (const kind of ['unknown-package', 'surplus-package', 'sources-disagree'] as const)
      assert.ok(kinds.has(kind), kind);
  });

  it('is what Dialogporten shows of it, which has no dialogs of some of it', async () => {
    const verified = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now: NOW, verify: true });
    assert.equal(verified.complete, true);
    assert.deepEqual(verified.verification, {
      asked: 13,
      of: 14,
      unaskable: 1,
      unread: 0,
      confirmed: 79,
      withoutDialogs: 5,
      missed: 0,
      sample: null,
    });
    const without = (number: string) =>
      party(verified, number).services.flatMap((row) => (row.notes.includes('no-dialogs') ? row.service : []));
    assert.deepEqual(without('311732161'), [
      'nav_sykepenger_dialog',
      'ske-innrapportering-amelding',
      'ttd-eksempel-ubrukt',
    ]);
    assert.deepEqual(without('310166340'), []);
    assert.deepEqual(verified.summary, result.summary);
  });

  it('is what the script makes of the facts, to the byte', async () => {
    await inFolder(async (folder) => {
      makeExample(folder);
      for (const file of await exampleFiles()) {
        assert.equal(await readFile(join(folder, file), 'utf8'), await readFile(join(EXAMPLE, file), 'utf8'), file);
      }
    });
  });
});

describe('a mistake in what the library is asked', () => {
  it('has its words in the language asked for, and what to do next', async () => {
    const mistake = (language: 'nb' | 'en' | undefined) =>
      audit({ snapshot: '/no/such/folder', language }).then(
        () => assert.fail('taken'),
        (error: unknown) => (error instanceof UsageError ? error : assert.fail(String(error))),
      );
    assert.equal((await mistake(undefined)).message, 'The snapshot /no/such/folder does not exist.');
    const { message, advice, told } = await mistake('nb');
    assert.equal(message, 'Øyeblikksbildet /no/such/folder finnes ikke.');
    assert.deepEqual(advice, ['Gi --snapshot mappen som manifest.json ligger i.']);
    assert.deepEqual(told, { text: 'snapshot-missing', folder: '/no/such/folder' });
  });
});
