import type { ExplainResult } from '../../core/explain/explanation.js';
import { plain } from '../../core/plain.js';
import type { Problem } from '../../core/problem.js';
import { serviceOwner, serviceTitle } from '../../messages/wording.js';
import { sourceText } from '../heading.js';
import { groupProblems } from '../problem-groups.js';
import type { ReportView } from '../report.js';
import { wrapped } from '../table/style.js';
import { type ExplainContext, explainContext } from './context.js';
import { pairBlock } from './pair.js';

/** The explanation for people: each pair with its chain, the answer, who must act, and the next step. */
export function* explainTable(result: ExplainResult, view: ReportView): Generator<string> {
  const context = explainContext(result, view);
  const { style, messages } = context;
  yield* heading(context);
  for (const explanation of result.explanations) {
    yield '\n';
    yield* pairBlock(context, explanation);
  }
  for (const { message, remedy } of result.unreached) {
    yield `\n${wrapped(style.bad(`✖ ${plain(message)}`), style.width)}\n`;
    yield `${wrapped(`→ ${plain(remedy)}`, style.width, 2)}\n`;
  }
  if (result.explanations.length + result.unreached.length === 0) {
    yield `\n${wrapped(style.unsure(`? ${messages.explain.noPair}`), style.width)}\n`;
  }
  if (result.more > 0) yield `\n${wrapped(messages.explain.notShown(style.number(result.more)), style.width)}\n`;
  yield* unread(context, style.bold(style.unsure(`? ${messages.table.problems}`)), result.problems);
  yield* unread(context, style.dim(messages.explain.asides), result.asides);
}

function* heading(context: ExplainContext): Generator<string> {
  const { result, style, messages } = context;
  const { service, names, language, counts } = result;
  const line = (parts: readonly string[]) => `${wrapped(parts.filter(Boolean).map(plain).join(' · '), style.width)}\n`;
  yield line([result.tool.name, result.environment, sourceText(context)]);
  const title = serviceTitle(names, language, service);
  const owner = serviceOwner(names, language, service);
  yield `${wrapped([style.bold(plain(title)), title === service ? '' : plain(service), plain(owner)].filter(Boolean).join(' · '), style.width)}\n`;
  const told = (Object.keys(counts) as (keyof typeof counts)[]).filter((verdict) => counts[verdict] > 0);
  if (told.length > 0) yield line(told.map((verdict) => messages.table.counts[verdict](style.number(counts[verdict]))));
}

function* unread({ style, messages }: ExplainContext, title: string, problems: readonly Problem[]): Generator<string> {
  if (problems.length === 0) return;
  yield `\n${wrapped(title, style.width)}\n`;
  for (const { text, affects } of groupProblems(problems)) {
    yield `${wrapped(`${text} ${style.dim(messages.table.affects([...new Set(affects)].join(', ')))}`, style.width, 2)}\n`;
  }
}
