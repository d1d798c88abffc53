import type { SystemUserResult } from '../../core/result.js';
import { contextOf, type ReportContext } from '../context.js';
import type { Report } from '../report.js';
import { createRowReader } from '../rows.js';
import { countTests, judgementOf, NO_TESTS, sumOf, type TestCounts } from './outcome.js';
import { rowTest } from './row-test.js';
import { runTests } from './run-tests.js';
import { attributes, countAttributes, properties, type TestCase, testCase } from './testcase.js';

/**
 * The result as JUnit XML: first a suite for the run, with the gate, what could not be read, and the findings that
 * belong to no row; then one for each system user, with a test for each service of each party. Tests are counted from
 * the coverage, before their rows are made.
 */
export const junit: Report = function* (result, view) {
  const context = contextOf(result, view.language);
  const countUser = userCounter(context);
  const run = sumOf(countRun(context));
  const total = sumOf([run, ...result.systemUsers.map(countUser)]);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${attributes({ name: `${result.tool.name} ${result.environment}` })}${countAttributes(total)}>\n`;
  yield* suite(context, result.tool.name, run, runTests(context));
  const rowsOf = createRowReader(result);
  for (const user of result.systemUsers) {
    yield* suite(context, nameOf(user), countUser(user), userTests(context, user, rowsOf));
  }
  yield '</testsuites>\n';
};

function* suite(
  { result }: ReportContext,
  name: string,
  counts: TestCounts,
  tests: Iterable<TestCase>,
): Generator<string> {
  const { environment, generatedAt, source } = result;
  // The schema has no place for milliseconds or a zone.
  yield `  <testsuite${attributes({ name })}${countAttributes(counts)}${attributes({ timestamp: generatedAt.slice(0, 19) })}>\n`;
  yield properties(
    {
      environment,
      generatedAt,
      source: source.kind,
      capturedAt: source.capturedAt ?? '',
      complete: String(result.complete),
    },
    '    ',
  );
  for (const test of tests) yield testCase(test);
  yield '  </testsuite>\n';
}

function* userTests(
  context: ReportContext,
  user: SystemUserResult,
  rowsOf: ReturnType<typeof createRowReader>,
): Generator<TestCase> {
  for (const party of user.parties) {
    for (const found of rowsOf(party)) yield rowTest(context, party, found);
  }
}

function* countRun(context: ReportContext): Generator<TestCounts> {
  for (const { outcome } of runTests(context)) yield { ...NO_TESTS, [outcome]: 1 };
}

function userCounter({ result }: ReportContext): (user: SystemUserResult) => TestCounts {
  const judgement = judgementOf(result);
  return (user) => sumOf(user.parties.map((party) => countTests(judgement, party)));
}

/** Title and id: several system users may have the same title. */
const nameOf = ({ id, title }: SystemUserResult): string => (title ? `${title} (${id})` : id);
