/**
 * Builders of what tests are about: each makes a whole, real thing of which a test tells only what matters to it.
 */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Decoder } from '../../src/altinn/decode.js';
import type { AuthorizedParty, Grants, SystemUser } from '../../src/core/access/access.js';
import { grantsPool } from '../../src/core/access/grants.js';
import type {
  AccessPackage,
  Catalogue,
  CatalogueRecords,
  Service,
  SubjectLinks,
  UsedService,
} from '../../src/core/catalogue/catalogue.js';
import { joinCatalogue } from '../../src/core/catalogue/join.js';
import { createEvaluator } from '../../src/core/coverage/evaluate.js';
import { NO_GRANTS, type Situation } from '../../src/core/coverage/situation.js';
import type { ServiceRow } from '../../src/core/coverage/verdict.js';
import { UsageError } from '../../src/core/errors.js';
import { organizationUrn, packageUrn, serviceId, subjectUrn } from '../../src/core/identifiers.js';
import { mistakeInWords } from '../../src/messages/mistakes.js';
import { bodyFaultWords } from './words.js';

/** A party that is listed and gives nothing, but for what is told. */
export const party = (organizationNumber: string, told: Partial<AuthorizedParty> = {}): AuthorizedParty => ({
  urn: organizationUrn(organizationNumber),
  name: null,
  isPerson: false,
  isDeleted: false,
  isHierarchyOnly: false,
  packages: [],
  roles: [],
  services: [],
  instances: [],
  subunits: [],
  ...told,
});

/** Grants as they come of what a party is listed with. */
export const grants = (told: Partial<AuthorizedParty>): Grants => grantsPool()(party('311204564', told));

/** A service of the tax administration that can have dialogs and be delegated as a single right. */
export const service = (id: string, told: Partial<Service> = {}): Service => ({
  id: serviceId(id),
  title: { nb: `Tjenesten ${id}` },
  type: 'GenericAccessResource',
  owner: { code: 'skd', organizationNumber: '974761076', name: { nb: 'Skatteetaten' } },
  delegable: true,
  accessList: false,
  ...told,
});

/** A package that an organisation can give to its own system user, and a client to an agent. */
export const accessPackage = (code: string, told: Partial<AccessPackage> = {}): AccessPackage => ({
  urn: packageUrn(code),
  name: code,
  isPerson: false,
  isDelegable: true,
  isAssignable: true,
  services: undefined,
  ...told,
});

/** The services that a subject gives: a package by code or URN, or another subject by URN. */
export const given = (subject: string, ...services: string[]): SubjectLinks => ({
  subject: subject.includes(':') ? subjectUrn(subject) : packageUrn(subject),
  services: services.map(serviceId),
});

export const used = (id: string, minimumLevel: number | undefined = 3): UsedService => ({
  id: serviceId(id),
  ownerCode: undefined,
  minimumLevel,
});

/** A catalogue in which everything was read and nothing is, but for what is told; undefined was not read. */
export const catalogue = (told: Partial<CatalogueRecords> = {}): Catalogue =>
  joinCatalogue({ packages: [], services: [], links: [], used: [], ...told });

/** An own-system user and an organisation that it was authorised for, with no grants, but for what is told. */
export const situation = (told: Partial<Situation> = {}): Situation => ({
  userType: 'standard',
  standing: 'authorised',
  isPerson: false,
  isDeleted: false,
  grants: NO_GRANTS,
  ...told,
});

/** The verdict on one service. */
export function judged(of: Catalogue, told: Partial<Situation>, id: string): ServiceRow {
  const [row] = createEvaluator(of)(situation(told), { services: [serviceId(id)] }).rows;
  assert.ok(row);
  return row;
}

export const systemUser = (told: Partial<SystemUser> = {}): SystemUser => ({
  id: '704013ee-e82a-433e-83c5-a40e6e00d746',
  type: 'standard',
  systemId: '991825827_smartcloud',
  externalRef: '313775429',
  title: 'SmartCloud',
  owner: '313775429',
  ...told,
});

/** What a decoder makes of a body that it must take. */
export function decoded<T>(decode: Decoder<T>, body: unknown): T {
  const answer = decode(body);
  assert.ok(answer.ok, answer.ok ? '' : bodyFaultWords(answer.faults));
  return answer.value;
}

/** What a decoder says of a body that it must refuse. */
export function refused(decode: Decoder<unknown>, body: unknown): string {
  const answer = decode(body);
  assert.ok(!answer.ok, `taken: ${JSON.stringify(body)?.slice(0, 200)}`);
  return bodyFaultWords(answer.faults);
}

type Path = readonly (string | number)[];

const isList = (body: unknown): body is readonly unknown[] => Array.isArray(body);

const valueAt = (body: unknown, path: Path): unknown =>
  path.reduce((inner: unknown, step) => (inner as Record<string | number, unknown>)[step], body);

/** A body in which one value is another; undefined takes it out. */
export function changed(body: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (isList(body)) return body.map((item, at) => (at === step ? changed(item, rest, value) : item));
  const fields = body as Record<string, unknown>;
  const made = changed(fields[step], rest, value);
  const others = Object.entries(fields).filter(([key]) => key !== step);
  return Object.fromEntries(made === undefined ? others : [...others, [step, made]]);
}

/** Asserts that a body is refused, by the path in its first row, when a field is missing, null or of another type. */
export function assertNeeds(decode: Decoder<unknown>, body: unknown, row: Path, fields: readonly string[]): void {
  decoded(decode, body);
  for (const field of fields) {
    const path = [...row, ...field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
    const there = valueAt(body, path);
    assert.notEqual(there, undefined, `the sample has no ${field}`);
    const anotherType = typeof there === 'object' && !isList(there) ? 'a text' : {};
    for (const wrong of [undefined, null, anotherType]) {
      const message = refused(decode, changed(body, path, wrong));
      const told = `[0].${field.replaceAll(/\.(\d+)/g, '[$1]')}`;
      assert.ok(message.startsWith(told), `${field} as ${JSON.stringify(wrong)}: ${message}`);
    }
  }
}

/** The message and advice, in English, of the UsageError that something must end in. */
export async function usageError(act: () => unknown): Promise<{ message: string; advice: readonly string[] }> {
  try {
    await act();
  } catch (error) {
    if (error instanceof UsageError) return mistakeInWords(error.told, 'en');
    throw error;
  }
  return assert.fail('there was no UsageError');
}

/** Writes files into a folder: texts and bytes as they are, anything else as JSON. */
export async function writeFiles(folder: string, files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [path, body] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const isWritten = typeof body === 'string' || body instanceof Uint8Array;
    await writeFile(join(folder, path), isWritten ? body : JSON.stringify(body));
  }
}

/** A hand-made manifest, but for what is told. */
export const manifest = (told: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  schemaVersion: 1,
  environment: 'tt02',
  capturedAt: '2026-11-20T05:00:00Z',
  ...told,
});
