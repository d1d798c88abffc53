import type { Catalogue } from '../core/catalogue/catalogue.js';
import { DISAGREEMENTS, type Disagreement } from '../core/catalogue/disagreements/disagreement.js';
import { disagreements } from '../core/catalogue/disagreements/index.js';
import type { EmptyRow, PartialRow } from '../core/coverage/verdict.js';
import type { NeededScope } from '../core/errors.js';
import { type Finding, type FindingKind, type Severity, type Waived, waiverIn } from '../core/finding.js';
import type { EarlierRun } from '../core/gate/earlier-run.js';
import type { PackageUrn, PartyUrn } from '../core/identifiers.js';
import type { Language } from '../core/language.js';
import type { Names, PartyResult, SystemUserResult } from '../core/result.js';
import type { Miss } from '../core/verification/compare.js';
import { findingText } from '../messages/finding-text.js';
import { MESSAGES } from '../messages/index.js';
import type { FindingFacts } from '../messages/messages.js';
import type { DisagreementFacts } from '../messages/sources.js';
import { NO_FACTS, packageFacts, partyFacts, serviceFacts, systemUserFacts } from '../messages/wording.js';
import type { FoundSupposed } from '../source/source.js';
import { type FindingIdentity, findingId } from './finding-id.js';

/** What findings are made with. */
export interface FindingContext {
  readonly environment: string;
  readonly overview: boolean;
  readonly names: Names;
  readonly language: Language;
  readonly since: EarlierRun | null;
  /** ISO time of what is read. */
  readonly readAt?: string | null | undefined;
  /** What is supposed, where the system users are supposed ones. */
  readonly supposed?: FoundSupposed | undefined;
}

/** Whether the earlier run, if there is one, found this open. */
export const isOld = (
  { since, environment }: FindingContext,
  identity: Omit<FindingIdentity, 'environment'>,
): boolean => since?.isOpen(findingId({ environment, ...identity })) ?? false;

interface About {
  readonly user?: SystemUserResult;
  readonly party?: Parameters<typeof partyFacts>[0];
  readonly service?: string;
  /** What tells it from others of its kind at the same party, when it is about no service. */
  readonly subject?: string;
  readonly waived?: Waived | null;
  readonly package?: PackageUrn;
  readonly origin?: string;
  readonly pairs?: Finding['pairs'];
}

/** A finding in the words of its kind. */
export function finding(
  { environment, names, language, since }: FindingContext,
  kind: FindingKind,
  severity: Severity,
  { user, party, service, subject, waived = null, package: urn, origin, pairs }: About,
  facts: Partial<FindingFacts>,
): Finding {
  const about = { systemUser: user?.id ?? null, party: party?.party ?? null };
  const text = findingText(MESSAGES[language], kind, {
    ...NO_FACTS,
    ...(service === undefined ? {} : serviceFacts(names, language, service)),
    ...(user && systemUserFacts(user)),
    ...(party && partyFacts(party)),
    ...facts,
  });
  const id = findingId({ environment, ...about, subject: service ?? subject ?? urn ?? null, kind });
  return {
    id,
    kind,
    severity,
    ...about,
    service: service ?? null,
    ...text,
    docs: `docs/findings/${kind}.md`,
    waived,
    // Nobody is held to a note; a waiver that is wrong in itself stays wrong, and so does what was predicted wrongly.
    ...(since && { isOld: severity !== 'note' && mayBeOld(kind) && origin === undefined && since.isOpen(id) }),
    ...(urn && { package: urn }),
    ...(origin && { origin }),
    ...(pairs && { pairs }),
  };
}

/** Whatever else a run may set aside, it must not set aside that its verdicts are in doubt. */
const mayBeOld = (kind: FindingKind): boolean => kind !== 'prediction-missed';

/** The finding of every empty or partial row of a party. Rows that do not count, and those of an overview, are notes. */
export function* rowFindings(context: FindingContext, user: SystemUserResult, party: PartyResult): Generator<Finding> {
  const counts = party.counted && !context.overview;
  for (const row of party.coverage.rows) {
    if (row.verdict === 'partial') yield partialFinding(context, counts, user, party, row);
    if (row.verdict === 'empty') yield emptyFinding(context, counts, user, party, row);
  }
}

