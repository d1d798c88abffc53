import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogFilter, CatalogQuestion } from '../../src/index.js';
import { catalog } from '../../src/index.js';
import { manifest, usageError, writeFiles } from '../support/build.js';
import { EXAMPLE } from '../support/cli.js';
import { withExample, withoutHashes } from '../support/folders.js';

const NB = 'metadata/packages.nb.json';
const EN = 'metadata/packages.en.json';
const NN = 'metadata/packages.nn.json';
const now = new Date('2026-11-23T08:00:00Z');

const ask = (question: CatalogQuestion, snapshot = EXAMPLE, language: 'nb' | 'nn' | 'en' = 'en') =>
  catalog(question, { snapshot, language, now });

/** The codes of the packages that have a text in their names, and what was not searched. */
async function search(text: string, snapshot?: string, language?: 'nb' | 'nn' | 'en') {
  const { answer, ...result } = await ask({ list: 'packages', filter: { text } }, snapshot, language);
  assert.ok(answer.kind === 'packages');
  return {
    ...result,
    codes: answer.items?.map(({ code }) => code),
    notSearched: answer.notSearched,
    items: answer.items,
  };
}

/** The example with names in Nynorsk too. */
const withNynorsk = (use: (folder: string) => Promise<void>): Promise<void> =>
  withExample(async (folder) => {
    await withoutHashes(folder);
    const nb = await readFile(join(folder, NB), 'utf8');
    await writeFile(join(folder, NN), nb.replaceAll('"Lønn"', '"Løn på nynorsk"'));
    await use(folder);
  });

describe('a search of the catalogue', () => {
  it('finds names in every language that is there, tells them in that of the run, and says what is not there', async () => {
    for (const [text, language] of [
      ['lønn', 'en'],
      ['salary', 'nb'],
    ] as const) {
      const { codes, items, notSearched, complete, exitCode } = await search(text, EXAMPLE, language);
      assert.ok(codes?.includes('lonn'), text);
      assert.equal(items?.find(({ code }) => code === 'lonn')?.name, language === 'en' ? 'Salary' : 'Lønn');
      assert.deepEqual([notSearched, complete, exitCode], [['nn'], true, 0]);
    }
    await withNynorsk(async (folder) => {
      const { codes, notSearched } = await search('løn nynorsk', folder, 'en');
      assert.deepEqual([codes, notSearched], [['lonn'], []]);
      const told = await search('lonn', folder, 'nn');
      assert.equal(told.items?.find(({ code }) => code === 'lonn')?.name, 'Løn på nynorsk');
    });
  });

  it('is not whole where a language that is there cannot be read, also when something was found', async () => {
    await withNynorsk(async (folder) => {
      await writeFile(join(folder, NN), '[{"object": 7}]');
      for (const text of ['salary', 'nothing-has-this']) {
        const { complete, exitCode, problems, notSearched } = await search(text, folder, 'en');
        assert.deepEqual([complete, exitCode, problems.length, notSearched], [false, 3, 1, ['nn']]);
        assert.match(problems[0]?.affects ?? '', /names in Nynorsk, which were not searched/);
      }
      assert.equal((await ask({ list: 'packages', filter: {} }, folder)).complete, true);
    });
  });

  it('knows an area by its name in every language that is there, whatever that of the run', async () => {
    const named = async (area: string, language: 'nb' | 'nn' | 'en') => {
      const { answer, complete } = await ask({ list: 'services', filter: { areas: [area] } }, EXAMPLE, language);
      assert.ok(answer.kind === 'services' && answer.items && complete);
      assert.deepEqual(answer.notSearched, []);
      return answer.items.map(({ id }) => id);
    };
    const expected = await named('fullmakter_for_regnskapsforer', 'en');
    assert.ok(expected.length > 10);
    assert.deepEqual(await named('Fullmakter for regnskapsfører', 'en'), expected);
    assert.deepEqual(await named('authorizations for ACCOUNTANTS', 'nb'), expected);
    const { message } = await usageError(() =>
      ask({ list: 'packages', filter: { areas: ['personale', 'Personalet'] } }, EXAMPLE, 'en'),
    );
    assert.match(message, /--area: no area .*"Personalet"/);
  });

  it('has names of another language where the snapshot lacks that of the run', async () => {
    const { items } = await search('lonn', EXAMPLE, 'nn');
    assert.equal(items?.find(({ code }) => code === 'lonn')?.name, 'Lønn');
  });
});

