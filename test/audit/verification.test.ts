import assert from 'node:assert/strict';
import type { AuditRequest } from '../../src/audit/request.js';
import { auditEach } from '../../src/audit/stream.js';
import { serviceId } from '../../src/core/identifiers.js';
import type { AuditResult } from '../../src/core/result.js';
import {
  auditWorld,
  authorizedParty,
  catalogueOf,
  expecting,
  REQUEST,
  sourceOf,
  systemUser,
  type TestWorld,
} from '../support/result.js';

const records = catalogueOf({ one: ['p'], two: ['p'], gap: ['q'] });
const [FIRST, SECOND, THIRD] = ['310479713', '311558900', '312811359'] as const;
const holding = (number: string) => authorizedParty(number, { packages: ['p'] });

/** An agent with clients, and what Dialogporten shows of each; one that is left out gives no answer. */
const world = (seen: Readonly<Record<string, readonly string[]>>, ...numbers: string[]): TestWorld => ({
  records,
  access: [{ systemUser: systemUser('agent', 'agent', '310166340'), parties: numbers.map(holding), seen }],
});

const ALL = { sample: null } as const;
const verified = (of: TestWorld, request: Partial<AuditRequest> = {}): Promise<AuditResult> =>
  auditWorld(of, { demand: expecting('one', 'two', 'gap'), failOn: ['never'], verify: ALL, ...request });

const notesOf = ({ systemUsers }: AuditResult) =>
  systemUsers.flatMap(({ parties }) =>
    parties.map(({ services }) =>
      services.filter(({ notes }) => notes.includes('no-dialogs')).map((row) => row.service),
    ),
  );
const missesIn = ({ findings }: AuditResult) => [...findings].filter(({ kind }) => kind === 'prediction-missed');

describe('an audit that verifies', () => {
  it('notes what is not seen, for that party alone, and changes no verdict and no count', async () => {
    const of = world({ [FIRST]: ['one', 'two'], [SECOND]: ['two'] }, FIRST, SECOND);
    const [result, unverified] = [await verified(of), await verified(of, { verify: null })];
    assert.deepEqual(notesOf(result), [[], ['one']]);
    assert.deepEqual(notesOf(unverified), [[], []]);
    assert.deepEqual(result.summary, unverified.summary);
    assert.deepEqual([result.complete, result.exitCode], [true, 0]);
    assert.equal(unverified.verification, null);
    assert.deepEqual(result.verification, {
      asked: 2,
      of: 2,
      unaskable: 0,
      unread: 0,
      confirmed: 3,
      withoutDialogs: 1,
      missed: 0,
      sample: null,
    });
  });

  it('finds what is seen and was not predicted: an error, never complete, never exit 0', async () => {
    const of = world({ [FIRST]: ['one', 'two', 'gap', 'nowhere'] }, FIRST);
    for (const failOn of [['never'], ['surplus']] as const) {
      const result = await verified(of, { failOn });
      assert.deepEqual(
        missesIn(result).map(({ severity, service, party, systemUser: user, waived }) => [
          severity,
          service,
          party?.slice(-9),
          user,
          waived,
        ]),
        [
          ['error', 'gap', FIRST, 'agent', null],
          ['error', 'nowhere', FIRST, 'agent', null],
        ],
      );
      assert.deepEqual([result.complete, result.exitCode, result.gate.passed], [false, 3, false]);
      assert.deepEqual(
        result.problems.map(({ code }) => code),
        ['prediction-missed'],
      );
      assert.match(result.problems[0]?.message ?? '', /shows 2 services that this report says it would not/);
    }
    assert.equal((await verified(of, { failOn: ['empty'] })).exitCode, 1, 'a gap is a gap until that is settled');
  });

  it('finds it also where nothing is expected, and of parties that do not count', async () => {
    const deleted = authorizedParty(FIRST, { packages: ['p'], isDeleted: true });
    const { access, ...rest } = world({ [FIRST]: ['gap'] });
    const of = { ...rest, access: access.map((one) => ({ ...one, parties: [deleted] })) };
    for (const demand of [expecting(), expecting('one')]) {
      const result = await verified(of, { demand });
      assert.deepEqual([missesIn(result).length, result.exitCode], [1, 3]);
    }
  });

  it('cannot be waived away, nor be old', async () => {
    const of = world({ [FIRST]: ['one', 'two', 'gap'] }, FIRST);
    const waiver = {
      service: serviceId('gap'),
      reason: 'r',
      owner: 'o',
      expires: '2027-03-31',
      origin: 'dekning.yaml:1:1',
    };
    const earlier = { path: 'run.json', generatedAt: '2026-11-22T08:00:00Z', environment: 'tt02', supposedOf: null };
    const since = { ...earlier, isOpen: () => true };
    const result = await verified(of, { waivers: [waiver], since, failOn: ['empty'] });
    const [miss] = missesIn(result);
    assert.deepEqual([miss?.waived, miss?.isOld], [null, false]);
    assert.deepEqual([result.gate.violations, result.exitCode], [0, 3]);
  });

  it('never reads an answer that could not be had as no dialogs', async () => {
    const result = await verified(world({ [FIRST]: ['one', 'two'] }, FIRST, SECOND, THIRD));
    assert.deepEqual(notesOf(result), [[], [], []]);
    assert.deepEqual(
      result.systemUsers[0]?.parties.map(({ verification }) => verification),
      ['read', 'unread', 'unread'],
    );
    assert.deepEqual([result.verification?.unread, result.complete, result.exitCode], [2, false, 3]);
    assert.equal(result.problems.length, 1, 'the same refusal is told once of a system user');
  });

  it('says that a service is listed nowhere which was given and is seen', async () => {
    const given = authorizedParty(FIRST, { packages: ['p'], services: ['withdrawn'] });
    const { access, ...rest } = world({ [FIRST]: ['one', 'two', 'withdrawn'] });
    const result = await verified({ ...rest, access: access.map((one) => ({ ...one, parties: [given] })) });
    assert.deepEqual([missesIn(result).length, result.problems.map(({ code }) => code)], [0, ['service-not-listed']]);
  });

  it('asks about no person and nobody that was not read, and says that nothing was verified', async () => {
    const person = authorizedParty('0f0f0f0f-0000-4000-8000-000000000001', { isPerson: true });
    const uuid = { ...person, urn: `urn:altinn:party:uuid:${person.urn.slice(-36)}` as typeof person.urn };
    const access = [
      { systemUser: systemUser('agent', 'agent', '310166340'), parties: [uuid] },
      { systemUser: systemUser('unread', 'agent', '310166340'), parties: undefined },
    ];
    const { verification, problems, exitCode } = await verified({ records, access });
    assert.deepEqual([verification?.asked, verification?.of, verification?.unaskable], [0, 2, 2]);
    assert.ok(problems.some(({ code }) => code === 'nothing-verified'));
    assert.equal(exitCode, 3);
  });
});

