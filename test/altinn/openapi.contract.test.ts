import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../support/cli.js';

/** The published OpenAPI documents lie beside the repository, not in it. */
const DOCUMENTS = resolve(ROOT, '../shared/openapi');

type Schema = Readonly<Record<string, unknown>>;
type Type = 'string' | 'boolean' | 'number' | 'array' | 'object';

interface Operation {
  readonly document: string;
  readonly path: string;
  readonly method: 'get' | 'post';
  /** The fields that our decoders read, by their path in the body; `[]` is an item of a list. */
  readonly fields: Readonly<Record<string, Type>>;
}

const METADATA = 'altinn-platform-accessmanagement-v1-metadata.openapi.json';
const REGISTRY = 'altinn-resource-registry-v1.openapi.json';
const DIALOGPORTEN = 'dialogporten-v1-enduser.openapi.json';

const OPERATIONS: readonly Operation[] = [
  {
    document: METADATA,
    path: '/accessmanagement/api/v1/meta/info/accesspackages/search',
    method: 'get',
    fields: {
      '': 'array',
      '[].object.urn': 'string',
      '[].object.name': 'string',
      '[].object.isDelegable': 'boolean',
      '[].object.isAssignable': 'boolean',
      '[].object.type': 'object',
      '[].object.area': 'object',
      '[].object.area.urn': 'string',
      '[].object.area.name': 'string',
      '[].object.resources': 'array',
      '[].object.resources[].refId': 'string',
    },
  },
  {
    document: METADATA,
    path: '/accessmanagement/api/v1/meta/info/roles',
    method: 'get',
    fields: { '': 'array', '[].code': 'string', '[].name': 'string', '[].urn': 'string', '[].legacyUrn': 'string' },
  },
  {
    document: REGISTRY,
    path: '/resourceregistry/api/v1/resource/resourcelist',
    method: 'get',
    fields: {
      '': 'array',
      '[].identifier': 'string',
      '[].title': 'object',
      '[].resourceType': 'string',
      '[].delegable': 'boolean',
      '[].accessListMode': 'string',
      '[].hasCompetentAuthority.name': 'object',
      '[].hasCompetentAuthority.organization': 'string',
      '[].hasCompetentAuthority.orgcode': 'string',
    },
  },
  {
    document: REGISTRY,
    path: '/resourceregistry/api/v1/resource/bysubjects',
    method: 'post',
    fields: {
      data: 'array',
      'data[].subject.type': 'string',
      'data[].subject.value': 'string',
      'data[].subject.urn': 'string',
      'data[].resources': 'array',
      'data[].resources[].type': 'string',
      'data[].resources[].value': 'string',
      'data[].resources[].urn': 'string',
      'links.next': 'string',
    },
  },
  {
    document: DIALOGPORTEN,
    path: '/api/v1/metadata/serviceresources',
    method: 'get',
    fields: {
      items: 'array',
      'items[].serviceResource.id': 'string',
      'items[].serviceResource.minimumAuthenticationLevel': 'number',
      'items[].serviceOwner.code': 'string',
    },
  },
  {
    document: DIALOGPORTEN,
    path: '/api/v1/metadata/limits',
    method: 'get',
    fields: {
      'endUserSearch.maxPartyFilterValues': 'number',
      'endUserSearch.maxServiceResourceFilterValues': 'number',
    },
  },
  {
    document: DIALOGPORTEN,
    path: '/api/v1/enduser/serviceresources',
    method: 'get',
    fields: { items: 'array', 'items[].serviceResource.id': 'string', isFullCatalogueFallback: 'boolean' },
  },
];

/**
 * Where the documents err and the services' code wins: what is declared instead, and why. The lists that reference §10
 * says are declared as single objects are all of operations that are never called.
 */
const EXCEPTIONS: Readonly<Record<string, { readonly declared: string; readonly reason: string }>> = {
  '/resourceregistry/api/v1/resource/resourcelist [].resourceType': {
    declared: 'number',
    reason: 'enums are declared by number and written by name (reference §2.1, and its real captures)',
  },
  '/resourceregistry/api/v1/resource/resourcelist [].accessListMode': {
    declared: 'number',
    reason: 'enums are declared by number and written by name (reference §2.1)',
  },
  '/accessmanagement/api/v1/meta/info/accesspackages/search [].object.type': {
    declared: 'anything',
    reason: 'the generator lost the reference to TypeDto, and declares only that it may be null (reference §1.1)',
  },
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in a document by its path, references followed. */
function at(document: Schema, from: unknown, ...steps: string[]): unknown {
  const [step, ...rest] = steps;
  const followed = isSchema(from) && typeof from['$ref'] === 'string' ? byReference(document, from['$ref']) : from;
  if (step === undefined) return followed;
  return isSchema(followed) ? at(document, followed[step], ...rest) : undefined;
}

const byReference = (document: Schema, reference: string): unknown =>
  at(document, document, ...reference.replace(/^#\//, '').split('/'));

/** The schema of what an operation answers with 200. Media types are declared alike. */
function answerOf(document: Schema, { path, method }: Operation): unknown {
  const content = at(document, document, 'paths', path, method, 'responses', '200', 'content');
  const [media] = isSchema(content) ? Object.values(content) : [];
  return at(document, media, 'schema');
}

/** What a field is declared as; undefined when it is not declared. */
function declaredType(document: Schema, answer: unknown, field: string): string | undefined {
  const steps = field.split(/\.|(?=\[\])/).filter((step) => step !== '');
  const path = steps.flatMap((step) => (step === '[]' ? ['items'] : ['properties', step]));
  const schema = at(document, answer, ...path);
  if (!isSchema(schema)) return undefined;
  const { type = 'anything' } = schema;
  return type === 'integer' ? 'number' : String(type);
}

describe('the fields that our decoders read', () => {
  before(function () {
    if (existsSync(DOCUMENTS)) return;
    process.stdout.write(`      skipped: there are no OpenAPI documents at ${DOCUMENTS}\n`);
    this.skip();
  });

  for (const operation of OPERATIONS) {
    it(`are declared for ${operation.method.toUpperCase()} ${operation.path}, of the type that we expect`, () => {
      const text = readFileSync(join(DOCUMENTS, operation.document), 'utf8').replace(/^\uFEFF/, '');
      const document: Schema = JSON.parse(text);
      const answer = answerOf(document, operation);
      assert.ok(answer, 'the operation is not declared');
      for (const [field, type] of Object.entries(operation.fields)) {
        const exception = EXCEPTIONS[`${operation.path} ${field}`];
        const declared = declaredType(document, answer, field);
        assert.equal(declared, exception?.declared ?? type, `${field}: ${exception?.reason ?? ''}`);
      }
    });
  }

  it('have exceptions that are all of fields that we read, each with a reason', () => {
    const read = OPERATIONS.flatMap(({ path, fields }) => Object.keys(fields).map((field) => `${path} ${field}`));
    for (const [field, { reason }] of Object.entries(EXCEPTIONS)) {
      assert.ok(read.includes(field), field);
      assert.match(reason, /reference §/);
    }
  });
});