describe('an answer from a snapshot', () => {
  it('rests on nothing but the files that tell of the catalogue', async () => {
    await withExample(async (folder) => {
      for (const gone of ['system-users', 'authorized-parties', 'system-register', 'metadata/roles.json']) {
        await rm(join(folder, gone), { recursive: true });
      }
      for (const list of ['packages', 'services', 'areas', 'owners'] as const) {
        assert.deepEqual((await ask({ list, filter: {} }, folder)).exitCode, 0, list);
      }
    });
  });

  it('tells of what it rests on, in words of the catalogue, and of nothing else', async () => {
    const FILES: Readonly<Record<string, RegExp>> = {
      [EN]: /access packages, their areas, and to whom they can be given/,
      'resource-registry/resourcelist.json': /which services there are/,
      'resource-registry/bysubjects.json': /which access packages give which services/,
      'dialogporten/serviceresources.json': /which services are in use/,
    };
    const CASES: readonly (readonly [CatalogQuestion, restsOn: readonly string[]])[] = [
      [{ list: 'packages', filter: {} }, [EN, 'resource-registry/bysubjects.json']],
      [
        { list: 'areas', filter: { inUse: true } },
        [EN, 'resource-registry/bysubjects.json', 'dialogporten/serviceresources.json'],
      ],
      [{ list: 'services', filter: {} }, Object.keys(FILES)],
      [{ show: 'lonn' }, Object.keys(FILES)],
      [{ show: 'ske-innrapportering-amelding' }, Object.keys(FILES)],
    ];
    for (const [file, words] of Object.entries(FILES)) {
      await withExample(async (folder) => {
        await writeFile(join(folder, file), '[]');
        for (const [question, restsOn] of CASES) {
          const { complete, exitCode, problems } = await ask(question, folder);
          const name = `${JSON.stringify(question)} without ${file}`;
          assert.equal(
            complete,
            !restsOn.includes(file) &&
              !('filter' in question && question.filter.inUse && file.includes('resourcelist')),
            name,
          );
          assert.equal(exitCode, complete ? 0 : 3, name);
          assert.equal(problems.length, complete ? 0 : 1, name);
          if (!complete) assert.match(problems[0]?.affects ?? '', words, name);
        }
      });
    }
  });

  it('is not whole where no service has a title: that no title has a text would tell nothing', async () => {
    await withExample(async (folder) => {
      const path = join(folder, 'resource-registry/resourcelist.json');
      const rows = JSON.parse(await readFile(path, 'utf8')) as { title?: unknown }[];
      await writeFile(path, JSON.stringify(rows.map(({ title: _, ...row }) => row)));
      await withoutHashes(folder);
      const asked = await ask({ list: 'services', filter: { text: 'skatt' } }, folder);
      assert.deepEqual([asked.exitCode, asked.problems.map(({ code }) => code)], [3, ['titles-not-told']]);
      assert.match(asked.problems[0]?.message ?? '', /tells no title of any service/);
      assert.equal((await ask({ list: 'packages', filter: { text: 'skatt' } }, folder)).exitCode, 0);
      const titled = rows.findIndex(({ title }) => title !== undefined);
      const one = rows.map(({ title, ...row }, at) => (at === titled ? { title, ...row } : row));
      await writeFile(path, JSON.stringify(one));
      assert.equal((await ask({ list: 'services', filter: { text: 'skatt' } }, folder)).exitCode, 0);
    });
  });

  it('does not know which roles a policy names where they were not read when it was recorded', async () => {
    await withExample(async (folder) => {
      const path = join(folder, 'manifest.json');
      const whole = JSON.parse(await readFile(path, 'utf8')) as { files: Record<string, object> };
      const problem = { api: 'metadata', operation: 'GET meta/info/roles', status: 503, code: 'http', affects: 'x' };
      const files = {
        ...whole.files,
        'metadata/roles.json': { status: 503, problems: [{ ...problem, message: 'It did not answer.' }] },
      };
      await writeFile(path, JSON.stringify({ ...whole, files }));
      const { answer, problems, exitCode } = await ask({ show: 'ttd-eksempel-kun-rolle' }, folder);
      assert.ok(answer.kind === 'show');
      assert.deepEqual([answer.service?.others, exitCode], [null, 3]);
      assert.match(problems[0]?.affects ?? '', /which roles the policy/);
      for (const question of [{ show: 'lonn' }, { list: 'services', filter: { unreachable: true } }] as const) {
        assert.equal((await ask(question, folder)).exitCode, 0);
      }
    });
  });

  it('is not whole where the manifest cannot be read, and of the environment that was asked for', async () => {
    await withExample(async (folder) => {
      await writeFile(join(folder, 'manifest.json'), '{');
      const told = await catalog({ list: 'owners', filter: {} }, { snapshot: folder, environment: 'at23', now });
      assert.deepEqual([told.environment, told.complete, told.exitCode], ['at23', false, 3]);
    });
    const mistake = await usageError(() =>
      catalog({ list: 'owners', filter: {} }, { snapshot: EXAMPLE, environment: 'prod', now }),
    );
    assert.match(mistake.message, /tt02/);
  });

  it('can be made of a snapshot that somebody wrote by hand, whose packages have no area', async () => {
    await withExample(async (folder) => {
      await rm(folder, { recursive: true });
      const urn = 'urn:altinn:accesspackage:lonn';
      await writeFiles(folder, {
        'manifest.json': manifest({ files: undefined }),
        'metadata/packages.nb.json': [{ urn, isDelegable: true, isAssignable: true, type: { name: 'Organisasjon' } }],
        'resource-registry/bysubjects.json': {
          data: [{ subject: { urn }, resources: [{ urn: 'urn:altinn:resource:a' }] }],
        },
      });
      const { answer, exitCode } = await ask({ list: 'areas', filter: {} }, folder);
      assert.ok(answer.kind === 'areas');
      assert.deepEqual(
        [exitCode, answer.items?.map(({ code, packages }) => [code, packages.length])],
        [0, [[undefined, 1]]],
      );
    });
  });
});

describe('a question about the catalogue', () => {
  it('has no blank in it, which a script may have put there', async () => {
    const blanks: readonly (readonly [CatalogFilter, string])[] = [
      [{ text: ' ' }, 'TEXT'],
      [{ owners: ['skd', ''] }, '--owner'],
      [{ packages: [''] }, '--package'],
      [{ areas: [''] }, '--area'],
      [{ types: [''] }, '--type'],
    ];
    for (const [filter, flag] of blanks) {
      const { message } = await usageError(() => ask({ list: 'services', filter }));
      assert.match(message, new RegExp(`^${flag}: the value must not be blank`));
    }
    assert.match((await usageError(() => ask({ show: '' }))).message, /^ID: /);
    assert.match((await usageError(() => catalog({ show: 'lonn' }, { snapshot: ' ' }))).message, /^--snapshot: /);
  });
});
