import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileName, openSnapshot } from '../../src/snapshot/snapshot.js';
import { manifest, usageError, writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';
import { faultWords } from '../support/words.js';

const LINKS = 'resource-registry/bysubjects.json';
const SYSTEMS = 'system-register/systems.json';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Opens a snapshot of the files told. */
const opened = <Result>(
  files: Record<string, unknown>,
  use: (snapshot: Awaited<ReturnType<typeof openSnapshot>>, folder: string) => Promise<Result>,
): Promise<Result> =>
  inFolder(async (folder) => {
    await writeFiles(folder, files);
    return use(await openSnapshot(folder), folder);
  });

/** What is wrong with a file of a snapshot: code and status. */
const faultOf = (path: string, files: Record<string, unknown>): Promise<unknown> =>
  opened(files, async (snapshot) => {
    const reading = await snapshot.read(path);
    return reading.ok ? reading.value : [reading.code, reading.status];
  });

const recorded = (path: string, entry: Record<string, unknown>) => manifest({ files: { [path]: entry } });

describe('the path of a snapshot', () => {
  it('that does not exist is a mistake of the user', async () => {
    await inFolder(async (folder) => {
      const { message, advice } = await usageError(() => openSnapshot(join(folder, 'none')));
      assert.match(message, /none does not exist/);
      assert.match(advice.join(), /manifest\.json/);
    });
  });

  it('that is a file is a mistake of the user', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { 'manifest.json': manifest() });
      const { message } = await usageError(() => openSnapshot(join(folder, 'manifest.json')));
      assert.match(message, /manifest\.json is not a folder/);
    });
  });
});

describe('the manifest of a snapshot', () => {
  const faultOfManifest = (body: unknown) =>
    opened(body === undefined ? {} : { 'manifest.json': body }, async ({ manifest: reading }) =>
      reading.ok ? reading.value : [reading.code, faultWords(reading.fault)],
    );

  it('may be made by hand, without files', async () => {
    assert.deepEqual(await faultOfManifest(manifest()), {
      environment: 'tt02',
      capturedAt: '2026-11-20T05:00:00.000Z',
      catalogueReadAt: undefined,
      byReadyToken: false,
      whom: undefined,
      files: {},
    });
  });

  it('may have spaces about the environment, which is the same for all that', async () => {
    assert.match(JSON.stringify(await faultOfManifest(manifest({ environment: ' tt02 ' }))), /"environment":"tt02"/);
    assert.match(String(await faultOfManifest(manifest({ environment: ' ' }))), /^malformed,environment: /);
  });

  it('of a format that is not known is a mistake of the user, who has another version of dekning', async () => {
    for (const schemaVersion of [2, 0]) {
      await inFolder(async (folder) => {
        await writeFiles(folder, { 'manifest.json': manifest({ schemaVersion }) });
        const { message, advice } = await usageError(() => openSnapshot(folder));
        assert.match(message, new RegExp(`has schemaVersion ${schemaVersion}; this version of dekning reads 1`));
        assert.equal(advice.length, 1);
      });
    }
  });

  it('of a newer format is one whatever else that has or lacks', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { 'manifest.json': { schemaVersion: 2, recorded: { at: '2027-01-01', env: 'tt02' } } });
      assert.match((await usageError(() => openSnapshot(folder))).message, /schemaVersion 2/);
    });
  });

  it('that is missing, cut short or malformed is told, and the rest can be used', async () => {
    assert.deepEqual(await faultOfManifest(undefined), ['missing', 'the file is missing']);
    assert.match(String(await faultOfManifest('{"schemaVersion": 1, "envir')), /^truncated,.*line 1, column/);
    assert.match(String(await faultOfManifest('{"schemaVersion": 1,}')), /^malformed,.*line 1, column 21/);
    assert.match(String(await faultOfManifest(manifest({ environment: null }))), /^malformed,environment: /);
    assert.match(String(await faultOfManifest('[]')), /^malformed,expected object, found array/);
    assert.deepEqual(await faultOf(LINKS, { [LINKS]: { data: [] } }), { data: [] });
  });
});

