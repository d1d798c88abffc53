import type { SupposableType } from '../core/access/supposed.js';
import type { Cause } from '../core/coverage/causes/index.js';
import type { FindingKind } from '../core/finding.js';

/** What is supposed to have been approved, in words: numbers come in formatted. */
export interface SupposedFacts {
  /** Empty where packages were named. */
  readonly system: string;
  /** Undefined where they were not read. */
  readonly packages: string | undefined;
  readonly singleRights: string | undefined;
  /** Codes of packages, where they were named. */
  readonly names: readonly string[];
}

/** A supposed system user, as texts speak of it. */
export interface SupposedUserFacts {
  /** Empty where packages were named. */
  readonly system: string;
  /** The finding is about a package that was approved and cannot be given, and about no service. */
  readonly isNotGiven: boolean;
}

/** The kinds that somebody else must act on when nobody has approved anything yet. */
export type SupposedKind = Extract<
  FindingKind,
  'package-not-delegated' | 'single-right-needed' | 'package-not-allowed' | 'surplus-package' | 'unknown-package'
>;

/** Texts about system users that are supposed; `Words` makes those of a finding. */
export interface SupposedMessages<Words> {
  /** The system user and the party, as reports name them. */
  readonly user: Readonly<Record<SupposableType, string>>;
  readonly party: Readonly<Record<SupposableType, string>>;
  /** Whose it is: that of a system, or of nobody; empty where packages were named. */
  readonly kind: (system: string) => string;
  /** How many there are, for the extent of a report. */
  readonly users: (count: string) => string;
  readonly title: (system: string, environment: string) => string;
  /** That it is no audit of a customer, and what is supposed. */
  readonly heading: (facts: SupposedFacts) => string;
  readonly findings: Readonly<Record<SupposedKind, Words>>;
  readonly causes: Readonly<Partial<Record<Cause | 'partial', string>>>;
}
