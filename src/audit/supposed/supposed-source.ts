import type { AuthorizedParty, SystemUser } from '../../core/access/access.js';
import {
  type Approved,
  type SupposedGrant,
  supposedGrants,
  supposedId,
  supposedParty,
} from '../../core/access/supposed.js';
import type { Catalogue } from '../../core/catalogue/catalogue.js';
import { joinCatalogue } from '../../core/catalogue/join.js';
import { UsageError } from '../../core/errors.js';
import { packageCode } from '../../core/identifiers.js';
import type { Language } from '../../core/language.js';
import { nearNames } from '../../core/near.js';
import type { ProblemFacts, Reading } from '../../core/problem.js';
import type { Supposed } from '../../core/result.js';
import { MESSAGES } from '../../messages/index.js';
import type { FoundCatalogue, FoundSystemUsers, Source } from '../../source/source.js';
import { systemNotFound } from '../../source/whom.js';
import type { Supposition } from './supposition.js';

/**
 * The same source, but for its system users: in their place stand supposed ones, of one supposed party that approved
 * exactly what is supposed. Everything else, the rule among it, is as for real ones.
 */
export function supposing(source: Source, supposition: Supposition, language: Language): Source {
  const given = new Map<string, readonly AuthorizedParty[]>();
  let read: Promise<FoundCatalogue> | undefined;
  const catalogue = (): Promise<FoundCatalogue> => {
    read ??= source.catalogue();
    return read;
  };
  return {
    ...source,
    catalogue,
    systemUsers: async () => {
      const [approved, { records }] = await Promise.all([approvedOf(source, supposition), catalogue()]);
      const known = joinCatalogue({ ...records, links: undefined });
      return supposedUsers({ approved, supposition, known, language }, given);
    },
    authorizedParties: async ({ id }) => ({ value: given.get(id), problems: [] }),
  };
}

/** What is approved: what the register tells of the system, or the packages that were named. */
async function approvedOf(source: Source, { system, packages }: Supposition): Promise<Reading<Approved>> {
  if (system === null) return { value: { system, packages, services: [] }, problems: [] };
  const { value: systems, problems } = await source.systems();
  // Only a vendor is told of its register; nothing was met, and nothing was read.
  if (!systems && problems.length === 0) throw new UsageError({ text: 'register-needs-vendor' });
  if (!systems) return { value: undefined, problems };
  const found = systems.find(({ id }) => id.toLowerCase() === system.toLowerCase());
  const { packages: registered, services } = found ?? {};
  if (found && registered && services) return { value: { system: found.id, packages: registered, services }, problems };
  if (found) return { value: undefined, problems: [...problems, cannotBeTold(found.id)] };
  const ids = systems.map(({ id }) => id);
  return { value: undefined, problems: [...problems, systemNotFound(system, ids)] };
}

interface Supposing {
  readonly approved: Reading<Approved>;
  readonly supposition: Supposition;
  readonly known: Catalogue;
  readonly language: Language;
}

/** The supposed system users, and what each is given, which is noted by its id. */
function supposedUsers(
  { approved: { value: approved, problems }, supposition, known, language }: Supposing,
  given: Map<string, readonly AuthorizedParty[]>,
): FoundSystemUsers {
  if (supposition.system === null) mustBeKnown(supposition, known);
  const grants = approved && supposedGrants(approved, supposition.type, known);
  const scope: Supposed = {
    system: approved?.system ?? supposition.system,
    types: grants?.map(({ type }) => type) ?? (supposition.type ? [supposition.type] : []),
    packages: approved?.packages ?? null,
    services: approved?.services ?? null,
  };
  if (!grants) {
    const unread = approved ? [cannotBeTold(scope.system)] : [];
    const supposed = { scope, notGiven: new Map() };
    return { systemUsers: [], complete: false, problems: [...problems, ...unread], supposed };
  }
  const texts = MESSAGES[language].supposed;
  for (const grant of grants) {
    given.set(supposedId(grant.type, scope.system), [supposedParty(grant, texts.party[grant.type])]);
  }
  return {
    systemUsers: grants.map((grant) => supposedUser(grant, scope, texts.user[grant.type])),
    complete: problems.length === 0,
    problems,
    supposed: { scope, notGiven: new Map(grants.map((one) => [supposedId(one.type, scope.system), one.notGiven])) },
  };
}

/** Nobody owns it: an organisation number would be somebody's. */
const supposedUser = ({ type }: SupposedGrant, { system }: Supposed, title: string): SystemUser => ({
  id: supposedId(type, system),
  type,
  systemId: system ?? '',
  externalRef: null,
  title,
  owner: '',
});

/** Throws a UsageError for a package that the catalogue does not have, with near names. */
function mustBeKnown({ packages: named }: Supposition, { packages }: Catalogue): void {
  const unknown = packages && named.find((urn) => !packages.has(urn));
  if (!packages || unknown === undefined) return;
  const value = packageCode(unknown);
  const near = nearNames(value, [...packages.keys()].map(packageCode));
  throw new UsageError({ text: 'no-package', place: '--as-packages', value, near });
}

/** Without the catalogue's packages and services it is not known what of it can be given. */
const cannotBeTold = (system: string | null): ProblemFacts => ({
  api: 'audit',
  operation: 'suppose a system user',
  status: null,
  code: 'supposition-unknown',
  told: [{ text: 'supposition-unknown', system: system ?? '' }],
  affects: { text: 'whole-audit' },
});
