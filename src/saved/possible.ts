import { findingId } from '../audit/finding-id.js';
import type { Cause } from '../core/coverage/causes/index.js';
import {
  type Finding,
  type FindingKind,
  type SetAside,
  type Severity,
  setAsideOf,
  type Waived,
} from '../core/finding.js';
import { isWaivable, standingOn } from '../core/gate/waiver.js';
import { packageUrn, serviceKey } from '../core/identifiers.js';
import { dayInNorway } from '../core/norwegian-clock.js';
import type { Impossible } from '../core/told/saved.js';
import type { SavedClosing } from './closing.js';
import type { PartyJson, RowJson } from './coverages.js';

/** What a result says of its run, against which what it says of one thing is held. */
export interface Run {
  readonly environment: string;
  /** The day of the run in Norway. */
  readonly day: string;
  readonly overview: boolean;
  readonly strict: boolean;
  /** Whether an earlier run was compared with. */
  readonly hasSince: boolean;
  /** Keys of all services that were expected; undefined where nothing was. */
  readonly expected: ReadonlySet<string> | undefined;
}

export function runOf({ environment, generatedAt, scope, gate, since }: SavedClosing): Run {
  const services = scope.expectations.flatMap((expectation) => expectation.services);
  return {
    environment,
    day: dayInNorway(new Date(generatedAt)),
    overview: scope.overview,
    strict: gate.strict,
    hasSince: since !== null,
    expected: scope.overview ? undefined : new Set(services.map(serviceKey)),
  };
}

/** Kinds of which one is made for a party or a system user as such, so that its id follows from these. */
const WITHOUT_SUBJECT: ReadonlySet<FindingKind> = new Set([
  'no-parties',
  'party-not-delegated',
  'token-refused',
  'wrong-environment',
  'wrong-owner',
]);

/** Kinds of which more goes into the id than a result tells: the system, beside its package. */
const SUBJECT_UNTOLD: ReadonlySet<FindingKind> = new Set(['package-not-registered']);

/** What is wrong with a finding, whatever it belongs to. */
export function impossibleFinding(finding: Finding, run: Run): Impossible | undefined {
  const { kind, severity, origin } = finding;
  if (!hasOwnId(finding, run)) return 'other-id';
  if (kind === 'surplus-package' && run.overview) return 'not-expected';
  const required = severityOf(kind, run);
  if (required !== undefined && severity !== required) return 'severity-of-none';
  const canBeOld = run.hasSince && severity !== 'note' && origin === undefined;
  if (finding.isOld && !canBeOld) return 'set-aside-wrongly';
  return finding.waived && !(isWaivable(kind) && holds(finding.waived, run)) ? 'set-aside-wrongly' : undefined;
}

/** Whether the id of a finding is made of what it is about, as far as a result tells what that is. */
function hasOwnId(finding: Finding, { environment }: Run): boolean {
  const subject = finding.service ?? finding.package ?? null;
  const isTold = subject === null ? WITHOUT_SUBJECT.has(finding.kind) : !SUBJECT_UNTOLD.has(finding.kind);
  return !isTold || finding.id === findingId({ ...finding, environment, subject });
}

/** How bad a finding of a kind always is; of other kinds it depends on what they are about. */
function severityOf(kind: FindingKind, { strict }: Run): Severity | undefined {
  switch (kind) {
    case 'waiver-unwritten':
    case 'prediction-missed':
      return 'error';
    case 'wrong-environment':
    case 'wrong-owner':
    case 'package-not-registered':
    case 'request-pending':
    case 'older-system-user':
    case 'waiver-expired':
      return 'warning';
    case 'waiver-unmatched':
    case 'waiver-expiring':
      return strict ? 'error' : 'warning';
    default:
      return undefined;
  }
}

/** Whether a waiver held on the day of the run, for as long as is told. */
function holds(waived: Waived, { day }: Run): boolean {
  const { standing, daysLeft } = standingOn(day, { ...waived, origin: '' });
  return (standing === 'holds' || standing === 'expiring') && daysLeft === waived.daysLeft;
}

/** Whether a system user without parties is set aside as the finding of that is. */
export const isSetAsideAlike = (user: SetAside | null, finding: Finding): boolean =>
  JSON.stringify(user) === JSON.stringify(setAsideOf(finding));

/** The first row of a party that no audit gives it, by its place, and why. */
export function impossibleRow(
  party: PartyJson,
  run: Run,
  wasRead: boolean,
): { readonly at: number; readonly why: Impossible } | undefined {
  const held = { package: keysOf(party.packages, packageUrn), right: keysOf(party.resources, serviceKey) };
  const seen = new Set<string>();
  for (const [at, row] of party.services.entries()) {
    const key = serviceKey(row.service);
    if (seen.has(key) || run.expected?.has(key) === false) return { at, why: 'not-expected' };
    seen.add(key);
    if (row.verdict === 'visible' && !row.via.every((via) => isHeld(via, held))) return { at, why: 'not-held' };
    if (!party.counted && !(wasRead && (party.isDeleted || carriesOnly(row)))) return { at, why: 'must-count' };
  }
  return undefined;
}

const keysOf = (names: readonly string[], key: (name: string) => string): ReadonlySet<string> =>
  new Set(names.map(key));

type Via = Extract<RowJson, { readonly verdict: 'visible' }>['via'][number];

/** Roles are not in a result: what was held of them cannot be told. */
const isHeld = (
  { kind, id }: Via,
  held: { readonly package: ReadonlySet<string>; readonly right: ReadonlySet<string> },
): boolean =>
  kind === 'role' || (kind === 'package' ? held.package.has(packageUrn(id)) : held.right.has(serviceKey(id)));

/** Causes of a party that is there only to carry its subunits: that, and those that go before it. It may hold something. */
const OF_CARRIERS: ReadonlySet<Cause> = new Set(['unknown-service', 'nested-too-deep', 'hierarchy-only']);

const carriesOnly = (row: RowJson): boolean => row.verdict !== 'empty' || OF_CARRIERS.has(row.cause);
