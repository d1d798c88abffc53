import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceJson } from '../../src/report/catalog/schema.js';
import { offline, parsed } from '../support/catalog.js';
import { dekning, EXAMPLE } from '../support/cli.js';
import { readCsv } from '../support/csv.js';
import { withExample } from '../support/folders.js';

async function services(...args: readonly string[]): Promise<readonly ServiceJson[]> {
  const { code, stdout, stderr } = await offline('services', ...args, '--json');
  assert.deepEqual([code, stderr], [0, '']);
  const json = parsed(stdout);
  assert.ok(json.kind === 'services' && json.items && json.matched === json.items.length);
  return json.items;
}

const ids = (all: readonly ServiceJson[]) => all.map(({ service }) => service);

/** What the files of the example say, counted by hand. */
interface Facts {
  readonly packages: readonly { readonly object: Readonly<Record<string, unknown>> }[];
  readonly links: {
    readonly data: readonly {
      readonly subject: { readonly urn: string };
      readonly resources: readonly { readonly value: string }[];
    }[];
  };
  readonly services: readonly { readonly identifier: string }[];
}
const factsOf = (path: string): unknown => JSON.parse(readFileSync(join(EXAMPLE, path), 'utf8'));
const FACTS = {
  packages: factsOf('metadata/packages.en.json'),
  links: factsOf('resource-registry/bysubjects.json'),
  services: factsOf('resource-registry/resourcelist.json'),
} as Facts;

