import type { Verdict } from '../../core/coverage/verdict.js';
import { type Finding, setAsideOf } from '../../core/finding.js';
import type { FailOn } from '../../core/gate/gate.js';
import type { AuditResult, PartyResult } from '../../core/result.js';

/** What a test came to. Nothing that is unknown has passed. */
export type TestOutcome = 'passed' | 'failure' | 'error' | 'skipped';

export type TestCounts = Readonly<Record<TestOutcome, number>>;

export const NO_TESTS: TestCounts = { passed: 0, failure: 0, error: 0, skipped: 0 };

/** How rows are judged: those that do not count, and all gaps of an overview, are skipped. */
export interface Judgement {
  readonly overview: boolean;
  readonly failOn: readonly FailOn[];
}

export const judgementOf = ({ scope, gate }: Pick<AuditResult, 'scope' | 'gate'>): Judgement => ({
  overview: scope.overview,
  failOn: gate.failOn,
});

export function rowOutcome({ overview, failOn }: Judgement, verdict: Verdict, counted: boolean): TestOutcome {
  if (!counted) return 'skipped';
  const outcomes = {
    visible: 'passed',
    partial: overview ? 'skipped' : failOn.includes('partial') ? 'failure' : 'passed',
    empty: overview ? 'skipped' : 'failure',
    unknown: 'error',
    'not-applicable': 'skipped',
  } satisfies Record<Verdict, TestOutcome>;
  return outcomes[verdict];
}

/** The tests of a party, counted without making its rows: what is set aside is skipped. */
export function countTests(judgement: Judgement, party: PartyResult): TestCounts {
  const counts = { ...NO_TESTS };
  for (const [verdict, count] of Object.entries(party.coverage.counts) as [Verdict, number][]) {
    counts[rowOutcome(judgement, verdict, party.counted)] += count;
  }
  for (const { kind } of party.setAside.values()) {
    counts[rowOutcome(judgement, kind === 'partial' ? 'partial' : 'empty', party.counted)] -= 1;
    counts.skipped += 1;
  }
  return counts;
}

/** A finding that belongs to no row. What says that something is unknown is an error, as an unknown row is. */
export function findingOutcome({ failOn }: Judgement, finding: Finding): TestOutcome {
  const { kind, severity } = finding;
  if (setAsideOf(finding) !== null || severity === 'note') return 'skipped';
  if (severity === 'error') return 'failure';
  if (kind === 'token-refused' || kind === 'missing-scope' || kind === 'wrong-environment') return 'error';
  return kind === 'surplus-package' && failOn.includes('surplus') ? 'failure' : 'passed';
}

export const sumOf = (all: Iterable<TestCounts>): TestCounts => {
  const sum = { ...NO_TESTS };
  for (const counts of all) {
    for (const outcome of Object.keys(sum) as TestOutcome[]) sum[outcome] += counts[outcome];
  }
  return sum;
};
