import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CatalogJson } from '../../src/report/catalog/schema.js';
import { dekning, ROOT } from '../support/cli.js';
import { withExample, withoutHashes } from '../support/folders.js';

const validate = new Ajv2020().compile(JSON.parse(readFileSync(join(ROOT, 'schemas/catalog.schema.json'), 'utf8')));

interface Row {
  readonly object: { readonly urn: string; readonly type?: unknown };
}

/** Asks the example as if the Metadata API did not tell the type of one package. */
const askWithoutType = (code: string, ...args: readonly string[]) =>
  withExample(async (folder) => {
    for (const language of ['en', 'nb']) {
      const path = join(folder, `metadata/packages.${language}.json`);
      const rows: readonly Row[] = JSON.parse(await readFile(path, 'utf8'));
      const changed = rows.map(({ object: { type, ...object }, ...row }) => ({
        ...row,
        object: object.urn.endsWith(`:${code}`) ? object : { ...object, type },
      }));
      assert.notDeepEqual(changed, rows);
      await writeFile(path, JSON.stringify(changed));
    }
    await withoutHashes(folder);
    return dekning(['catalog', ...args, '--snapshot', folder]);
  });

describe('dekning catalog, where the type of a package is not told', () => {
  it('does not say to whom the package can be given, why, and exits with 3', async () => {
    const { code, stdout } = await askWithoutType('lonn', 'packages', 'lonn', '--json');
    const read: unknown = JSON.parse(stdout);
    assert.ok(validate(read), JSON.stringify(validate.errors));
    const json = read as CatalogJson;
    assert.ok(json.kind === 'packages');
    const one = json.items?.find((item) => item.code === 'lonn');
    assert.deepEqual([code, json.complete, one?.isPerson, one?.canBeGivenTo], [3, false, null, null]);
    assert.deepEqual(
      json.problems.map((problem) => [problem.api, problem.code]),
      [['metadata', 'type-not-told']],
    );
  });

  it('says so in words, in each language', async () => {
    for (const [language, words] of [
      [
        'en',
        /does not tell the type of 1 package, lonn among them, so whether an organisation can give it is not known/,
      ],
      ['nb', /oppgir ikke typen til 1 pakke, blant dem lonn, så det er ukjent om en organisasjon kan gi den/],
      ['nn', /oppgir ikkje typen til 1 pakke, mellom dei lonn, så det er ukjent om ein organisasjon kan gi den/],
    ] as const) {
      const { code, stdout, stderr } = await askWithoutType('lonn', 'show', 'lonn', '--lang', language);
      assert.equal(code, 3);
      assert.match(`${stdout} ${stderr}`.replaceAll(/\s+/g, ' '), words);
      assert.match(stdout, language === 'en' ? /can be given to: \?/ : /kan gi(?:s|vast) til: \?/);
    }
  });

  it('leaves it unknown in CSV', async () => {
    const { code, stdout } = await askWithoutType('lonn', 'packages', 'lonn', '--format', 'csv');
    assert.equal(code, 3);
    assert.match(stdout, /:lonn,lonn,.*,unknown,unknown,unknown,/);
  });
});
