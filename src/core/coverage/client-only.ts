import { type PackageUrn, packageUrn } from '../identifiers.js';

/** The role in Enhetsregisteret through which a client gives a package that cannot be given otherwise (reference §7.3). */
export type RegisterRole = 'accountant' | 'auditor' | 'business-manager';

const ROLES: Readonly<Record<RegisterRole, readonly string[]>> = {
  accountant: [
    'regnskapsforer-lonn',
    'regnskapsforer-med-signeringsrettighet',
    'regnskapsforer-uten-signeringsrettighet',
  ],
  auditor: ['ansvarlig-revisor', 'revisormedarbeider'],
  'business-manager': ['forretningsforer-eiendom'],
};

const roleOf = new Map(
  Object.entries(ROLES).flatMap(([role, codes]) => codes.map((code) => [packageUrn(code), role as RegisterRole])),
);

/** The register role that a client-only package follows from; undefined for a package that can simply be given. */
export const registerRole = (urn: PackageUrn): RegisterRole | undefined => roleOf.get(urn);

/** How much it takes to get a package; less is better. */
const EFFORT = { 'role-held': 0, given: 1, accountant: 2, auditor: 3, 'business-manager': 4 } as const;

/**
 * How much a party must do to give a package: nothing new when it already gave one that follows from the same
 * register role; a delegation in Altinn; or a role in Enhetsregisteret, of which that of a business manager is open
 * to housing companies only (reference §7.3).
 */
export function effort(urn: PackageUrn, held: readonly PackageUrn[]): number {
  const role = registerRole(urn);
  if (!role) return EFFORT.given;
  return holdsThroughRole(role, held) ? EFFORT['role-held'] : EFFORT[role];
}

/** Whether a party has already registered the provider in this role: it gave a package that follows from it. */
export const holdsThroughRole = (role: RegisterRole, held: readonly PackageUrn[]): boolean =>
  held.some((urn) => registerRole(urn) === role);

/** Packages with those first that take the party the least to give; the order is kept among equals. */
export const leastEffortFirst = (urns: readonly PackageUrn[], held: readonly PackageUrn[]): PackageUrn[] =>
  [...urns].sort((a, b) => effort(a, held) - effort(b, held));