describe('an audit that verifies a sample', () => {
  const numbers = ['310479713', '311558900', '312811359', '313717283'];
  const access = Array.from({ length: 6 }, (_, at) => ({
    systemUser: systemUser(`user-${at}`, 'agent', '310166340'),
    parties: numbers.slice(0, (at % 4) + 1).map(holding),
    seen: Object.fromEntries(numbers.map((number) => [number, ['one']])),
  }));
  const sample = { size: 4, seed: 'monday' };
  const chosenIn = ({ systemUsers }: AuditResult) =>
    systemUsers.flatMap(({ id, parties }) =>
      parties.flatMap(({ party, verification }) => (verification ? `${id} ${party}` : [])),
    );

  it('asks about so many, keeps the order of system users, and says how many of how many', async () => {
    const result = await verified({ records, access }, { verify: { sample } });
    const { asked, of, withoutDialogs } = result.verification ?? assert.fail();
    assert.deepEqual([asked, of, withoutDialogs], [4, 13, 4]);
    assert.equal(chosenIn(result).length, 4);
    assert.deepEqual(
      result.systemUsers.map(({ id }) => id),
      access.map((one) => one.systemUser.id),
    );
    assert.equal(notesOf(result).flat().length, 4);
    assert.deepEqual([result.complete, result.exitCode], [true, 0]);
  });

  it('asks about the same ones in whatever order they are listed', async () => {
    const [there, back] = [
      await verified({ records, access }, { verify: { sample } }),
      await verified({ records, access: access.toReversed() }, { verify: { sample } }),
    ];
    assert.deepEqual(chosenIn(there).sort(), chosenIn(back).sort());
    const others = await verified({ records, access }, { verify: { sample: { ...sample, seed: 'tuesday' } } });
    assert.notDeepEqual(chosenIn(others).sort(), chosenIn(there).sort());
  });

  it('hands over as they come those that are not among them, and each once', async () => {
    const taken: string[] = [];
    const request = { ...REQUEST, demand: expecting('one'), verify: { sample: { size: 1, seed: 'monday' } } };
    await auditEach(request, sourceOf({ records, access }), ({ result }) => {
      taken.push(result.id);
    });
    assert.deepEqual([...taken].sort(), access.map((one) => one.systemUser.id).sort());
  });
});
