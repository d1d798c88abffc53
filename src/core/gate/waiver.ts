import { CAUSES, type Cause } from '../coverage/causes/index.js';
import { FINDING_KINDS, type FindingKind, type Terms, type Waived } from '../finding.js';
import type { PackageUrn, PartyUrn, ServiceId } from '../identifiers.js';

/** What can be a violation, and so be waived. */
export type WaivableKind = Cause | 'partial' | 'surplus-package';

export const isWaivable = (kind: FindingKind): kind is WaivableKind =>
  kind in CAUSES || kind === 'partial' || kind === 'surplus-package';

export const WAIVABLE_KINDS: readonly WaivableKind[] = FINDING_KINDS.filter(isWaivable);

/**
 * What a waiver names, and its terms. It names a service, or a package that is surplus, or a cause that needs none of them:
 * what is wider would waive gaps that nobody knows of yet.
 */
export interface WaiverTerms extends Terms {
  readonly service?: ServiceId | undefined;
  /** A package that nothing expected needs. */
  readonly package?: PackageUrn | undefined;
  readonly party?: PartyUrn | undefined;
  readonly systemUser?: string | undefined;
  readonly cause?: WaivableKind | undefined;
}

/** A waiver, and where it stands: `dekning.yaml:12:5`. */
export interface Waiver extends WaiverTerms {
  readonly origin: string;
}

/** Whether a waiver holds, and how long: nobody wrote its reason, its last day is past, or that is near. */
type Standing = 'unwritten' | 'expired' | 'expiring' | 'holds';

/** A waiver on the day of the run. */
export interface StandingWaiver {
  readonly waiver: Waiver;
  readonly standing: Standing;
  /** Until its last day; 0 on that day, negative after it. */
  readonly daysLeft: number;
  readonly waived: Waived;
}

/** Left for somebody to replace. */
const PLACEHOLDER = /^\W*(todo|tbd|fixme)\b/i;

/** Whether a text says nothing: it is left to write, or has neither letter nor digit. */
export const isUnwritten = (text: string): boolean => PLACEHOLDER.test(text) || !/[\p{L}\p{N}]/u.test(text);

/** What can be waived of a party or a system user as such. */
export const CAUSES_WITHOUT_SERVICE: readonly WaivableKind[] = ['no-parties', 'party-not-delegated'];

/** From this many days on, a waiver is about to expire. */
const NEARLY_EXPIRED = 14;

const DAY = 24 * 60 * 60 * 1000;

/** How a waiver stands on a day in Norway, an ISO date. It holds to the end of its last day there. */
export function standingOn(day: string, waiver: Waiver): StandingWaiver {
  const { reason, owner, expires } = waiver;
  const daysLeft = Math.round((Date.parse(expires) - Date.parse(day)) / DAY);
  return { waiver, standing: standing(), daysLeft, waived: { reason, owner, expires, daysLeft } };

  function standing(): Standing {
    if (isUnwritten(reason)) return 'unwritten';
    if (daysLeft < 0) return 'expired';
    return daysLeft <= NEARLY_EXPIRED ? 'expiring' : 'holds';
  }
}

/**
 * Those of the waivers that name a finding that make a difference: the one that it stands under, or, when none holds, all
 * of them.
 */
export function effective(waivers: readonly StandingWaiver[]): readonly StandingWaiver[] {
  const best = longest(waivers);
  return best ? [best] : waivers;
}

/** What a finding stands under, of the waivers that name it: of those that hold, the one that does so longest. */
export const waivedBy = (waivers: readonly StandingWaiver[]): Waived | null => longest(waivers)?.waived ?? null;

function longest(waivers: readonly StandingWaiver[]): StandingWaiver | undefined {
  const holding = waivers.filter(({ standing }) => standing === 'holds' || standing === 'expiring');
  const [first, ...others] = holding;
  return first && others.reduce((a, b) => (b.daysLeft > a.daysLeft ? b : a), first);
}
