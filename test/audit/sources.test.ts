import assert from 'node:assert/strict';
import type { CatalogueRecords } from '../../src/core/catalogue/catalogue.js';
import { packageUrn, serviceId } from '../../src/core/identifiers.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';
import { savedText, whenRead } from '../support/saved.js';

const parties = [authorizedParty('310479713', { packages: ['p'] })];
const access = [{ systemUser: systemUser('agent', 'agent', '311558900'), parties }];
const records = catalogueOf({ one: ['p'], two: ['q'] });

/** An audit in which the Metadata API shows these links of each package, and no other. */
const audited = (shown: Readonly<Record<string, readonly string[]>>, more: Partial<CatalogueRecords> = {}) => {
  const packages = records.packages?.map((one) => ({
    ...one,
    services: Object.entries(shown).flatMap(([code, ids]) => (packageUrn(code) === one.urn ? ids.map(serviceId) : [])),
  }));
  return auditWorld({ records: { ...records, packages, ...more }, access }, { demand: expecting('one') });
};

const disagreements = async (...told: Parameters<typeof audited>) =>
  [...(await audited(...told)).runFindings].filter(({ kind }) => kind === 'sources-disagree');

describe('findings about sources that disagree', () => {
  it('name every pair, change no verdict, and count against nothing', async () => {
    const result = await audited({ p: ['gone'] });
    assert.deepEqual(
      [...result.runFindings].map(({ severity, pairs }) => [severity, pairs]),
      [
        ['warning', [{ package: packageUrn('p'), service: 'gone' }]],
        [
          'note',
          [
            { package: packageUrn('p'), service: 'one' },
            { package: packageUrn('q'), service: 'two' },
          ],
        ],
      ],
    );
    assert.deepEqual([result.exitCode, result.summary.visible, result.complete], [0, 1, true]);
  });

  it('are the same findings while the pairs grow or shrink', async () => {
    const ids = async (...told: Parameters<typeof audited>) => (await disagreements(...told)).map(({ id }) => id);
    assert.deepEqual(await ids({ q: ['two'] }), await ids({}));
    assert.deepEqual((await ids({ p: ['gone'] }))[0], (await ids({ p: ['gone', 'gone-too'] }))[0]);
    const all = await ids({ p: ['gone'], q: ['gone'] });
    assert.equal(new Set(all).size, 3);
  });

  it('are few, however large the catalogue is', async () => {
    const codes = Array.from({ length: 223 }, (_, at) => `package-${at}`);
    const many = catalogueOf(Object.fromEntries(codes.map((code) => [`of-${code}`, [code]])));
    const packages = many.packages?.map((one) => ({ ...one, services: [] }));
    const found = await disagreements({}, { ...many, packages, services: records.services });
    assert.deepEqual(
      found.map(({ severity, pairs }) => [severity, pairs?.length]),
      [
        ['warning', 223],
        ['note', 223],
      ],
    );
    for (const { message } of found) assert.ok(message.length < 2000, message);
  });

  it('have their pairs in a saved result too', async () => {
    const result = await audited({ p: ['gone'] });
    await whenRead(await savedText(result), (saved) => {
      assert.deepEqual([...saved.findings], [...result.findings]);
    });
  });

  it('are none of a source that was not read', async () => {
    for (const part of ['packages', 'links'] as const) {
      const found = await disagreements({ p: ['gone'] }, { [part]: undefined });
      assert.deepEqual(found, [], part);
    }
  });
});
