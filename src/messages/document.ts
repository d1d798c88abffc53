import type { Cause } from '../core/coverage/causes/index.js';
import type { FindingKind, Severity } from '../core/finding.js';

/** Texts of the documents that are filed or shown by a pipeline. Numbers and dates come in formatted. */
export interface DocumentMessages {
  readonly title: (environment: string) => string;
  /** What the document is about, for a reader who knows nothing of Altinn. */
  readonly intro: string;
  /** The answer in a sentence; violations are counted in it where there are any. */
  readonly answers: Readonly<
    Record<'failed' | 'incomplete' | 'overview' | 'off' | 'passed', (violations: string) => string>
  >;
  /** What is said beside violations when something is unknown too. */
  readonly alsoIncomplete: string;
  readonly environment: string;
  /** What is said beside the answer of findings that it leaves out. */
  readonly answerWaived: (count: string) => string;
  readonly answerOld: (count: string, time: string) => string;
  /** When what was read held, which a snapshot may not know. */
  readonly asOf: string;
  readonly unknownTime: string;
  /** When the report was made of it. */
  readonly checked: string;
  readonly comparedWith: string;
  readonly runOf: (time: string) => string;
  /** Label of what follows. */
  readonly retriedLabel: string;
  /** System users that gave no answer at first, and how many of them could be read at the end. */
  readonly retried: (systemUsers: string, read: string, unread: string) => string;
  readonly readFrom: string;
  readonly scope: string;
  readonly madeBy: string;
  readonly counts: string;
  readonly verdict: string;
  readonly count: string;
  readonly meaning: string;
  readonly waived: string;
  readonly waivedMeaning: string;
  readonly countWaived: (count: string) => string;
  readonly waivedUntil: (day: string, left: string, reason: string, owner: string) => string;
  /** That an earlier run found it already, and when that was. */
  readonly old: (time: string) => string;
  readonly countOld: (count: string) => string;
  /** Findings that belong to no row, which the other counts leave out. */
  readonly countOthersWaived: (count: string) => string;
  readonly countOthersOld: (count: string) => string;
  /** Waivers that are left out of a text. */
  readonly moreReasons: (count: string) => string;
  readonly isOld: string;
  readonly oldMeaning: string;
  /** Heading of what is missing. */
  readonly gaps: string;
  readonly noGaps: string;
  /** Heading of what is not visible where nothing is expected. */
  readonly hidden: string;
  readonly systemUsers: string;
  readonly systemUser: string;
  readonly outcome: string;
  readonly service: string;
  /** Column for who must do what. */
  readonly action: string;
  readonly kind: string;
  readonly found: string;
  /** What a finding is that is no gap, in a few words. */
  readonly otherKinds: Readonly<Record<Exclude<FindingKind, Cause | 'partial'>, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly systemUsersWithoutGaps: (count: string) => string;
  /** What a capped list leaves out, and where all of it stands. */
  readonly more: (count: string) => string;
  /** That a finding stands for others that say the same. */
  readonly alike: (count: string) => string;
}
