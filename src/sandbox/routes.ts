import { listAuthorizedParties } from './authorized-parties.js';
import { getLimits, listAuthorizedServices, listUsedServices } from './dialogporten.js';
import { exchangeToken } from './exchange.js';
import { grantToken } from './maskinporten.js';
import { listRoles, searchPackages } from './metadata.js';
import type { Handler } from './request.js';
import { listAgentRequests, listChangeRequests, listRequests } from './requests.js';
import { getResource, listBySubjects, listResources } from './resource-registry.js';
import { getSystem, listSystems } from './system-register.js';
import { findSystemUser, listSystemUsers } from './system-users.js';
import type { Caller } from './tokens.js';

/** What answers a path, and who may ask. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Undefined for a path that is open to all. */
  readonly access?: Access;
  readonly answer: Handler;
}

/** Whose tokens are taken, and the scopes of which one is enough (reference §0.3, §0.6). */
export interface Access {
  readonly issuers: readonly Caller['issuer'][];
  readonly scopes: readonly string[];
}

const ANY_TOKEN = ['maskinporten', 'altinn'] as const;
const REGISTER: Access = {
  issuers: ANY_TOKEN,
  scopes: ['altinn:authentication/systemregister.write', 'altinn:authentication/systemregister.admin'],
};
const READ_REQUESTS: Access = { issuers: ANY_TOKEN, scopes: ['altinn:authentication/systemuser.request.read'] };
/** A write scope on a GET (reference §3.2). */
const WRITE_REQUESTS: Access = { issuers: ANY_TOKEN, scopes: ['altinn:authentication/systemuser.request.write'] };
/** Access Management takes an exchanged token only (reference §0.3). */
const OWN_PARTIES: Access = {
  issuers: ['altinn'],
  scopes: ['altinn:accessmanagement/authorizedparties', 'altinn:portal/enduser'],
};
const END_USER: Access = { issuers: ANY_TOKEN, scopes: ['digdir:dialogporten', 'digdir:dialogporten.noconsent'] };

const METADATA = '/accessmanagement/api/v1/meta/info';
const AUTHENTICATION = '/authentication/api/v1';
const REGISTRY = '/resourceregistry/api/v1/resource';
const DIALOGPORTEN = '/dialogporten/api/v1';

/** Everything that is served, by path; a star stands for one last part. What is not here does not exist. */
export const ROUTES: Readonly<Record<string, Route>> = {
  '/maskinporten/token': { method: 'POST', answer: grantToken },
  [`${AUTHENTICATION}/exchange/*`]: { method: 'GET', answer: exchangeToken },

  [`${METADATA}/accesspackages/search`]: { method: 'GET', answer: searchPackages },
  [`${METADATA}/roles`]: { method: 'GET', answer: listRoles },

  [`${REGISTRY}/resourcelist`]: { method: 'GET', answer: listResources },
  [`${REGISTRY}/bysubjects`]: { method: 'POST', answer: listBySubjects },
  [`${REGISTRY}/*`]: { method: 'GET', answer: getResource },

  [`${AUTHENTICATION}/systemregister/vendor`]: { method: 'GET', access: REGISTER, answer: listSystems },
  [`${AUTHENTICATION}/systemregister/vendor/*`]: { method: 'GET', access: REGISTER, answer: getSystem },
  [`${AUTHENTICATION}/systemuser/vendor/bysystem/*`]: { method: 'GET', access: REGISTER, answer: listSystemUsers },
  [`${AUTHENTICATION}/systemuser/vendor/byquery`]: { method: 'GET', access: WRITE_REQUESTS, answer: findSystemUser },
  [`${AUTHENTICATION}/systemuser/request/vendor/bysystem/*`]: {
    method: 'GET',
    access: READ_REQUESTS,
    answer: listRequests,
  },
  [`${AUTHENTICATION}/systemuser/request/vendor/agent/bysystem/*`]: {
    method: 'GET',
    access: READ_REQUESTS,
    answer: listAgentRequests,
  },
  [`${AUTHENTICATION}/systemuser/changerequest/vendor/bysystem/*`]: {
    method: 'GET',
    access: READ_REQUESTS,
    answer: listChangeRequests,
  },

  '/accessmanagement/api/v1/enduser/authorizedparties': {
    method: 'GET',
    access: OWN_PARTIES,
    answer: listAuthorizedParties,
  },

  [`${DIALOGPORTEN}/metadata/serviceresources`]: { method: 'GET', answer: listUsedServices },
  [`${DIALOGPORTEN}/metadata/limits`]: { method: 'GET', answer: getLimits },
  [`${DIALOGPORTEN}/enduser/serviceresources`]: { method: 'GET', access: END_USER, answer: listAuthorizedServices },
};

/** A route, with the decoded last part of the path where it has a star. */
export interface Found {
  readonly route: Route;
  readonly named: string;
}

/** The route of a path without a slash at the end. Undefined for any other path. */
export function findRoute(path: string): Found | undefined {
  const exact = routeAt(path);
  if (exact) return { route: exact, named: '' };
  const cut = path.lastIndexOf('/') + 1;
  const route = routeAt(`${path.slice(0, cut)}*`);
  const named = decoded(path.slice(cut));
  return route && named ? { route, named } : undefined;
}

const routeAt = (path: string): Route | undefined => (Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined);

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
