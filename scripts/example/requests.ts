import { ACCOUNTANT, ALL_ACCOUNTANT, BAKERY, CLIENT_SYSTEM, OWN_SYSTEM, uuid } from './access.js';

/** What the made-up vendor asked its customers for: something of each status, and some things never (reference §3.3). */

interface Asked {
  readonly id: string;
  readonly owner: string;
  readonly status: string;
  readonly packages: readonly string[];
  readonly services?: readonly string[];
  readonly created: string;
}

const accessPackages = ({ packages }: Asked): unknown =>
  packages.map((code) => ({ urn: `urn:altinn:accesspackage:${code}` }));

const rights = ({ services = [] }: Asked): unknown =>
  services.map((value) => ({ resource: [{ id: 'urn:altinn:resource', value }] }));

const common = (systemId: string, { id, owner, status, created }: Asked) => ({
  id,
  externalRef: owner,
  systemId,
  partyOrgNo: owner,
  status,
  redirectUrl: null,
  created,
});

/** A request for a system user, which has the id of the request once it was accepted. */
const request = (systemId: string, asked: Asked): unknown => ({
  ...common(systemId, asked),
  integrationTitle: 'Lønn og skatt',
  rights: rights(asked),
  accessPackages: accessPackages(asked),
  escalated: false,
  timedOut: asked.status === 'Timedout',
});

const change = (systemId: string, asked: Asked): unknown => ({
  ...common(systemId, asked),
  requiredRights: rights(asked),
  unwantedRights: [],
  requiredAccessPackages: accessPackages(asked),
  unwantedAccessPackages: [],
});

const COOPERATIVE = '312638096';
const ASKED_FIRST = { status: 'Accepted', created: '2026-03-01T08:00:00Z' } as const;

const STANDARD: readonly Asked[] = [
  {
    ...ASKED_FIRST,
    id: uuid(1),
    owner: BAKERY.number,
    packages: ['a-ordning', 'skattegrunnlag'],
    services: ['nav_sykepenger_dialog'],
  },
  { ...ASKED_FIRST, id: uuid(2), owner: '313890546', packages: ['a-ordning'] },
  { ...ASKED_FIRST, id: uuid(3), owner: COOPERATIVE, packages: ['a-ordning'] },
  {
    id: uuid(801),
    owner: '314552016',
    status: 'Timedout',
    packages: ['a-ordning'],
    created: '2026-01-12T08:00:00Z',
  },
];

const AGENT: readonly Asked[] = [
  {
    ...ASKED_FIRST,
    id: uuid(4),
    owner: ACCOUNTANT.number,
    packages: [...ALL_ACCOUNTANT, 'a-ordning', 'skattegrunnlag'],
  },
  { ...ASKED_FIRST, id: uuid(5), owner: '313403912', packages: ALL_ACCOUNTANT },
];

/** The bakery has not answered yet, and the cooperative said no. */
const CHANGES: readonly Asked[] = [
  { id: uuid(811), owner: BAKERY.number, status: 'New', packages: ['lonn'], created: '2026-11-16T08:00:00Z' },
  {
    id: uuid(812),
    owner: COOPERATIVE,
    status: 'Rejected',
    packages: ['skattegrunnlag'],
    created: '2026-10-05T08:00:00Z',
  },
];

const page = (data: readonly unknown[]): unknown => ({ links: {}, data });

/** The files of requests, by path. */
export const requestFiles = (): Readonly<Record<string, unknown>> => ({
  [`requests/standard/${OWN_SYSTEM}.json`]: page(STANDARD.map((asked) => request(OWN_SYSTEM, asked))),
  [`requests/change/${OWN_SYSTEM}.json`]: page(CHANGES.map((asked) => change(OWN_SYSTEM, asked))),
  [`requests/agent/${OWN_SYSTEM}.json`]: page([]),
  [`requests/standard/${CLIENT_SYSTEM}.json`]: page([]),
  [`requests/agent/${CLIENT_SYSTEM}.json`]: page(AGENT.map((asked) => request(CLIENT_SYSTEM, asked))),
  [`requests/change/${CLIENT_SYSTEM}.json`]: page([]),
});