describe('a file of a snapshot', () => {
  it('is read as JSON, also with a byte order mark, and with a status and hash that agree', async () => {
    const text = '\uFEFF{"data": []}';
    const entry = { sha256: sha256(text).toUpperCase(), status: 200 };
    assert.deepEqual(await faultOf(LINKS, { 'manifest.json': recorded(LINKS, entry), [LINKS]: text }), { data: [] });
  });

  it('that is missing is missing', async () => {
    assert.deepEqual(await faultOf(LINKS, { 'manifest.json': manifest() }), ['missing', undefined]);
    assert.deepEqual(await faultOf(LINKS, { 'manifest.json': recorded(LINKS, { status: 200 }) }), [
      'missing',
      undefined,
    ]);
  });

  it('that is cut short is truncated, and one that is no JSON is malformed, with the place', async () => {
    for (const cut of ['', '{', '{"data": [', '{"data": [{"subject": {"ur']) {
      assert.deepEqual(await faultOf(LINKS, { [LINKS]: cut }), ['truncated', undefined], cut);
    }
    await opened({ [LINKS]: '{\n  "data": [],\n}' }, async (snapshot) => {
      const reading = await snapshot.read(LINKS);
      assert.match(reading.ok ? '' : `${reading.code} ${faultWords(reading.fault)}`, /^malformed .*line 3, column 1$/);
    });
  });

  it('that is not the one recorded is told by its hash, before its body is looked at', async () => {
    const files = { 'manifest.json': recorded(LINKS, { sha256: sha256('{"data": [1]}'), status: 200 }) };
    for (const text of ['{"data": []}', '{"data": [', '']) {
      assert.deepEqual(await faultOf(LINKS, { ...files, [LINKS]: text }), ['hash-mismatch', undefined]);
    }
  });

  it('that another tool wrote down in other case, or as Windows writes paths, is held against what was written', async () => {
    const entry = { sha256: sha256('{"data": [1]}'), status: 200 };
    for (const path of [
      './resource-registry/bysubjects.json',
      'resource-registry\\bysubjects.json',
      LINKS.toUpperCase(),
    ]) {
      const files = { 'manifest.json': recorded(path, entry), [LINKS]: '{"data": []}' };
      assert.deepEqual(await faultOf(LINKS, files), ['hash-mismatch', undefined], path);
    }
  });

  it('that holds a refusal is no body, whatever it holds', async () => {
    for (const status of [503, 403, 404, 500]) {
      const files = { 'manifest.json': recorded(LINKS, { status }), [LINKS]: { data: [] } };
      assert.deepEqual(await faultOf(LINKS, files), ['http-error', status]);
    }
  });

  it('that holds an answer of 204 is no body, and so no empty list', async () => {
    for (const body of ['', '[]']) {
      const files = { 'manifest.json': recorded(LINKS, { status: 204 }), [LINKS]: body };
      assert.deepEqual(await faultOf(LINKS, files), ['no-content', 204]);
    }
  });

  it('that was refused and kept no body is refused, not missing', async () => {
    for (const [status, code] of [
      [503, 'http-error'],
      [403, 'http-error'],
      [204, 'no-content'],
    ] as const) {
      assert.deepEqual(await faultOf(SYSTEMS, { 'manifest.json': recorded(SYSTEMS, { status }) }), [code, status]);
    }
  });
});

describe('the files in a folder of a snapshot', () => {
  it('are listed by name, decoded, in order, and without what is no JSON file', async () => {
    const files = { 'system-users/b.json': [], 'system-users/a%2Fb.json': [], 'system-users/notes.txt': 'x' };
    await opened(files, async (snapshot) => assert.deepEqual(await snapshot.list('system-users'), ['a/b', 'b']));
    await opened({ 'system-users/B.JSON': [] }, async (snapshot) => {
      assert.deepEqual(await snapshot.list('system-users'), ['B']);
      assert.deepEqual(await snapshot.read('system-users/B.json'), { ok: true, value: [] });
    });
  });

  it('are listed too when only the manifest has them, each once', async () => {
    const entry = { status: 200 };
    const kept = {
      'system-users/a.json': entry,
      'system-users/gone%C3%A6.json': entry,
      'system-users-x/c.json': entry,
    };
    const files = { 'manifest.json': manifest({ files: kept }), 'system-users/a.json': [] };
    await opened(files, async (snapshot) => assert.deepEqual(await snapshot.list('system-users'), ['a', 'goneæ']));
  });

  it('are none in a folder that is not there', async () => {
    await opened({}, async (snapshot) => assert.deepEqual(await snapshot.list('system-users'), []));
  });

  it('are there where the folder or the manifest has any, and where that cannot be told', async () => {
    const files = {
      'manifest.json': manifest({ files: { 'gone/a.json': { status: 200 } } }),
      'present/a.json': [],
      'no-folder': 'x',
    };
    await opened(files, async (snapshot) => {
      const answers = ['present', 'gone', 'absent', 'pres', 'no-folder/below'].map((name) => snapshot.has(name));
      assert.deepEqual(await Promise.all(answers), [true, true, false, false, true]);
    });
  });

  it('may have a name that is not percent-encoded', async () => {
    await opened({ 'system-users/100%.json': [] }, async (snapshot) =>
      assert.deepEqual(await snapshot.list('system-users'), ['100%']),
    );
  });
});

describe('the name of a file', () => {
  it('is the identifier, percent-encoded, so that it names no other folder', () => {
    assert.equal(fileName('310652970_lonn-og-skatt'), '310652970_lonn-og-skatt.json');
    assert.equal(fileName('310652970_lønn/skatt'), '310652970_l%C3%B8nn%2Fskatt.json');
    assert.equal(fileName('../../etc/passwd'), '..%2F..%2Fetc%2Fpasswd.json');
    assert.equal(fileName('100%'), '100%25.json');
  });

  it('can be made of any text', () => {
    assert.equal(fileName('\ud800'), '%EF%BF%BD.json');
  });

  it('finds the file again by the identifier that it is listed by', async () => {
    const id = '310652970_lønn/skatt 100%';
    await opened({ [`system-users/${fileName(id)}`]: { data: [1] } }, async (snapshot) => {
      const [listed] = await snapshot.list('system-users');
      assert.equal(listed, id);
      const reading = await snapshot.read(`system-users/${fileName(listed)}`);
      assert.deepEqual(reading, { ok: true, value: { data: [1] } });
    });
  });
});
