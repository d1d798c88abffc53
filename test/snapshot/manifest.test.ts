import assert from 'node:assert/strict';
import { manifestSchema } from '../../src/snapshot/manifest.js';
import { manifest } from '../support/build.js';

const read = (told: Record<string, unknown>) => manifestSchema.parse(manifest(told));

/** Paths of what is wrong with a manifest. */
function faultsIn(told: Record<string, unknown>): string[] {
  const parsed = manifestSchema.safeParse(manifest(told));
  assert.ok(!parsed.success, 'taken');
  return parsed.error.issues.map((issue) => issue.path.join('.'));
}

const CODES = {
  api: 'maskinporten',
  operation: 'POST token',
  status: 400,
  code: 'missing-scope',
  scope: { name: 'altinn:x', api: 'system-register' },
};

const WORDS = { message: 'No.', affects: 'all' };

describe('a manifest', () => {
  it('says the environment, the time of capture in ISO form, and what was kept of each file', () => {
    const files = { 'metadata/roles.json': { sha256: 'ABCDEF', status: 200 }, 'system-register/systems.json': {} };
    assert.deepEqual(
      read({ capturedAt: '2026-11-20T06:00:00+01:00', files, tool: { name: 'dekning', version: '1' } }),
      {
        environment: 'tt02',
        capturedAt: '2026-11-20T05:00:00.000Z',
        catalogueReadAt: undefined,
        byReadyToken: false,
        whom: undefined,
        files: {
          'metadata/roles.json': { sha256: 'abcdef', status: 200 },
          'system-register/systems.json': { sha256: undefined, status: undefined },
        },
      },
    );
  });

  it('may leave files, hashes and statuses out, as one made by hand does', () => {
    for (const files of [undefined, null, {}]) assert.deepEqual(read({ files }).files, {});
    const entry = { sha256: null, status: null };
    assert.deepEqual(read({ files: { 'a.json': entry } }).files['a.json'], {
      sha256: undefined,
      status: undefined,
    });
  });

  it('may be of any environment, and hold more than is known', () => {
    assert.equal(read({ environment: 'at25', isNew: [1] }).environment, 'at25');
  });

  it('is refused without schemaVersion, environment or time of capture', () => {
    for (const field of ['schemaVersion', 'environment', 'capturedAt']) {
      for (const wrong of [undefined, null, {}, '']) assert.deepEqual(faultsIn({ [field]: wrong }), [field]);
    }
  });

  it('is refused with a time of capture that is no time', () => {
    assert.deepEqual(faultsIn({ capturedAt: 'yesterday' }), ['capturedAt']);
    assert.deepEqual(faultsIn({ capturedAt: '2026-13-45T05:00:00Z' }), ['capturedAt']);
  });

  it('is refused with a time of capture that is not in ISO form, lest day and month are mixed up', () => {
    assert.deepEqual(faultsIn({ capturedAt: '11.12.2026' }), ['capturedAt']);
  });

  it('says whom a recorded run was about, when its catalogue was read, and what went wrong', () => {
    const problem = { ...CODES, ...WORDS };
    const asRecorded = {
      ...CODES,
      told: [{ text: 'as-recorded', words: 'No.' }],
      affects: { text: 'as-recorded', words: 'all' },
    };
    const told = read({
      whom: { systems: ['310652970_a'], externalRef: 'x' },
      catalogueReadAt: '2026-11-20T04:30:00Z',
      files: { 'a.json': { status: 400, problems: [problem], unread: [{ subjects: ['urn:x'], problem }] } },
    });
    assert.deepEqual(told.whom, { systems: ['310652970_a'], externalRef: 'x' });
    assert.equal(told.catalogueReadAt, '2026-11-20T04:30:00.000Z');
    assert.deepEqual(told.files['a.json'], {
      sha256: undefined,
      status: 400,
      problems: [asRecorded],
      unread: [{ subjects: ['urn:x'], problem: asRecorded }],
    });
    assert.deepEqual(faultsIn({ files: { 'a.json': { problems: [{ code: 5 }] } } })[0], 'files.a.json.problems.0.api');
  });

  it('tells what went wrong as facts too, for a run in any language', () => {
    const told = { happened: [{ text: 'timeout', api: 'metadata' }], affects: { text: 'every-verdict' } };
    const problemOf = (recorded: unknown) => read({ files: { 'a.json': { problems: [recorded] } } }).files['a.json'];
    assert.deepEqual(problemOf({ ...CODES, ...WORDS, told })?.problems, [
      { ...CODES, told: told.happened, affects: told.affects },
    ]);
  });

  it('falls back on its words where the facts are not such as this version knows', () => {
    const good = { happened: [{ text: 'timeout', api: 'metadata' }], affects: { text: 'every-verdict' } };
    for (const told of [
      { ...good, happened: [{ text: 'from-tomorrow' }] },
      { ...good, happened: [{ text: 'timeout' }] },
      { ...good, happened: [{ text: 'timeout', api: 5 }] },
      { ...good, happened: [] },
      { ...good, affects: { text: 'toString' } },
      { ...good, affects: 'every verdict' },
      {
        ...good,
        happened: [{ text: 'in-answer', fault: { text: 'malformed', faults: [{ text: 'no-rows' }] } }],
      },
      'no facts',
      null,
    ]) {
      const [problem] = read({ files: { 'a.json': { problems: [{ ...CODES, ...WORDS, told }] } } }).files['a.json']
        ?.problems ?? [undefined];
      assert.deepEqual(problem?.told, [{ text: 'as-recorded', words: 'No.' }], JSON.stringify(told));
    }
  });

  it('is refused with files of another form', () => {
    assert.deepEqual(faultsIn({ files: [] }), ['files']);
    assert.deepEqual(faultsIn({ files: { 'a.json': { status: '200' } } }), ['files.a.json.status']);
    assert.deepEqual(faultsIn({ files: { 'a.json': { sha256: 5 } } }), ['files.a.json.sha256']);
  });
});
