import type { Fault } from '../../../src/core/fault-plan.js';

const REQUESTS = ['data', 'data[0].id', 'data[*].status', 'data[*].accessPackages', 'data[*].rights', 'links'] as const;
const CHANGE_REQUESTS = [
  'data',
  'data[0].id',
  'data[*].status',
  'data[*].requiredAccessPackages',
  'data[*].requiredAccessPackages[*].urn',
  'data[*].requiredRights',
  'links',
] as const;

/** What Altinn is asked for, with what its answers rest on: the places of a body where something may be amiss. */
export const ASKED = {
  'POST token': ['access_token', 'expires_in', 'scope'],
  'GET exchange/*': [],
  'GET meta/info/accesspackages/search': [
    '[0].object',
    '[*].object.urn',
    '[*].object.isDelegable',
    '[*].object.isAssignable',
    '[0].object.type',
    '[*].object.resources',
  ],
  'GET meta/info/roles': ['[*].urn', '[0].code', '[*].legacyUrn'],
  'GET resource/resourcelist': [
    '[0].identifier',
    '[*].resourceType',
    '[*].hasCompetentAuthority',
    '[*].hasCompetentAuthority.orgcode',
    '[*].delegable',
    '[*].title',
  ],
  'POST resource/bysubjects': ['data', 'data[0].subject', 'data[*].subject.urn', 'data[*].resources', 'links'],
  'GET metadata/serviceresources': ['items', 'items[0].serviceResource', 'items[*].serviceResource.id'],
  'GET systemregister/vendor': [
    '[*].systemId',
    '[*].accessPackages',
    '[*].accessPackages[*].urn',
    '[*].rights',
    '[*].rights[*].resource',
    '[*].rights[*].resource[*].value',
  ],
  'GET systemuser/vendor/bysystem/*': [
    'data',
    'data[0].id',
    'data[*].userType',
    'data[0].systemId',
    'data[0].reporteeOrgNo',
    'data[*].externalRef',
    'links',
  ],
  'GET enduser/authorizedparties': [
    'data',
    'data[0].partyUuid',
    'data[*].type',
    'data[*].organizationNumber',
    'data[*].authorizedAccessPackages',
    'data[*].authorizedResources',
    'data[*].authorizedInstances',
    'data[*].authorizedRoles',
    'data[*].subunits',
    'data[*].isDeleted',
    'data[*].onlyHierarchyElementWithNoAccess',
    'data[0].name',
  ],
  'GET systemuser/request/vendor/bysystem/*': REQUESTS,
  'GET systemuser/request/vendor/agent/bysystem/*': REQUESTS,
  'GET systemuser/changerequest/vendor/bysystem/*': CHANGE_REQUESTS,
  'GET enduser/serviceresources': ['items', 'items[0].serviceResource', 'items[*].serviceResource.id'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AskedOperation = keyof typeof ASKED;

const PROBLEM = { title: 'Something is wrong.', code: 'AUTH-00042' };

/** Faults of any operation, by a name for people. */
const ANYWHERE: Readonly<Record<string, Fault>> = {
  '400 with a problem': { fault: 'status', status: 400, body: PROBLEM },
  '401': { fault: 'status', status: 401 },
  '403': { fault: 'status', status: 403 },
  '404': { fault: 'status', status: 404, body: PROBLEM },
  '429, again in a second': { fault: 'status', status: 429, retryAfter: 1 },
  '429, again in two minutes': { fault: 'status', status: 429, retryAfter: 120, retryAfterForm: 'date' },
  '500': { fault: 'status', status: 500, body: PROBLEM },
  '502 of a proxy': { fault: 'proxy-page', status: 502 },
  '503': { fault: 'status', status: 503 },
  '503, again at a time': { fault: 'status', status: 503, retryAfter: 2, retryAfterForm: 'date' },
  '504': { fault: 'status', status: 504 },
  'a page of a proxy': { fault: 'proxy-page' },
  'another content type': { fault: 'content-type', type: 'text/html' },
  'an empty 200': { fault: 'empty' },
  '204': { fault: 'no-content' },
  'cut at byte 20': { fault: 'truncate', at: 20 },
  'cut before the last byte': { fault: 'truncate', at: -1 },
  'cut, and the length of the whole': { fault: 'truncate', at: 20, announced: 'whole' },
  'reset before the headers': { fault: 'reset' },
  'reset in the body': { fault: 'reset', after: 20 },
  'no answer in time': { fault: 'delay', milliseconds: 12_500 },
  'a short delay': { fault: 'delay', milliseconds: 150 },
  'a slow drip': { fault: 'drip', bytes: 5_000, milliseconds: 3 },
  'a giant body': { fault: 'giant' },
  'a redirect to another host': { fault: 'redirect', to: 'other-host' },
  'a redirect to the same host': { fault: 'redirect', to: 'same-host', status: 301 },
  'a repeated page': { fault: 'repeat-page' },
  'rows that come again': { fault: 'changed-page', rows: 1 },
  'an expired token': { fault: 'expired-token' },
  'a clock ahead': { fault: 'clock', seconds: 300 },
  'a clock behind': { fault: 'clock', seconds: -300 },
  'null for a body': { fault: 'field', path: '$', set: null },
  'a text for a body': { fault: 'field', path: '$', set: 'ok' },
  'an empty object': { fault: 'field', path: '$', set: {} },
};

/** Where a list without rows would be an answer: somebody may have nothing. */
export const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'GET systemregister/vendor',
  'GET systemuser/vendor/bysystem/*',
  'GET enduser/authorizedparties',
  'GET systemuser/request/vendor/bysystem/*',
  'GET systemuser/request/vendor/agent/bysystem/*',
  'GET systemuser/changerequest/vendor/bysystem/*',
  'GET enduser/serviceresources',
]);

