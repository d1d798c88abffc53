import assert from 'node:assert/strict';
import { join } from 'node:path';
import { REASON_TO_WRITE } from '../../src/audit/baseline.js';
import { audit, baseline } from '../../src/index.js';
import { writeFiles } from '../support/build.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { inFolder } from '../support/folders.js';

const now = new Date('2026-11-23T08:00:00Z');
const ASKED = { snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now };
const OWNER = { owner: 'compliance@example.no' };

describe('a baseline', () => {
  it('has one waiver for each violation, by its identity, with the reason left to write', async () => {
    const { waivers, pending, result } = await baseline(ASKED, OWNER);
    assert.equal(waivers.length, result.gate.violations);
    assert.equal(pending, 0);
    assert.equal(new Set(waivers.map(({ terms }) => JSON.stringify(terms))).size, waivers.length);
    for (const { terms, about } of waivers) {
      assert.equal(terms.reason, REASON_TO_WRITE);
      assert.equal(terms.expires, '2027-02-21');
      assert.ok(terms.cause !== undefined && terms.cause !== 'partial');
      assert.notEqual(about, '');
    }
  });

  it('waives what the gate fails on and nothing else', async () => {
    for (const failOn of [['partial'], ['surplus'], ['empty', 'partial', 'surplus']] as const) {
      const { waivers, result } = await baseline({ ...ASKED, failOn }, { ...OWNER, expires: '2027-12-31' });
      const kinds = new Set(waivers.map(({ terms }) => terms.cause));
      assert.equal(
        kinds.has('partial'),
        failOn.some((kind) => kind === 'partial'),
      );
      assert.equal(
        kinds.has('surplus-package'),
        failOn.some((kind) => kind === 'surplus'),
      );
      assert.ok(waivers.length > 0 && waivers.length <= result.gate.violations);
    }
    const { waivers } = await baseline({ ...ASKED, failOn: ['never'] }, OWNER);
    assert.deepEqual(waivers, []);
  });

  it('has a waiver for a named party that nobody reaches, and for a system user without parties', async () => {
    await inFolder(async (folder) => {
      const config = join(folder, 'dekning.yaml');
      await writeFiles(folder, { 'dekning.yaml': 'parties: [310652970]\n' });
      const { waivers } = await baseline({ ...ASKED, config }, OWNER);
      assert.deepEqual(
        waivers.map(({ terms }) => [terms.cause, terms.service, terms.systemUser]),
        [['party-not-delegated', undefined, undefined]],
      );
    });
    const { waivers } = await baseline({ snapshot: EXAMPLE, now, services: ['ske-innrapportering-amelding'] }, OWNER);
    assert.ok(waivers.some(({ terms }) => terms.cause === 'no-parties' && terms.service === undefined));
  });

  it('is of nothing in an overview', async () => {
    const { waivers, result } = await baseline({ snapshot: EXAMPLE, now }, OWNER);
    assert.ok(result.scope.overview);
    assert.deepEqual(waivers, []);
  });

  it('gives no waiver to what is unknown', async () => {
    const services = ['ske-innrapportering-amelding'];
    const known = await baseline({ snapshot: EXAMPLE, now, services }, OWNER);
    await inFolder(async (folder) => {
      const { cp, rm } = await import('node:fs/promises');
      await cp(EXAMPLE, folder, { recursive: true });
      await rm(join(folder, 'authorized-parties'), { recursive: true });
      const { waivers, result } = await baseline({ snapshot: folder, now, services }, OWNER);
      assert.ok(known.waivers.length > 0 && result.summary.unknown > 0);
      assert.deepEqual(waivers, []);
      assert.equal((await audit({ snapshot: folder, now, services })).exitCode, 3);
    });
  });
});
