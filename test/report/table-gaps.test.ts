import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { table } from '../../src/report/table/table.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const text = (result: AuditResult, width = 120): string =>
  [...table(result, { language: 'en', width, colour: false })].join('');
const access = [{ systemUser: systemUser('agent', 'agent', '310166340'), parties: [authorizedParty('900000000')] }];

describe('the gaps in the table', () => {
  it('are mended by the package that gives the least beside, whatever its name', async () => {
    const records = catalogueOf({ one: ['a-broad', 'z-narrow'], two: ['a-broad'], three: ['a-broad'] });
    const report = text(await auditWorld({ records, access }, { demand: expecting('one') }));
    assert.match(report, /z-narrow gives it/);
    assert.doesNotMatch(report, /a-broad/);
  });

  it('name every owner to ask, up to three', async () => {
    const ids = ['one', 'two', 'three', 'four', 'five'];
    const records = catalogueOf(Object.fromEntries(ids.map((id) => [id, []])));
    const services = records.services?.map((service, at) => ({
      ...service,
      owner: { ...service.owner, name: { en: `Owner ${Math.max(at, 1)}` } },
    }));
    const two = text(
      await auditWorld({ records: { ...records, services }, access }, { demand: expecting('one', 'three') }),
    );
    assert.match(two, /Ask the service owner Owner 1, Owner 2 to/);
    const all = text(await auditWorld({ records: { ...records, services }, access }, { demand: expecting(...ids) }));
    assert.match(all, /Ask the service owner Owner 4, Owner 3, Owner 1 to/);
  });

  for (const width of [60, 120]) {
    it(`name the service that may have been meant, at ${width} columns`, async () => {
      const records = catalogueOf({ 'ske-innrapportering-amelding': ['p'] });
      const result = await auditWorld({ records, access }, { demand: expecting('ske-innrapportering-ameldng') });
      const words = text(result, width).replaceAll(/[│\s]+/g, ' ');
      assert.match(
        words,
        /ske-innrapportering-ameldng \(→ (no such service in the Resource )?ske-innrapportering-amelding\?\)/,
      );
    });
  }

  it('leave out a near name where there is none', async () => {
    const result = await auditWorld(
      { records: catalogueOf({ one: ['p'] }), access },
      { demand: expecting('zzzzzzzz') },
    );
    assert.match(text(result), /zzzzzzzz\s+│/);
  });
});

describe('the heading of the table', () => {
  it('says which expectations met no party', async () => {
    const result = await auditWorld({ records: catalogueOf({ one: ['p'] }), access }, { demand: expecting('one') });
    const unmet = (...places: string[]) => text({ ...result, scope: { ...result.scope, unmet: places } });
    assert.match(unmet('dekning.yaml:4:5'), /^1 expectation met no party: dekning\.yaml:4:5$/m);
    assert.match(
      unmet('a:1:1', 'a:2:1', 'a:3:1', 'a:4:1', 'a:5:1'),
      /^5 expectations met no party: a:1:1, a:2:1, a:3:1, …$/m,
    );
    assert.doesNotMatch(unmet(), /met no party/);
  });
});
