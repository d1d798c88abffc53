import { organizationNumberOf } from '../../core/identifiers.js';
import { answerLine, type Outcome, outcomeOf } from '../answer.js';
import type { ReportContext } from '../context.js';
import { setAsideText } from '../finding-words.js';
import { problemText } from '../problem-groups.js';
import { findingOutcome, judgementOf, type TestOutcome } from './outcome.js';
import type { TestCase } from './testcase.js';

/** An incomplete run has not failed, but it has not passed either. */
const OUTCOMES = {
  failed: 'failure',
  incomplete: 'error',
  overview: 'skipped',
  off: 'passed',
  passed: 'passed',
} satisfies Record<Outcome, TestOutcome>;

/** The tests of the run itself: the gate, whatever could not be read, and the findings that belong to no row. */
export function* runTests(context: ReportContext): Generator<TestCase> {
  const { result } = context;
  const outcome = outcomeOf(result);
  const className = `${result.tool.name} ${result.environment}`;
  yield { className, name: 'gate', outcome: OUTCOMES[outcome], type: outcome, message: answerLine(context) };
  if (outcome === 'failed' && !result.complete) {
    yield { className, name: 'complete', outcome: 'error', type: 'incomplete', message: answerLine(context) };
  }
  for (const problem of result.problems) {
    yield {
      className: `${className} problems`,
      name: `${problem.api} ${problem.operation}: ${problem.affects}`,
      outcome: 'error',
      type: problem.code,
      message: problemText(problem),
      details: context.messages.table.affects(problem.affects),
    };
  }
  const judgement = judgementOf(result);
  for (const finding of result.otherFindings) {
    const { id, kind, systemUser, party, message, remedy } = finding;
    const setAside = setAsideText(context, finding);
    const about = [systemUser, party === null ? null : (organizationNumberOf(party) ?? party)].filter(Boolean);
    yield {
      className: about.join(' ') || className,
      name: `${kind} ${id}`,
      outcome: findingOutcome(judgement, finding),
      type: kind,
      message: setAside || message,
      details: setAside ? undefined : remedy,
      findingId: id,
    };
  }
}
