import assert from 'node:assert/strict';
import { runAudit } from '../../src/audit/audit.js';
import type { AuditRequest } from '../../src/audit/request.js';
import { supposing } from '../../src/audit/supposed/supposed-source.js';
import type { Supposition } from '../../src/audit/supposed/supposition.js';
import type { RegisteredSystem } from '../../src/core/access/registered-system.js';
import type { CatalogueRecords } from '../../src/core/catalogue/catalogue.js';
import { packageUrn, serviceId } from '../../src/core/identifiers.js';
import type { AuditResult } from '../../src/core/result.js';
import type { Source } from '../../src/source/source.js';
import { catalogueOf, expecting, REQUEST, sourceOf } from './result.js';

export const SYSTEM = '310652970_System';

/** `one` and `two` are given by packages, `three` by a client-only one, `right` by a single right alone. */
export const records: CatalogueRecords = (() => {
  const whole = catalogueOf({ one: ['p'], two: ['q'], three: ['client'], right: [], idle: ['idle'] });
  return {
    ...whole,
    packages: whole.packages?.map((one) => ({ ...one, isAssignable: one.urn !== packageUrn('client') })),
    services: whole.services?.map((one) => ({ ...one, delegable: one.id === 'right' })),
  };
})();

export const registered = (packages: readonly string[], services: readonly string[] = []): RegisteredSystem => ({
  id: SYSTEM,
  packages: packages.map(packageUrn),
  services: services.map(serviceId),
});

interface Told extends Partial<AuditRequest> {
  readonly systems?: Awaited<ReturnType<Source['systems']>>;
  readonly known?: CatalogueRecords;
}

export const UNREAD = {
  api: 'system-register',
  operation: 'GET systemregister/vendor',
  status: 503,
  code: 'http-error',
  told: [{ text: 'as-recorded', words: 'HTTP 503.' }],
  affects: { text: 'which-systems' },
} as const;

/** Audits on a supposition, with a source whose real system users must not be read. */
export function suppose(supposition: Partial<Supposition>, { systems, known = records, ...request }: Told = {}) {
  const never = (): never => assert.fail('nobody real is read');
  const source: Source = {
    ...sourceOf({ records: known, access: [] }),
    systems: async () => systems ?? assert.fail('the register is not needed'),
    systemUsers: never,
    authorizedParties: never,
  };
  const whole: Supposition = { system: null, packages: [], type: undefined, ...supposition };
  const asked = { ...REQUEST, isNarrowed: true, demand: expecting('one', 'two', 'three', 'right'), ...request };
  return runAudit({ ...asked, supposition: whole }, supposing(source, whole, asked.language));
}

export const asRegistered = (
  packages: readonly string[],
  {
    services = [] as readonly string[],
    type,
    ...told
  }: Told & Pick<Partial<Supposition>, 'type'> & { services?: readonly string[] } = {},
) =>
  suppose(
    { system: SYSTEM.toUpperCase(), type },
    {
      systems: { value: [registered(packages, services)], problems: [] },
      ...told,
    },
  );

export const verdicts = (result: AuditResult) =>
  Object.fromEntries(
    result.systemUsers.map((user) => [
      user.type,
      Object.fromEntries(
        user.parties.flatMap(({ services }) =>
          services.map((row) => [row.service, row.verdict === 'empty' ? row.cause : row.verdict]),
        ),
      ),
    ]),
  );

export const others = (result: AuditResult) =>
  [...result.otherFindings].map(
    ({ kind, severity, package: urn, systemUser }) => `${systemUser} ${kind} ${severity} ${urn}`,
  );
