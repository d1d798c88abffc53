import { CAUSES, type Cause } from './coverage/causes/index.js';

/** What can be wrong with a waiver itself. */
const WAIVER_FAULTS = ['waiver-unwritten', 'waiver-expired', 'waiver-unmatched', 'waiver-expiring'] as const;
export type WaiverFaultKind = (typeof WAIVER_FAULTS)[number];

/** Kinds of findings that are no cause of an empty row. */
const OTHER_KINDS = [
  'partial',
  'unknown-package',
  'surplus-package',
  'sources-disagree',
  'token-refused',
  'missing-scope',
  'wrong-environment',
  'wrong-owner',
  'package-not-registered',
  'request-pending',
  'older-system-user',
  'prediction-missed',
  ...WAIVER_FAULTS,
] as const;

/** What a finding is about: the cause of an empty row, or one of the others. Each has a page under docs/findings. */
export type FindingKind = Cause | (typeof OTHER_KINDS)[number];

export const FINDING_KINDS: readonly FindingKind[] = [...(Object.keys(CAUSES) as Cause[]), ...OTHER_KINDS];

/** `error`: counts against the gate by default; `warning`: someone should look; `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** The terms of a waiver: why something may wait, who answers for it, and until when. */
export interface Terms {
  readonly reason: string;
  readonly owner: string;
  /** ISO date; the last day on which it holds. */
  readonly expires: string;
}

/** The waiver that a finding stands under. */
export interface Waived extends Terms {
  /** Until its last day; 0 on that day. */
  readonly daysLeft: number;
}

/** An earlier run found it too, and only what is new since then is judged. */
const OLD = 'old';

/** Why a finding is no violation for the time being: somebody waived it, or it is old. */
export type SetAside = Waived | typeof OLD;

/** One thing to act on, with its texts in the language of the run. */
export interface Finding {
  /** Hash of environment, system user, party, service (or package) and kind: stable between runs. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Uuid of the system user, where the finding is about one. */
  readonly systemUser: string | null;
  readonly party: string | null;
  readonly service: string | null;
  readonly message: string;
  readonly remedy: string;
  /** Path of the page that explains this kind, within the package. */
  readonly docs: string;
  /** The waiver that it stands under, if any; then it is no violation. */
  readonly waived: Waived | null;
  /** Whether the earlier run found it too; only where new findings alone are judged. */
  readonly isOld?: boolean | undefined;
  /** URN of the package that it is about, when it is about one and no service. */
  readonly package?: string | undefined;
  /** The services that sources tell differently of, each with the package in question, if one is. */
  readonly pairs?: readonly { readonly package: string | null; readonly service: string }[] | undefined;
  /** Where the waiver stands that it is about, as `dekning.yaml:12:5`. */
  readonly origin?: string | undefined;
}

/** The waiver among the reasons, if it is one. */
export const waiverIn = (why: SetAside | null | undefined): Waived | null => (why && why !== OLD ? why : null);

/** A waiver goes before age: it says who answers for it. */
export const setAsideOf = ({ waived, isOld }: Pick<Finding, 'waived' | 'isOld'>): SetAside | null =>
  waived ?? (isOld ? OLD : null);
