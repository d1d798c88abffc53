import type { Snapshot } from '../snapshot/snapshot.js';
import { empty, json, notRead, notServed } from './answer.js';
import { badFlag, flag, type Handler } from './request.js';
import { bareList, eachRow, isObject, withField, withNulls } from './shape.js';

/** Codes of languages in `Content-Language` (reference §1). */
const LANGUAGES: Readonly<Record<string, string>> = { nb: 'nob', nn: 'nno', en: 'eng' };
const PACKAGES = 'packages.';

/** Parameters that choose packages by what a snapshot does not hold, and search modes that the reference does not tell. */
const NOT_SERVED = ['resourceProviderCode', 'typeName', 'simpleSearch', 'strict'];

/** Fields that Access Management writes as null where there is nothing (reference §0.2, §1.1). */
const NULLABLE = {
  package: ['description', 'area', 'type', 'resources'],
  area: ['description', 'iconUrl', 'group'],
  type: ['provider'],
  resource: ['description', 'provider', 'type'],
  role: ['description', 'legacyRoleCode', 'legacyUrn', 'provider'],
};

/** `GET meta/info/accesspackages/search` (reference §1 #2): a blank term gives every package, no hits a 204. */
export const searchPackages: Handler = async ({ query, headers }, { snapshot }) => {
  const refused = NOT_SERVED.find((name) => query.has(name));
  if (refused) return notServed(`the parameter ${refused}`);
  const inResources = flag(query, 'searchInResources', false);
  if (inResources === undefined) return badFlag('searchInResources');
  const language = await languageOf(snapshot, headers['accept-language'] ?? '');
  const file = `metadata/${PACKAGES}${language}.json`;
  const reading = bareList(await snapshot.read(file));
  if (!reading.ok) return notRead(file, reading);
  const term = (query.get('term') ?? '').trim().toLowerCase();
  const hits = reading.value.filter((row) => term === '' || matches(row, term, inResources));
  if (hits.length === 0) return empty(204);
  const rows = hits.map((row) => withField(row, 'object', (found) => packageOf(found, inResources)));
  return json(rows, { headers: { 'content-language': LANGUAGES[language] ?? language } });
};

/** `GET meta/info/roles` (reference §1 #11). */
export const listRoles: Handler = async (_, { snapshot }) => {
  const file = 'metadata/roles.json';
  const reading = bareList(await snapshot.read(file));
  if (!reading.ok) return notRead(file, reading);
  return json(reading.value.map((row) => withField(withNulls(row, NULLABLE.role), 'provider', providerOf)));
};

const providerOf = (value: unknown): unknown => withNulls(value, ['refId', 'logoUrl', 'type']);

function packageOf(found: unknown, inResources: boolean): unknown {
  const whole = withNulls(found, NULLABLE.package);
  const located = withField(whole, 'area', (area) => withNulls(area, NULLABLE.area));
  const typed = withField(located, 'type', (type) => withNulls(type, NULLABLE.type));
  return withField(typed, 'resources', (resources) => (inResources ? eachRow(resourceOf)(resources) : null));
}

const resourceOf = (row: unknown): unknown => withField(withNulls(row, NULLABLE.resource), 'provider', providerOf);

/** Whether a name or description holds the term. How the real search scores its hits the reference does not tell. */
function matches(row: unknown, term: string, inResources: boolean): boolean {
  const found = isObject(row) ? row['object'] : undefined;
  if (!isObject(found)) return false;
  const resources = inResources && Array.isArray(found['resources']) ? found['resources'] : [];
  return [found, ...resources].some((one) => isObject(one) && [one['name'], one['description']].some(holds(term)));
}

const holds =
  (term: string) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.toLowerCase().includes(term);

/** The language asked for if the snapshot has its packages, else one that it has (reference §1, query and headers). */
async function languageOf(snapshot: Snapshot, accepted: string): Promise<string> {
  const asked = askedLanguage(accepted);
  const names = await snapshot.list('metadata');
  const recorded = names.filter((name) => name.startsWith(PACKAGES)).map((name) => name.slice(PACKAGES.length));
  return recorded.includes(asked) ? asked : (recorded[0] ?? asked);
}

/** The language with the highest q-value; Bokmål for any that Altinn does not translate to. */
function askedLanguage(accepted: string): 'nb' | 'nn' | 'en' {
  const ranges = accepted.split(',').map((range) => {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
  });
  const [best] = ranges.sort((one, other) => other.quality - one.quality);
  const tag = best?.tag.split('-')[0];
  if (tag === 'nn' || tag === 'nno') return 'nn';
  return tag === 'en' || tag === 'eng' ? 'en' : 'nb';
}
