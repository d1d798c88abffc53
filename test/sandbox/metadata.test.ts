import assert from 'node:assert/strict';
import { bodyOf, PATHS, withFiles, withSandbox } from './support.js';

type Hits = readonly {
  readonly object: {
    readonly id: string;
    readonly name: string;
    readonly area: object | null;
    readonly type: object | null;
    readonly resources: readonly Readonly<Record<string, unknown>>[] | null;
  };
}[];

const packageRow = (code: string, name: string, told: Readonly<Record<string, unknown>> = {}) => ({
  object: {
    id: code,
    name,
    urn: `urn:altinn:accesspackage:${code}`,
    description: `Gir tilgang til ${code}`,
    isDelegable: true,
    isAssignable: true,
    isResourcePolicyAvailable: true,
    area: { id: 'a', name: 'Skatt', urn: 'accesspackage:area:skatt', packages: [] },
    type: { id: 't', name: 'Organisasjon' },
    resources: [{ id: 'r', name: 'A-melding', refId: 'ske-innrapportering-amelding' }],
    ...told,
  },
  score: 0,
  fields: [],
});

const nb = { 'metadata/packages.nb.json': [packageRow('a-ordning', 'A-ordning'), packageRow('lonn', 'Lønn')] };
const en = { 'metadata/packages.en.json': [packageRow('a-ordning', 'A-ordning'), packageRow('lonn', 'Salary')] };
const nn = { 'metadata/packages.nn.json': [packageRow('a-ordning', 'A-ordning'), packageRow('lonn', 'Løn')] };

describe('the Metadata API of the sandbox', () => {
  it('gives every package of the example for a blank term, without a token', () =>
    withSandbox({}, async (client) => {
      const rows = await client.body<Hits>(`${PATHS.packages}?term=&searchInResources=true`);
      assert.equal(rows.length, 223);
      assert.ok(rows.every((row) => Array.isArray(row.object.resources)));
      const slashed = await client.body(`${PATHS.packages}/?term=&searchInResources=true`);
      assert.deepEqual(slashed, rows);
    }));

  it('gives no resources unless they are searched', () =>
    withFiles(nb, async (client) => {
      const [row] = await client.body<Hits>(PATHS.packages);
      assert.equal(row?.object.resources, null);
    }));

  it('writes what is not there as null', () =>
    withFiles(nb, async (client) => {
      const [row] = await client.body<Hits>(`${PATHS.packages}?searchInResources=true`);
      assert.deepEqual(row?.object.area, {
        ...packageRow('', '').object.area,
        description: null,
        iconUrl: null,
        group: null,
      });
      assert.deepEqual(row?.object.type, { id: 't', name: 'Organisasjon', provider: null });
      assert.equal(row?.object.resources?.[0]?.['provider'], null);
    }));

  it('finds packages by a term, in resources only when told to', () =>
    withFiles(nb, async (client) => {
      const codes = async (query: string) =>
        (await client.body<Hits>(`${PATHS.packages}?${query}`)).map((row) => row.object.id);
      assert.deepEqual(await codes('term=L%C3%98NN'), ['lonn']);
      assert.deepEqual(await codes('term=a-melding&searchInResources=true'), ['a-ordning', 'lonn']);
    }));

  it('answers 204 without a body for no hits', () =>
    withFiles(nb, async (client) => {
      const response = await client.ask(`${PATHS.packages}?term=a-melding`);
      assert.deepEqual([response.status, await response.text()], [204, '']);
    }));

  const all = { ...nb, ...nn, ...en };
  for (const [accepted, name, code] of [
    [undefined, 'Lønn', 'nob'],
    ['nb', 'Lønn', 'nob'],
    ['no', 'Lønn', 'nob'],
    ['nn-NO', 'Løn', 'nno'],
    ['en', 'Salary', 'eng'],
    ['nb;q=0.2, en;q=0.9', 'Salary', 'eng'],
    ['sv', 'Lønn', 'nob'],
  ] as const) {
    it(`speaks ${code} when ${accepted ?? 'no language'} is accepted`, () =>
      withFiles(all, async (client) => {
        const headers = { 'accept-language': accepted ?? '' };
        const response = await client.ask(PATHS.packages, { headers });
        assert.equal(response.headers.get('content-language'), code);
        const rows = await bodyOf<Hits>(response);
        assert.equal(rows[1]?.object.name, name);
      }));
  }

  it('says so when it can only answer in the language that the snapshot has', () =>
    withFiles(en, async (client) => {
      const response = await client.ask(PATHS.packages, { headers: { 'accept-language': 'nn' } });
      assert.equal(response.headers.get('content-language'), 'eng');
    }));

  it('does not guess at filters that a snapshot cannot answer', () =>
    withFiles(nb, async (client) => {
      assert.equal((await client.ask(`${PATHS.packages}?typeName=Person`)).status, 501);
      assert.equal((await client.ask(`${PATHS.packages}?searchInResources=perhaps`)).status, 400);
    }));

  it('gives the roles, with null for what is not there', () =>
    withSandbox({}, async (client) => {
      const roles = await client.body<object[]>('/accessmanagement/api/v1/meta/info/roles');
      assert.ok(roles.length > 100);
      assert.ok(roles.every((role) => 'legacyUrn' in role && 'provider' in role && 'description' in role));
    }));
});
