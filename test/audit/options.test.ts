import assert from 'node:assert/strict';
import { join } from 'node:path';
import { requestOf } from '../../src/audit/options.js';
import { UsageError } from '../../src/core/errors.js';
import type { FailOn } from '../../src/core/gate/gate.js';
import type { Language } from '../../src/core/language.js';
import { mistakeInWords } from '../../src/messages/mistakes.js';
import { writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';

const refused = (options: Parameters<typeof requestOf>[0], told: RegExp) =>
  assert.rejects(
    requestOf(options),
    (error: unknown) => error instanceof UsageError && told.test(mistakeInWords(error.told, 'en').message),
  );

/** A value that a caller without types may give. */
const untyped = <Value>(value: string): Value => JSON.parse(JSON.stringify(value));

describe('the options of an audit', () => {
  it('have defaults: everyone, nothing expected, empty fails the gate, English', async () => {
    const request = await requestOf({ now: new Date(0) });
    assert.deepEqual(request.failOn, ['empty']);
    assert.equal(request.language, 'en');
    assert.equal(request.config, null);
    assert.deepEqual(request.demand.expect, []);
    assert.equal(request.whom.systems, undefined);
  });

  it('cannot switch the gate off by mistake', async () => {
    await refused({ failOn: [] }, /name at least one kind/);
    await refused({ failOn: [untyped<FailOn>('nope')] }, /"nope" is none of/);
    await refused({ failOn: ['never', 'empty'] }, /never stands alone/);
  });

  it('refuse what is blank, no organisation number, or no language', async () => {
    await refused({ config: '' }, /--config: .*blank/);
    await refused({ externalRef: ' ' }, /--external-ref: .*blank/);
    await refused({ services: ['a', ''] }, /--service: .*blank/);
    await refused({ parties: ['311204565'] }, /no organisation number/);
    await refused({ language: untyped<Language>('de') }, /"de" is none of/);
  });

  it('verify nothing by default, all that can be, or a sample by a seed that is always the same', async () => {
    const verifyOf = async (options: Parameters<typeof requestOf>[0]) => (await requestOf(options)).verify;
    assert.equal(await verifyOf({}), null);
    assert.equal(await verifyOf({ verify: false }), null);
    assert.deepEqual(await verifyOf({ verify: true }), { sample: null });
    assert.deepEqual(await verifyOf({ verifySample: 3 }), { sample: { size: 3, seed: '1' } });
    const told = { verify: true, verifySample: 3, verifySeed: 'monday' };
    assert.deepEqual(await verifyOf(told), { sample: { size: 3, seed: 'monday' } });
    for (const verifySample of [0, -1, 1.5, Number.NaN]) {
      await refused({ verifySample }, /--verify-sample .*: a whole number from 1 is needed/);
    }
    await refused({ verify: true, verifySeed: 'x' }, /--verify-seed/);
    await refused({ verifySample: 1, verifySeed: ' ' }, /--verify-seed: .*blank/);
  });

  it('count a list without anything as left out', async () => {
    const request = await requestOf({ systems: [], services: [], parties: [] });
    assert.equal(request.whom.systems, undefined);
    assert.equal(request.demand.onlyParties, undefined);
  });

  it('find a system user that is named by its id in any system, whichever the file audits', async () => {
    await inFolder(async (folder) => {
      const config = join(folder, 'dekning.yaml');
      await writeFiles(folder, { 'dekning.yaml': 'systems: [one]\n' });
      const systemsOf = async (options: Parameters<typeof requestOf>[0]) =>
        (await requestOf({ config, ...options })).whom.systems;
      assert.deepEqual(await systemsOf({}), ['one']);
      assert.deepEqual(await systemsOf({ organizations: ['310479713'] }), ['one']);
      assert.equal(await systemsOf({ systemUsers: ['a'] }), undefined);
      assert.deepEqual(await systemsOf({ systemUsers: ['a'], systems: ['two'] }), ['two']);
    });
  });

  it('give waivers with their places, and tell whether flags leave anything out', async () => {
    await inFolder(async (folder) => {
      const config = join(folder, 'dekning.yaml');
      const waiver = 'waivers:\n  - service: a\n    reason: b\n    owner: c\n    expires: 2027-03-31\n';
      await writeFiles(folder, { 'dekning.yaml': `systems: [one]\n${waiver}` });
      const request = await requestOf({ config });
      assert.deepEqual([request.waivers[0]?.service, request.waivers[0]?.origin], ['a', `${config}:3:5`]);
      // The file's own systems leave out nothing that the file speaks of.
      assert.deepEqual([request.isNarrowed, request.strict], [false, false]);
    });
    const narrowing = { systems: ['a'], systemUsers: ['b'], organizations: ['310479713'], parties: ['310479713'] };
    for (const [flag, value] of Object.entries(narrowing)) {
      assert.equal((await requestOf({ [flag]: value })).isNarrowed, true, flag);
    }
    assert.equal((await requestOf({ services: ['a'], systems: [] })).isNarrowed, false);
  });
});