/** Those that take ten seconds and more. */
export const SLOW: ReadonlySet<string> = new Set(['429, again in two minutes', 'no answer in time']);

/**
 * What may be left out, for it has a default or is told as unknown (reference §2, DESIGN §1): a service can be delegated,
 * a system user whose type is not told is of an unknown one, for whom more parties are judged, and a party of which it is
 * not told that it is deleted, or only carries its subunits, is judged, and counted. A package of which the Metadata API
 * tells no services is not compared with the registry, which decides.
 */
const MAY_LACK: ReadonlySet<string> = new Set([
  '[*].delegable',
  '[*].object.resources',
  'data[*].userType',
  'data[*].isDeleted',
  'data[*].onlyHierarchyElementWithNoAccess',
]);

/** What may be absent from a file that somebody wrote, which tells nothing then and is believed to tell nothing; but never null. */
const MAY_BE_ABSENT: ReadonlySet<string> = new Set(['[*].accessPackages', '[*].rights']);

/** Every fault of an operation, by a name for people. */
export function faultsOf(operation: AskedOperation): Readonly<Record<string, Fault>> {
  const fields = ASKED[operation].flatMap((path): [string, Fault][] => [
    [`another type at ${path}`, { fault: 'field', path, set: { odd: [true] } }],
    [`a number at ${path}`, { fault: 'field', path, set: 7 }],
    ...(MAY_LACK.has(path) ? [] : lackAt(path)),
  ]);
  const emptied: [string, Fault][] = MAY_BE_EMPTY.has(operation)
    ? []
    : [['an empty list', { fault: 'field', path: '$', set: [] }]];
  return { ...ANYWHERE, ...Object.fromEntries([...emptied, ...fields]) };
}

const lackAt = (path: string): [string, Fault][] => [
  [`null at ${path}`, { fault: 'field', path, set: null }],
  ...(MAY_BE_ABSENT.has(path) ? [] : [[`nothing at ${path}`, { fault: 'missing-field', path }] as [string, Fault]]),
];

export const isAsked = (operation: string): operation is AskedOperation => Object.hasOwn(ASKED, operation);