describe('dekning catalog', () => {
  it('alone leads to what it can tell', async () => {
    const { code, stdout } = await dekning(['catalog']);
    assert.equal(code, 0);
    for (const one of ['packages', 'services', 'areas', 'owners', 'show']) {
      assert.match(stdout, new RegExp(`catalog ${one} `));
    }
  });

  it('has the two lists that service owners want, as the files of the example say', async () => {
    const reached = new Set(
      FACTS.links.data
        .filter(({ subject }) => FACTS.packages.some(({ object }) => object['urn'] === subject.urn))
        .flatMap(({ resources }) => resources.map(({ value }) => value)),
    );
    const unreached = FACTS.services.map(({ identifier }) => identifier).filter((id) => !reached.has(id));
    assert.ok(unreached.length > 100 && reached.size > 20);
    assert.deepEqual([...ids(await services('--unreachable'))].sort(), unreached.sort());

    const never = await services('--not-grantable');
    assert.ok(never.length > 0);
    for (const one of never) {
      assert.deepEqual([one.canBeGivenTo, one.givable, one.singleRight], [[], { standard: [], agent: [] }, false]);
    }
    const either = new Set(ids(await services()));
    const given = [...ids(await services('--for', 'standard')), ...ids(await services('--for', 'agent'))];
    for (const id of [...given, ...ids(never)]) either.delete(id);
    assert.deepEqual([...either], []);
    assert.deepEqual(
      given.filter((id) => ids(never).includes(id)),
      [],
    );
  });

  it('goes both ways: what a package gives names that package', async () => {
    const { stdout } = await offline('show', 'skattegrunnlag', '--json');
    const json = parsed(stdout);
    assert.ok(json.kind === 'show' && json.package?.gives && json.service === null);
    assert.deepEqual(ids(json.package.gives), ids(await services('--package', 'skattegrunnlag')));
    for (const { service } of json.package.gives.slice(0, 2)) {
      const other = parsed((await offline('show', service, '--json')).stdout);
      assert.ok(other.kind === 'show' && other.service?.through);
      assert.ok(other.service.through.some(({ code }) => code === 'skattegrunnlag'));
    }
  });

  it('tells people, in the language asked for', async () => {
    const { code, stdout } = await offline('packages', 'lønn', '--for', 'agent', '--lang', 'nb');
    assert.equal(code, 0);
    assert.match(stdout, /^3 av 223 tilgangspakker$/m);
    assert.match(stdout, /klientsystem, som/);
    assert.match((await offline('show', 'lonn')).stdout, /^access package · Salary · lonn\n {2}area: Personnel$/m);
    assert.match((await offline('areas', 'personell', '--lang', 'nn')).stdout, /Ingen treff/);
  });

  it('gives JSON as its schema says, of every list', async () => {
    for (const list of ['packages', 'services', 'areas', 'owners'] as const) {
      const { code, stdout, stderr } = await offline(list, '--json');
      const json = parsed(stdout);
      assert.deepEqual([code, stderr, json.kind, json.complete, json.exitCode], [0, '', list, true, 0]);
      assert.ok(json.kind !== 'show' && json.items && json.items.length === json.all && json.all > 20);
    }
  });

  it('gives CSV to a Norwegian Excel', async () => {
    const { stdout } = await offline('packages', '--format', 'csv', '--csv-delimiter', ';', '--lang', 'nb');
    assert.equal(stdout.slice(0, 9), '\uFEFFpackage;');
    const rows = readCsv(stdout.slice(1), ';');
    assert.equal(rows.length, 223);
    assert.equal(rows.find(({ code }) => code === 'lonn')?.['areaName'], 'Personale');
  });

  it('tells beside a CSV in which languages names were not searched: nothing may match for that alone', async () => {
    const { code, stdout, stderr } = await offline('packages', 'løn', '--format', 'csv');
    assert.deepEqual([code, readCsv(stdout).length > 0], [0, true]);
    assert.equal(stderr, 'dekning: Names in Nynorsk were not searched: the snapshot does not have them.\n');
    const norsk = await offline('areas', 'finst-ikkje', '--format', 'csv', '--lang', 'nn');
    assert.deepEqual([norsk.code, readCsv(norsk.stdout)], [0, []]);
    assert.match(norsk.stderr, /nynorsk/);
    assert.equal((await offline('packages', '--format', 'csv')).stderr, '');
  });

  it('exits with 0 where nothing matches, and with 3 and no list where that is not known', async () => {
    const none = await offline('services', '--owner', 'skd', '--not-grantable', '--in-use', '--json');
    const json = parsed(none.stdout);
    assert.ok(json.kind === 'services');
    assert.deepEqual([none.code, json.items, json.complete], [0, [], true]);
    await withExample(async (folder) => {
      await rm(join(folder, 'dialogporten/serviceresources.json'));
      const ask = (...args: readonly string[]) => dekning(['catalog', ...args, '--snapshot', '.'], { cwd: folder });
      const unread = await ask('services', '--owner', 'skd', '--not-grantable', '--in-use', '--json');
      const unknown = parsed(unread.stdout);
      assert.ok(unknown.kind === 'services');
      assert.deepEqual([unread.code, unknown.items, unknown.complete, unknown.problems.length], [3, null, false, 1]);
      const csv = await ask('services', '--in-use', '--format', 'csv');
      assert.deepEqual([csv.code, readCsv(csv.stdout)], [3, []]);
      assert.match(csv.stderr, /^dekning: dialogporten, .*the file is missing.* which services are in use/);
      const table = await ask('services', '--in-use');
      assert.equal(table.code, 3);
      assert.match(table.stdout, /What matches is not known/);
      assert.equal((await ask('packages', '--for', 'agent')).code, 0);
    });
  });

  it('claims nothing of a service that the registry alone tells, where that was not read', async () => {
    await withExample(async (folder) => {
      await rm(join(folder, 'resource-registry/resourcelist.json'));
      const ask = (...args: readonly string[]) => dekning(['catalog', ...args, '--snapshot', '.'], { cwd: folder });
      const json = await ask('show', 'ttd-eksempel-kun-rolle', '--json');
      const told = parsed(json.stdout);
      assert.ok(told.kind === 'show' && told.service);
      const { listed, canHaveDialogs, singleRight, canBeGivenTo, notGrantable } = told.service;
      assert.deepEqual([json.code, listed, canHaveDialogs, singleRight], [3, null, null, null]);
      assert.deepEqual([canBeGivenTo, notGrantable], [null, null]);
      const { stdout } = await ask('show', 'ttd-eksempel-kun-rolle');
      assert.match(stdout, /^ {2}type of service: \?$/m);
      assert.match(stdout, /^ {2}can be given to: \?$/m);
      assert.doesNotMatch(stdout, /not listed|nobody/);
    });
  });

  it('refuses what does not exist, in one line, with near names', async () => {
    const CASES: readonly (readonly [readonly string[], RegExp])[] = [
      [['show', 'ske-innrapportering-ameldng'], /Did you mean ske-innrapportering-amelding\?/],
      [['show', 'lonnn'], /Did you mean lonn/],
      [['show', 'skd'], /Use dekning catalog services --owner skd\./],
      [['services', '--owner', 'skdd'], /Did you mean skd/],
      [['owners', '--package', 'skategrunnlag'], /Did you mean skattegrunnlag\?/],
      [['packages', '--area', 'personal'], /Did you mean .*personale/],
      [['areas', '--type', 'App'], /is none of .*AltinnApp/],
      [['services', ''], /TEXT: the value must not be blank/],
      [['packages', '--unreachable'], /There is no flag --unreachable here/],
      [['services', '--json', '--format', 'csv'], /two formats/],
      [['pakages'], /Did you mean dekning catalog packages/],
      [['show'], /Still to be given: ID\./],
    ];
    for (const [args, words] of CASES) {
      const { code, stdout, stderr } = await offline(...args);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, words);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
    }
  });

  it('takes its environment from the configuration, and refuses one that is wrong', async () => {
    await withExample(async (folder) => {
      const ask = () => dekning(['catalog', 'owners', '--snapshot', '.'], { cwd: folder });
      await writeFile(join(folder, 'dekning.yaml'), 'environment: prod\n');
      const other = await ask();
      assert.equal(other.code, 2);
      assert.match(other.stderr, /tt02/);
      await writeFile(join(folder, 'dekning.yaml'), 'enviroment: tt02\n');
      assert.match((await ask()).stderr, /dekning\.yaml:1:1/);
    });
  });
});
