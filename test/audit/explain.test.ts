import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { audit, explain } from '../../src/index.js';
import { usageError, writeFiles } from '../support/build.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { withExample, withoutHashes } from '../support/folders.js';

const AMELDING = 'ske-innrapportering-amelding';
const MOVED = 'ttd-eksempel-flyttet';
const BAKERY = '311204564';
const WAITING = '00000000-0000-4000-8000-000000000811';
const OWN = '00000000-0000-4000-8000-000000000001';
const SYSTEM = '310652970_lonn-og-skatt';
const now = new Date('2026-11-23T08:00:00Z');

const explained = (service: string, told: Parameters<typeof explain>[1] = {}) =>
  explain(service, { snapshot: EXAMPLE, now, ...told });

describe('explaining a service', () => {
  it('gives the verdicts and findings of an audit that expects it, for every service of the example', async () => {
    const { scope } = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now });
    const services = [...new Set(scope.expectations.flatMap((one) => one.services))];
    assert.ok(services.length > 20);
    for (const service of services) {
      const result = await audit({
        snapshot: EXAMPLE,
        services: [service],
        failOn: ['empty', 'partial'],
        verify: true,
        now,
      });
      const told = await explained(service, { limit: 100 });
      const audited = result.systemUsers.flatMap((user) =>
        user.parties.map(({ party, coverage }) => ({ user: user.id, party, row: coverage.rows[0] })),
      );
      const own = told.explanations.flatMap(({ systemUser, party, row }) =>
        party ? [{ user: systemUser.id, party: party.party, row }] : [],
      );
      if (told.inRegistry) assert.deepEqual(new Set(own), new Set(audited), service);
      assert.equal(own.length + told.more, told.inRegistry ? audited.length : own.length + told.more);
      // Nobody misses what can have no dialogs, also where a system user has no party at all.
      const isMissed = told.explanations.some(({ row }) => row.verdict !== 'not-applicable');
      assert.equal(told.exitCode, isMissed ? result.exitCode : 0, service);
      const ids = new Set([...result.findings].map(({ id }) => id));
      for (const { finding } of told.explanations) if (finding) assert.ok(ids.has(finding.id), finding.message);
    }
  });

  it('names services near to a mistyped one, and explains that once', async () => {
    const { near, inRegistry, explanations, more, exitCode } = await explained('ske-innrapportering-ameldng');
    assert.deepEqual([near, inRegistry, exitCode], [[AMELDING], false, 1]);
    assert.equal(explanations.length, 1);
    assert.ok(more > 5);
  });

  it('names the service whose title was given in place of its identifier, in whatever language', async () => {
    for (const title of ['Sick leave to employer', 'sick leave to', 'Sykmelding til arbeidsgiver']) {
      const { near, inRegistry } = await explained(title);
      assert.equal(inRegistry, false);
      assert.ok(near.includes('nav_sykepenger_sykmelding'), `${title}: ${near.join(', ')}`);
    }
  });

  it('says through what a service is visible', async () => {
    const { explanations, exitCode } = await explained(AMELDING, { parties: [BAKERY] });
    assert.equal(exitCode, 0);
    assert.deepEqual(
      explanations.map(({ answer }) => answer),
      [{ message: `${AMELDING} is visible for BAKERIET PÅ BRYGGA AS (${BAKERY}), through a-ordning.`, remedy: '' }],
    );
  });

  it('is capped, gaps first, and says how many are left out', async () => {
    const whole = await explained('nav_sykepenger_dialog', { limit: 100 });
    const capped = await explained('nav_sykepenger_dialog', { limit: 2 });
    assert.equal(whole.more, 0);
    assert.deepEqual([capped.explanations.length, capped.more], [2, whole.explanations.length - 2]);
    assert.deepEqual(capped.counts, whole.counts);
    for (const { row } of capped.explanations) assert.equal(row.verdict, 'empty');
  });

  it('reads the requests, and says what waits and for whom', async () => {
    const told = await explained(MOVED, { systemUsers: [OWN], parties: [BAKERY] });
    assert.deepEqual(told.asides, []);
    const [{ links, steps, actor, breaks } = assert.fail()] = told.explanations;
    assert.equal(links.find(({ name }) => name === 'requested')?.evidence.text, 'request-waiting');
    assert.deepEqual(steps, [{ text: 'approve-request', request: WAITING, owner: BAKERY }]);
    assert.deepEqual([actor, breaks], ['customer', { first: 'requested', others: ['delegated'] }]);
  });

  it('does not know of requests when one of their lists is missing, cut short or malformed', async () => {
    const change = `requests/change/${SYSTEM}.json`;
    for (const files of [{ [change]: undefined }, { [change]: '{"data":' }, { [change]: [{ id: 1 }] }]) {
      await withExample(async (snapshot) => {
        await withoutHashes(snapshot);
        if (files[change] === undefined) await rm(join(snapshot, change));
        else await writeFiles(snapshot, files);
        const told = await explained(AMELDING, { snapshot, systemUsers: [OWN], parties: [BAKERY] });
        const link = told.explanations[0]?.links.find(({ name }) => name === 'requested');
        assert.deepEqual([link?.state, link?.evidence.text], ['unknown', 'not-read']);
        assert.equal(told.asides.length, 1);
        assert.deepEqual([told.problems, told.exitCode], [[], 0], 'no verdict rests on it');
      });
    }
  });

  it('is unknown, and never visible, where what it rests on was not read', async () => {
    for (const file of ['resource-registry/bysubjects.json', 'resource-registry/resourcelist.json']) {
      await withExample(async (snapshot) => {
        await rm(join(snapshot, file));
        const told = await explained(AMELDING, { snapshot, parties: [BAKERY] });
        assert.equal(told.exitCode, 3, file);
        assert.deepEqual(
          told.explanations.map(({ row }) => row.verdict),
          ['unknown'],
        );
        assert.match(told.explanations[0]?.answer.message ?? '', /is not known/);
      });
    }
  });

  it('tells a named party that no system user could reach', async () => {
    const told = await explained(AMELDING, { parties: ['310652970'], systems: [SYSTEM], systemUsers: [OWN] });
    assert.deepEqual([told.explanations.length, told.unreached.length, told.exitCode], [0, 1, 1]);
  });

  it('is refused for no service, several services, and a limit that is none', async () => {
    assert.match((await usageError(() => explained(' '))).message, /SERVICE/);
    assert.match((await usageError(() => explained('ske-*'))).message, /ske-\*.*ske-innrapportering-amelding/);
    assert.match((await usageError(() => explained(AMELDING, { limit: 0 }))).message, /--limit 0/);
  });
});
