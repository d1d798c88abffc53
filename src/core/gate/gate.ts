import { CAUSES } from '../coverage/causes/index.js';
import type { VerdictCounts } from '../coverage/verdict.js';
import { type Finding, setAsideOf } from '../finding.js';

/** What makes the gate fail; `never` alone turns it off. */
export const FAIL_ON = ['empty', 'partial', 'surplus', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What an audit counted. Only what counts against the gate is in it (DESIGN §1), and nothing set aside but its number. */
export interface Tally {
  readonly rows: VerdictCounts;
  /** Rows that would be empty or partial. */
  readonly waived: number;
  /** The same of rows that an earlier run found open too, where only what is new is judged. */
  readonly old: number;
  /** Packages delegated that give nothing expected. */
  readonly surplus: number;
  /** System users without any party: empty without a row. */
  readonly withoutParties: number;
  /** Named parties that no system user reaches and that no row shows as empty. */
  readonly unreached: number;
  /** No service was expected, so that only the parties that were named can be violations. */
  readonly overview: boolean;
}

/**
 * How many violations a tally holds of what the gate fails on. `badWaivers` are violations whatever it fails on, also
 * in an overview: they are wrong in themselves.
 */
export function violations(tally: Tally, failOn: readonly FailOn[], badWaivers = 0): number {
  const expected = !tally.overview;
  const counts: Record<FailOn, number> = {
    empty: tally.unreached + (expected ? tally.rows.empty + tally.withoutParties : 0),
    partial: expected ? tally.rows.partial : 0,
    surplus: expected ? tally.surplus : 0,
    never: 0,
  };
  return failOn.includes('never') ? 0 : failOn.reduce((sum, kind) => sum + counts[kind], badWaivers);
}

/** Whether the gate fails on a finding; those about waivers apart. What does not count against it is a note. */
export function failsOn({ kind, severity, ...age }: Finding, failOn: readonly FailOn[]): boolean {
  if (setAsideOf(age) !== null || severity === 'note') return false;
  if (kind === 'partial') return failOn.includes('partial');
  if (kind === 'surplus-package') return failOn.includes('surplus');
  return kind in CAUSES && failOn.includes('empty');
}

/** Exit codes of a finished audit (DESIGN §3.2). */
export type ExitCode = 0 | 1 | 3;

/** 1 for violations, 3 when anything is unknown, and 0 only when everything was read and nothing is wrong. */
export const exitCode = (violationCount: number, complete: boolean): ExitCode =>
  violationCount > 0 ? 1 : complete ? 0 : 3;
