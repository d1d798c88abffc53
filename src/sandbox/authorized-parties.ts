import { fileName } from '../snapshot/snapshot.js';
import { json, notRead, notServed, text } from './answer.js';
import { badFlag, flag, type Handler } from './request.js';
import { eachRow, enveloped, isObject, withField, withNulls } from './shape.js';

/** Lists that are empty unless they are asked for: each flag is false by default (reference §4.2). */
const INCLUDED = {
  includeAccessPackages: 'authorizedAccessPackages',
  includeResources: 'authorizedResources',
  includeRoles: 'authorizedRoles',
  includeInstances: 'authorizedInstances',
} as const;

const LISTS = Object.values(INCLUDED);

/** Every key of `AuthorizedPartyDto` is there, null where there is nothing (reference §4.2). */
const KEYS = [
  'partyUuid',
  'name',
  'organizationNumber',
  'parentId',
  'personId',
  'dateOfBirth',
  'partyId',
  'emailId',
  'type',
  'unitType',
  'isDeleted',
  'onlyHierarchyElementWithNoAccess',
  ...LISTS,
  'subunits',
];

export const authorizedPartiesFile = (systemUser: string): string => `authorized-parties/${fileName(systemUser)}`;

/** `GET enduser/authorizedparties` (reference §4.2): the parties that the token's system user can act for, on one page. */
export const listAuthorizedParties: Handler = async ({ query, caller }, { snapshot }) => {
  if (caller?.systemUser === undefined) return text('Unknown user type', 401);
  if (query.has('anyOfResourceIds')) return notServed('the parameter anyOfResourceIds');
  const left: string[] = [];
  for (const [name, list] of Object.entries(INCLUDED)) {
    const isIncluded = flag(query, name, false);
    if (isIncluded === undefined) return badFlag(name);
    if (!isIncluded) left.push(list);
  }
  const file = authorizedPartiesFile(caller.systemUser);
  const reading = enveloped(await snapshot.read(file), 'data');
  if (!reading.ok) return notRead(file, reading);
  const filter = new Set(query.getAll('partyFilter').map((uuid) => uuid.toLowerCase()));
  const kept = filter.size === 0 ? reading.value.rows : reading.value.rows.flatMap((row) => filtered(row, filter));
  return json({ links: { next: null }, data: kept.map((row) => shaped(row, left)) });
};

function shaped(row: unknown, left: readonly string[]): unknown {
  if (!isObject(row)) return row;
  const whole = withNulls({ ...row, ...Object.fromEntries(left.map((list) => [list, []])) }, KEYS);
  return withField(
    whole,
    'subunits',
    eachRow((subunit) => shaped(subunit, left)),
  );
}

/** The party if it is asked for; if only a subunit is, its main unit carries that and gives nothing itself. */
function filtered(row: unknown, filter: ReadonlySet<string>): unknown[] {
  if (!isObject(row)) return [];
  if (typeof row['partyUuid'] === 'string' && filter.has(row['partyUuid'].toLowerCase())) return [row];
  const subunits = Array.isArray(row['subunits'])
    ? row['subunits'].flatMap((subunit) => filtered(subunit, filter))
    : [];
  if (subunits.length === 0) return [];
  const nothing = Object.fromEntries(LISTS.map((list) => [list, []]));
  return [{ ...row, ...nothing, onlyHierarchyElementWithNoAccess: true, subunits }];
}
