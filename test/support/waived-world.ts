import type { AuditRequest } from '../../src/audit/request.js';
import type { FindingKind } from '../../src/core/finding.js';
import type { Waiver } from '../../src/core/gate/waiver.js';
import { organizationUrn, serviceId } from '../../src/core/identifiers.js';
import type { AuditResult } from '../../src/core/result.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser, type TestWorld } from './result.js';

export const CLIENT = '310479713';
export const OTHER = '311558900';
export const ABSENT = '313717283';
export const TERMS = { reason: 'on paper', owner: 'me', expires: '2027-03-31' } as const;

export const records = catalogueOf({ one: ['p'], two: ['q'], unused: ['r'] });
export const agent = systemUser('agent', 'agent', OTHER);
export const demand = expecting('one', 'two');
export const complete = authorizedParty(OTHER, { packages: ['p', 'q'] });

export const world: TestWorld = {
  records,
  access: [{ systemUser: agent, parties: [authorizedParty(CLIENT, { packages: ['p'] }), complete] }],
};

export const waiver = (told: Partial<Waiver>): Waiver => ({ ...TERMS, origin: 'dekning.yaml:2:5', ...told });
export const ofTwo = waiver({ service: serviceId('TWO'), party: organizationUrn(CLIENT) });

export const ofAbsent = waiver({ party: organizationUrn(ABSENT), cause: 'party-not-delegated' });

export const audited = (waivers: readonly Waiver[], request: Partial<AuditRequest> = {}, other = world) =>
  auditWorld(other, { demand, waivers, ...request });

export const found = (result: AuditResult, kind: FindingKind) =>
  [...result.findings].filter((one) => one.kind === kind);
