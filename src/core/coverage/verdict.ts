import type { PackageUrn, ServiceId } from '../identifiers.js';
import type { Cause } from './causes/index.js';

/** What Dialogporten's list will hold for one service of one party (DESIGN §1). */
export type Verdict = 'visible' | 'partial' | 'empty' | 'unknown' | 'not-applicable';

/** Remarks that do not change a verdict; each has a page under docs/findings. In the order in which they are given. */
export const NOTES = [
  'level-too-high',
  'access-list',
  'not-in-use',
  'no-dialogs',
  'settling',
  'party-deleted',
] as const;
export type Note = (typeof NOTES)[number];

/** What makes a service visible: a package or role by URN, or the service itself as a single right. */
export interface Via {
  readonly kind: 'package' | 'role' | 'right';
  readonly id: string;
}

interface Judged<V extends Verdict> {
  readonly service: ServiceId;
  readonly verdict: V;
  readonly notes: readonly Note[];
}

export interface VisibleRow extends Judged<'visible'> {
  readonly via: readonly Via[];
}

export interface EmptyRow extends Judged<'empty'> {
  readonly cause: Cause;
  /** Packages that would give the service and can be given, fewest services first. */
  readonly candidates: readonly PackageUrn[];
  /** Packages that give the service and cannot be given, where that is the cause. */
  readonly barred: readonly PackageUrn[];
}

export interface PartialRow extends Judged<'partial'> {
  /** Packages that would give the whole service, as for an empty row. */
  readonly candidates: readonly PackageUrn[];
}

export interface UnknownRow extends Judged<'unknown'> {
  /** It was given, but the registry does not list it. */
  readonly isUnlisted?: true;
}
export type NotApplicableRow = Judged<'not-applicable'>;

/** The verdict for one service of one party. */
export type ServiceRow = VisibleRow | EmptyRow | PartialRow | UnknownRow | NotApplicableRow;

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(rows: readonly ServiceRow[]): VerdictCounts {
  const counts: Record<Verdict, number> = { visible: 0, partial: 0, empty: 0, unknown: 0, 'not-applicable': 0 };
  for (const row of rows) counts[row.verdict] += 1;
  return counts;
}

/** The candidates of each gap that a package would close, each list once. */
export const choicesIn = (rows: readonly ServiceRow[]): readonly (readonly PackageUrn[])[] => [
  ...new Set(rows.flatMap((row) => ('candidates' in row && row.candidates.length > 0 ? [row.candidates] : []))),
];

/**
 * The rows for one set of expected services: shared by every party in the same situation. Where there are very many,
 * `rows` is made anew each time it is read.
 */
export interface Coverage {
  readonly rows: readonly ServiceRow[];
  readonly counts: VerdictCounts;
  /** The notes that occur in the rows. */
  readonly notes: ReadonlySet<Note>;
  /** What would close its gaps: lists of packages any of which would do. */
  readonly choices: readonly (readonly PackageUrn[])[];
}
