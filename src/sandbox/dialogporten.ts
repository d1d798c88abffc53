import { fileName, folderName } from '../snapshot/snapshot.js';
import { type Answer, json, notRead, notServed, problem } from './answer.js';
import { authorizedPartiesFile } from './authorized-parties.js';
import type { Handler } from './request.js';
import { enveloped, isObject, withoutNulls } from './shape.js';
import type { World } from './world.js';

const USED_FILE = 'dialogporten/serviceresources.json';
const ORGANIZATION = 'urn:altinn:organization:identifier-no:';
const PERSON = 'urn:altinn:person:identifier-no:';
const MAX_PARTIES = 100;

/** `GET metadata/serviceresources` (reference §6.1): the services of which there is a dialog. */
export const listUsedServices: Handler = async (_, { snapshot }) => {
  const reading = enveloped(await snapshot.read(USED_FILE), 'items');
  if (!reading.ok) return notRead(USED_FILE, reading);
  return json(withoutNulls({ items: reading.value.rows }));
};

/** `GET metadata/limits` (reference §6.2); the limits of service owners are not told there. */
export const getLimits: Handler = () =>
  json({
    endUserSearch: {
      maxPartyFilterValues: MAX_PARTIES,
      maxServiceResourceFilterValues: 20,
      maxOrgFilterValues: 20,
      maxExtendedStatusFilterValues: 20,
    },
  });

/** `GET enduser/serviceresources?party=` (reference §6.3): what was recorded for these parties, together. */
export const listAuthorizedServices: Handler = async ({ query, path, caller }, world) => {
  const user = caller?.systemUser;
  if (user === undefined) {
    return problem(403, { title: 'Forbidden.', errors: { Type: ['The token is of no user that can have dialogs.'] } });
  }
  const parties = query.getAll('party').map((party) => party.toLowerCase());
  const fault = partyFault(parties);
  if (fault) return problem(400, { ...INVALID, instance: path, errors: { Party: [fault] } });
  if (parties.length === 0) return notServed('every party at once');
  const found = new Map<unknown, unknown>();
  let isFallback = false;
  for (const party of new Set(parties)) {
    if (party.startsWith(PERSON)) return notServed('the party of a person');
    const recorded = await recordedFor(user, party.slice(ORGANIZATION.length), world);
    if ('status' in recorded) return recorded;
    isFallback ||= recorded.isFallback;
    for (const row of recorded.items) found.set(serviceOf(row), row);
  }
  const items = [...found.values()];
  return json(withoutNulls({ items, isFullCatalogueFallback: isFallback ? true : null }));
};

const INVALID = { title: 'One or more validation errors occurred.' };

/** A party must be named by a URN; one that is blank or malformed is refused (reference §6.3, §6.4). */
function partyFault(parties: readonly string[]): string | undefined {
  if (parties.length > MAX_PARTIES) return `At most ${MAX_PARTIES} parties can be given.`;
  const isNamed = (party: string): boolean =>
    (party.startsWith(ORGANIZATION) && /^\d{9}$/.test(party.slice(ORGANIZATION.length))) ||
    (party.startsWith(PERSON) && /^\d{11}$/.test(party.slice(PERSON.length)));
  return parties.every(isNamed) ? undefined : 'A party is blank or no URN of a party.';
}

const serviceOf = (row: unknown): unknown => {
  const service = isObject(row) ? row['serviceResource'] : undefined;
  return isObject(service) ? service['id'] : row;
};

interface RecordedServices {
  readonly items: readonly unknown[];
  readonly isFallback: boolean;
}

const NOTHING: RecordedServices = { items: [], isFallback: false };

async function recordedFor(user: string, number: string, { snapshot }: World): Promise<RecordedServices | Answer> {
  const file = `dialogporten/authorized/${folderName(user)}/${fileName(number)}`;
  const body = await snapshot.read(file);
  const reading = enveloped(body, 'items');
  if (reading.ok) {
    const isFallback = body.ok && isObject(body.value) && body.value['isFullCatalogueFallback'] === true;
    return { items: reading.value.rows, isFallback };
  }
  if (reading.code !== 'missing') return notRead(file, reading);
  // A party that the caller has nothing to do with is dropped without a word (reference §6.3).
  const parties = enveloped(await snapshot.read(authorizedPartiesFile(user)), 'data');
  if (!parties.ok || parties.value.rows.some((row) => isOrHolds(row, number))) return notRead(file, reading);
  return NOTHING;
}

/** Whether a party, or one of its subunits, has this number. */
const isOrHolds = (row: unknown, number: string): boolean =>
  isObject(row) &&
  (row['organizationNumber'] === number ||
    (Array.isArray(row['subunits']) && row['subunits'].some((subunit) => isOrHolds(subunit, number))));
