import { plain } from '../../core/plain.js';
import { type AlikeFindings, alikeFindings } from '../alike.js';
import { answerLine } from '../answer.js';
import { contextOf, type ReportContext } from '../context.js';
import { documentOf, openObject } from '../json/document.js';
import { type Place, placeFinder } from '../places.js';
import { problemText } from '../problem-groups.js';
import type { Report } from '../report.js';
import { resultOf, rulesOf } from './result.js';

/**
 * The result as SARIF 2.1.0, for code scanning. Findings that are alike are one result, so that ten thousand system
 * users stay under what a scanner shows; each has the ids of all of them. What could not be read are notifications of
 * an execution that was not successful.
 */
export const sarif: Report = function* (result, view) {
  const context = contextOf(result, view.language);
  const groups = alikeFindings(result);
  const rules = rulesOf(context, groups);
  const { problems: _, ...document } = documentOf(result);
  const environment = plain(result.environment);
  const head = {
    tool: { driver: { name: result.tool.name, version: result.tool.version, rules } },
    automationDetails: { id: `${result.tool.name}/${environment}/` },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(context)],
    properties: { ...document, environment },
  };
  yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n';
  yield `${openObject(head)},"results":[`;
  const placeOf = placeFinder(result.scope);
  let separator = '\n';
  for (const group of groups) {
    yield separator;
    const ruleIndex = rules.findIndex((rule) => rule.id === group.first.kind);
    yield* written(context, group, ruleIndex, placeOf(group.first));
    separator = ',\n';
  }
  yield '\n]}\n]}\n';
};

/** A result, the ids of its findings one by one: there may be very many. */
function* written(
  context: ReportContext,
  group: AlikeFindings,
  ruleIndex: number,
  place: Place | undefined,
): Generator<string> {
  const { ids, parties, packages } = group;
  yield `${openObject({ ...resultOf(context, group, place), ruleIndex })},"properties":`;
  yield `${openObject({ count: ids.length, parties: parties.map(plain), packages: packages.map(plain) })},"findingIds":`;
  let separator = '[';
  for (const id of ids) {
    yield `${separator}${JSON.stringify(id)}`;
    separator = ',';
  }
  yield ']}}';
}

/** The run itself: the answer, and what could not be read. */
function invocationOf(context: ReportContext): object {
  const { result } = context;
  const isBad = result.gate.violations > 0 || !result.complete;
  return {
    executionSuccessful: result.complete,
    exitCode: result.exitCode,
    endTimeUtc: result.generatedAt,
    toolExecutionNotifications: [
      notification('gate', isBad ? 'error' : 'note', answerLine(context)),
      ...result.problems.map((problem) =>
        notification(
          `problem/${problem.code}`,
          'error',
          `${problemText(problem)} ${context.messages.table.affects(problem.affects)}`,
        ),
      ),
    ],
  };
}

const notification = (id: string, level: 'error' | 'note', text: string): object => ({
  descriptor: { id: plain(id) },
  level,
  message: { text: plain(text) },
});
