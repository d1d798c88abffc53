import { contextOf, type ReportContext } from '../context.js';
import { countLines, documentHead, noteLines } from '../document.js';
import { code, markdown as escaped } from '../escape/markdown.js';
import type { Report } from '../report.js';
import { otherFindings, problems } from './findings.js';
import { gaps } from './gaps.js';
import { overview } from './overview.js';
import { MARKS, tableOf } from './parts.js';

/**
 * The result as Markdown, for people and for the summary of a CI job: the answer first, then what it was read from, the
 * counts, who must do what, and what is unknown. Long lists are capped and say so.
 */
export const markdown: Report = function* (result, view) {
  const context = contextOf(result, view.language);
  yield* head(context);
  yield* counts(context);
  yield* problems(context);
  yield* result.scope.overview ? overview(context) : gaps(context);
  yield* otherFindings(context);
  yield* legend(context);
};

function* head(context: ReportContext): Generator<string> {
  const { title, outcome, answer, facts, warnings } = documentHead(context);
  yield `# ${MARKS[outcome]} ${answer.map(escaped).join(' ')}\n\n`;
  yield `**${escaped(title)}**\n\n`;
  for (const [label, value] of facts) yield `- ${escaped(`${label}: ${value}`)}\n`;
  for (const warning of warnings) yield `\n> ${escaped(warning)}\n`;
  yield `\n${escaped(context.messages.document.intro)}\n`;
}

function* counts(context: ReportContext): Generator<string> {
  const { document } = context.messages;
  yield `\n## ${escaped(document.counts)}\n\n`;
  yield tableOf(
    [document.verdict, document.count, document.meaning],
    countLines(context).map(({ name, count, meaning }) => [`**${escaped(name)}**`, escaped(count), escaped(meaning)]),
  );
}

function* legend(context: ReportContext): Generator<string> {
  const notes = noteLines(context);
  if (notes.length === 0) return;
  yield `\n## ${escaped(context.messages.table.legend)}\n\n`;
  for (const { note, meaning, services } of notes) {
    yield `- ${code(note)}: ${escaped(meaning)} (${services.map(escaped).join(', ')})\n`;
  }
}
