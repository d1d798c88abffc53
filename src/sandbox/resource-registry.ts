import * as z from 'zod';
import { type Answer, empty, json, notRead, notServed, problem } from './answer.js';
import { badFlag, flag, type Handler } from './request.js';
import { bareList, enveloped, isObject, withoutNulls } from './shape.js';

const LIST_FILE = 'resource-registry/resourcelist.json';
const SUBJECTS_FILE = 'resource-registry/bysubjects.json';

/** The registry leaves nulls out and indents (reference §0.2). */
const registryJson = (value: unknown): Answer => json(withoutNulls(value), { isIndented: true });

const fieldOf = (row: unknown, name: string): unknown => (isObject(row) ? row[name] : undefined);

/** `GET resource/resourcelist` (reference §2): apps unless told otherwise, migrated apps only when asked for. */
export const listResources: Handler = async ({ query }, { snapshot }) => {
  const includeApps = flag(query, 'includeApps', true);
  if (includeApps === undefined) return badFlag('includeApps');
  const includeMigratedApps = flag(query, 'includeMigratedApps', false);
  if (includeMigratedApps === undefined) return badFlag('includeMigratedApps');
  const reading = bareList(await snapshot.read(LIST_FILE));
  if (!reading.ok) return notRead(LIST_FILE, reading);
  const left = new Set<unknown>([
    ...(includeApps ? [] : ['AltinnApp']),
    ...(includeMigratedApps ? [] : ['MigratedApp']),
  ]);
  return registryJson(reading.value.filter((row) => !left.has(fieldOf(row, 'resourceType'))));
};

/** `GET resource/{id}` (reference §2): 404 without body for an unknown one; `authorizationReference` is the list's only. */
export const getResource: Handler = async ({ named, query }, { snapshot }) => {
  if (query.has('versionId')) return notServed('the parameter versionId');
  const reading = bareList(await snapshot.read(LIST_FILE));
  if (!reading.ok) return notRead(LIST_FILE, reading);
  const found = reading.value.find((row) => fieldOf(row, 'identifier') === named);
  if (!isObject(found)) return empty(404);
  return registryJson({ ...found, authorizationReference: null });
};

const asked = z.array(z.string());

/**
 * `POST resource/bysubjects` (reference §2): exact, case-sensitive match on the URNs that are stored, which are in lower
 * case. Subjects without resources are not in the answer.
 */
export const listBySubjects: Handler = async ({ headers, body }, { snapshot }) => {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return empty(415);
  const subjects = asked.safeParse(parsed(body));
  if (!subjects.success) {
    return problem(400, { title: 'One or more validation errors occurred.', detail: 'The body is no array of URNs.' });
  }
  const reading = enveloped(await snapshot.read(SUBJECTS_FILE), 'data');
  if (!reading.ok) return notRead(SUBJECTS_FILE, reading);
  const wanted = new Set(subjects.data);
  const data = reading.value.rows.filter((row) => {
    const urn = fieldOf(fieldOf(row, 'subject'), 'urn');
    return typeof urn === 'string' && wanted.has(urn.toLowerCase());
  });
  return registryJson({ links: {}, data });
};

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