const rowOf = (user: SystemUserResult, party: PartyResult, service: string): About => ({
  user,
  party,
  service,
  waived: waiverIn(party.setAside.get(service)?.why),
});

const partialFinding = (
  context: FindingContext,
  counts: boolean,
  user: SystemUserResult,
  party: PartyResult,
  { service, candidates }: PartialRow,
): Finding => {
  const facts = packageFacts(context.names, candidates, party.packages);
  return finding(context, 'partial', counts ? 'warning' : 'note', rowOf(user, party, service), facts);
};

const emptyFinding = (
  context: FindingContext,
  counts: boolean,
  user: SystemUserResult,
  party: PartyResult,
  { service, cause, candidates, barred }: EmptyRow,
): Finding => {
  const packages = cause === 'package-not-allowed' ? barred : candidates;
  const near = cause === 'unknown-service' ? context.names.near(service) : [];
  const facts = { ...packageFacts(context.names, packages, party.packages), near };
  return finding(context, cause, counts ? 'error' : 'note', rowOf(user, party, service), facts);
};

/** A finding about a package that a party gave. */
export const packageFinding = (
  context: FindingContext,
  kind: 'unknown-package' | 'surplus-package',
  user: SystemUserResult,
  party: PartyResult,
  urn: PackageUrn,
  waived: Waived | null = null,
): Finding =>
  finding(
    context,
    kind,
    party.counted ? 'warning' : 'note',
    { user, party, package: urn, waived },
    packageFacts(context.names, [urn]),
  );

/** A system user without any party, and none to be judged for. */
export const noPartiesFinding = (context: FindingContext, user: SystemUserResult): Finding =>
  finding(context, 'no-parties', context.overview ? 'note' : 'error', { user, waived: waiverIn(user.setAside) }, {});

/** A service that Dialogporten shows, though it was predicted not to: what is wrong is ours, also where nobody is held to it. */
export const missFinding = (
  context: FindingContext,
  user: SystemUserResult,
  party: PartyResult,
  { service, predicted }: Miss,
): Finding => finding(context, 'prediction-missed', 'error', { user, party, service }, { predicted });

/** A system user, or the vendor itself, whose token was refused: what depends on it is unknown, not empty. */
export const refusedFinding = (context: FindingContext, user: SystemUserResult | undefined): Finding =>
  finding(context, 'token-refused', 'warning', user ? { user } : {}, {});

/** A scope that the client, or a ready token, does not have. */
export const missingScopeFinding = (context: FindingContext, { name, api }: NeededScope): Finding =>
  finding(context, 'missing-scope', 'warning', { subject: name }, { scope: name, api });

/** A named party that no system user of the audit reaches. */
export const unreachedPartyFinding = (context: FindingContext, party: PartyUrn, waived: Waived | null): Finding =>
  finding(context, 'party-not-delegated', 'error', { party: { party, name: null }, waived }, {});

/** What sources tell differently, each with the pairs of package and service that it is about. */
export function* disagreementFindings(context: FindingContext, catalogue: Catalogue): Generator<Finding> {
  for (const { kind, package: urn, groups } of disagreements(catalogue)) {
    const facts = {
      ...packageFacts(context.names, urn ? [urn] : []),
      disagreement: { kind, groups: groups.map((group) => groupFacts(context.names, group)) },
    };
    const pairs = groups.flatMap((one) => one.services.map((service) => ({ package: one.package ?? null, service })));
    // The one kind that has a finding for each package had these ids before there were others.
    const subject = urn ? `${urn} metadata` : kind;
    yield finding(context, 'sources-disagree', DISAGREEMENTS[kind], { subject, pairs }, facts);
  }
}

const groupFacts = (
  names: Names,
  { package: urn, registry = '', dialogporten = '', services }: Disagreement['groups'][number],
): DisagreementFacts['groups'][number] => ({
  package: urn ? (packageFacts(names, [urn]).packages[0] ?? '') : '',
  registry,
  dialogporten,
  services,
});
