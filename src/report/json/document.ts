import type { Coverage } from '../../core/coverage/verdict.js';
import { waiverIn } from '../../core/finding.js';
import type { AuditClosing, SystemUserResult } from '../../core/result.js';
import type { AuditJson } from './schema.js';

type User = AuditJson['systemUsers'][number];
type Party = User['parties'][number];

/** What other formats say of a result beside: with it, a saved result can be reported in any format. */
type Telling = Pick<AuditJson, 'exitCode' | 'language' | 'scope' | 'names'>;

/** What a program reads of a result, all but its lists, as it stands in JSON. */
export const documentOf = (result: AuditClosing): Omit<AuditJson, 'systemUsers' | 'findings' | keyof Telling> => ({
  schemaVersion: result.schemaVersion,
  tool: result.tool,
  generatedAt: result.generatedAt,
  environment: result.environment,
  source: result.source,
  catalogue: result.catalogue,
  complete: result.complete,
  summary: result.summary,
  ...(result.since && { since: result.since }),
  ...(result.verification && { verification: result.verification }),
  gate: gateOf(result.gate),
  problems: result.problems.map(({ api, operation, status, code, message, affects, subject }) => ({
    api,
    operation,
    status,
    code,
    message,
    affects,
    ...(subject !== undefined && { subject }),
  })),
});

const gateOf = ({ failOn, passed, violations, strict }: AuditClosing['gate']): AuditJson['gate'] => ({
  failOn: [...failOn],
  passed,
  violations,
  strict,
});

export const tellingOf = ({ exitCode, language, scope }: AuditClosing, names: Telling['names']): Telling => ({
  exitCode,
  language,
  scope: {
    overview: scope.overview,
    services: scope.services,
    standIn: scope.standIn,
    expectations: scope.expectations.map(({ origin, services }) => ({ origin, services })),
    unmet: scope.unmet,
    allSystemUsersKnown: scope.allSystemUsersKnown,
    ...(scope.systemUsersListed && { systemUsersListed: scope.systemUsersListed }),
    config: scope.config,
    ...(scope.supposed && { supposed: scope.supposed }),
  },
  names,
});

/** A system user without its parties. */
export const userOf = (one: SystemUserResult): Omit<User, 'parties'> => ({
  id: one.id,
  type: one.type,
  systemId: one.systemId,
  externalRef: one.externalRef,
  title: one.title,
  owner: one.owner,
  wasRead: one.wasRead,
  isWithoutParties: one.isWithoutParties,
  waived: waiverIn(one.setAside),
  ...(one.setAside === 'old' && { isOld: true }),
});

/** The parties of a system user, one by one. Those that share their rows have the same situation. */
export function* partiesOf({ parties }: SystemUserResult): Generator<Party> {
  const situations = new Map<Coverage, number>();
  for (const one of parties) {
    const situation = situations.get(one.coverage) ?? situations.size;
    situations.set(one.coverage, situation);
    yield {
      party: one.party,
      name: one.name,
      isDeleted: one.isDeleted,
      packages: one.packages,
      resources: one.resources,
      services: one.services,
      counted: one.counted,
      mainUnit: one.mainUnit,
      situation,
      ...(one.verification && { verification: one.verification }),
    };
  }
}

/** An object's text, open at its end for one more key. */
export const openObject = (value: object): string => JSON.stringify(value).slice(0, -1);
