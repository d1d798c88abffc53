import type { AuditClosing, PartyResult, SystemUserResult } from '../../core/result.js';
import type { AuditJson } from './schema.js';

type User = AuditJson['systemUsers'][number];

/** All of a result but its lists, as it stands in JSON. */
export const documentOf = (result: AuditClosing): Omit<AuditJson, 'systemUsers' | 'findings'> => ({
  schemaVersion: result.schemaVersion,
  tool: result.tool,
  generatedAt: result.generatedAt,
  environment: result.environment,
  source: result.source,
  catalogue: result.catalogue,
  complete: result.complete,
  summary: result.summary,
  ...(result.since && { since: result.since }),
  gate: { ...result.gate, failOn: [...result.gate.failOn] },
  problems: result.problems.map(({ api, operation, status, code, message, affects }) => ({
    api,
    operation,
    status,
    code,
    message,
    affects,
  })),
});

/** A system user without its parties. */
export const userOf = ({ id, type, systemId, externalRef, title, owner }: SystemUserResult): Omit<User, 'parties'> => ({
  id,
  type,
  systemId,
  externalRef,
  title,
  owner,
});

export const partyOf = (one: PartyResult): User['parties'][number] => ({
  party: one.party,
  name: one.name,
  isDeleted: one.isDeleted,
  packages: one.packages,
  resources: one.resources,
  services: one.services,
});

/** An object's text, open at its end for one more key. */
export const openObject = (value: object): string => JSON.stringify(value).slice(0, -1);
