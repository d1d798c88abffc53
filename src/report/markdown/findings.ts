import { findingsByKind } from '../by-kind.js';
import { capped, type ReportContext } from '../context.js';
import { markdown } from '../escape/markdown.js';
import { kindWords, setAsideText } from '../finding-words.js';
import { groupProblems } from '../problem-groups.js';

const LIMITS = { findings: 5, problems: 10, affected: 3 } as const;

/** What could not be read, and what it makes unknown. */
export function* problems({ result, forms, messages: { table, document } }: ReportContext): Generator<string> {
  if (result.problems.length === 0) return;
  const { shown, more } = capped(groupProblems(result.problems), LIMITS.problems);
  yield `\n## ❓ ${markdown(table.problems)}\n\n`;
  for (const { text, affects } of shown) {
    const rest = affects.length - LIMITS.affected;
    const named = affects.slice(0, LIMITS.affected).join(', ');
    const unknown = table.affects(rest > 0 ? `${named} … (+${forms.number(rest)})` : named);
    yield `- ${markdown(text)} ${markdown(unknown)}\n`;
  }
  if (more > 0) yield `- ${markdown(document.more(forms.number(more)))}\n`;
}

/** Findings that belong to no row: a few of each kind, the rest counted. */
export function* otherFindings(context: ReportContext): Generator<string> {
  const { result, forms, messages } = context;
  const kinds = findingsByKind(result.otherFindings, LIMITS.findings);
  if (kinds.size > 0) yield `\n## ${markdown(messages.table.otherFindings)}\n\n`;
  for (const [kind, { shown, more }] of kinds) {
    for (const finding of shown) {
      const { severity, message, remedy } = finding;
      const why = setAsideText(context, finding);
      const action = why ? `${why}. ${remedy}` : remedy;
      const name = `**${markdown(messages.document.severities[severity])}, ${markdown(kindWords(context, kind))}**`;
      yield `- ${name}: ${markdown(message)} → ${markdown(action)}\n`;
    }
    if (more > 0) yield `- ${markdown(messages.document.more(forms.number(more)))}\n`;
  }
}
