import type { Outcome } from '../answer.js';
import { contextOf, type ReportContext } from '../context.js';
import { countLines, documentHead, noteLines } from '../document.js';
import { html as escaped } from '../escape/html.js';
import { groupProblems } from '../problem-groups.js';
import type { Report } from '../report.js';
import { urgency } from '../urgency.js';
import { kindText, outcomeText } from '../who.js';
import { otherFindings } from './findings.js';
import { gaps, userAnchor } from './gaps.js';
import { element, headRow, list } from './parts.js';
import { STYLE } from './style.js';

const MARKS = { failed: '✖', incomplete: '?', overview: '•', off: '•', passed: '✔' } satisfies Record<Outcome, string>;

/**
 * The result as a page to file or print: self-contained, without scripts. The answer first, then what it was read from,
 * what is unknown, every system user, and every finding with who must act; each has the finding's id as its `id`.
 */
export const html: Report = function* (result, view) {
  const context = contextOf(result, view.language);
  yield* head(context);
  yield* counts(context);
  yield* problems(context);
  yield* systemUsers(context);
  yield* gaps(context);
  yield* otherFindings(context);
  yield* legend(context);
  yield '</main>\n</body>\n</html>\n';
};

function* head(context: ReportContext): Generator<string> {
  const { title, outcome, answer, facts, warnings } = documentHead(context);
  yield `<!DOCTYPE html>\n<html lang="${context.language}">\n<head>\n<meta charset="utf-8">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `${element('title', escaped(`${title}: ${answer.join(' ')}`))}\n<style>\n${STYLE}</style>\n</head>\n<body>\n<main>\n`;
  yield `<p class="title">${escaped(title)}</p>\n`;
  yield `<h1 class="${outcome}">${MARKS[outcome]} ${escaped(answer.join(' '))}</h1>\n<dl>\n`;
  for (const [label, value] of facts) yield `${element('dt', escaped(label))}${element('dd', escaped(value))}\n`;
  yield '</dl>\n';
  for (const warning of warnings) yield `<p class="warning">${escaped(warning)}</p>\n`;
  yield `${element('p', escaped(context.messages.document.intro))}\n`;
}

function* counts(context: ReportContext): Generator<string> {
  const { document } = context.messages;
  yield `${element('h2', escaped(document.counts))}\n<table>\n`;
  yield headRow([document.verdict, document.count, document.meaning]);
  yield '<tbody>\n';
  for (const { name, count, meaning } of countLines(context)) {
    yield `<tr><th scope="row">${escaped(name)}</th><td class="number">${escaped(count)}</td><td>${escaped(meaning)}</td></tr>\n`;
  }
  yield '</tbody>\n</table>\n';
}

/** What could not be read, and all that it makes unknown. */
function* problems({ result, messages: { table } }: ReportContext): Generator<string> {
  if (result.problems.length === 0) return;
  yield `<h2 class="incomplete">? ${escaped(table.problems)}</h2>\n<ul>\n`;
  for (const { text, affects } of groupProblems(result.problems)) {
    yield `<li>${escaped(text)} ${escaped(table.affects(affects.join(', ')))}</li>\n`;
  }
  yield '</ul>\n';
}

/** Every system user and what came of it, those that need somebody to act first. */
function* systemUsers(context: ReportContext): Generator<string> {
  const { result, messages } = context;
  const { document } = messages;
  if (result.systemUsers.length === 0) return;
  yield `${element('h2', escaped(document.systemUsers))}\n<table>\n`;
  yield headRow([document.systemUser, document.outcome]);
  yield '<tbody>\n';
  const ranked = result.systemUsers.map((user, at) => ({ user, at, rank: urgency(user) }));
  for (const { user, at } of ranked.sort((a, b) => b.rank - a.rank)) {
    const link = `<a href="#${userAnchor(at)}">${escaped(user.title ?? user.id)}</a>`;
    const who = `<th scope="row">${link}, ${escaped(kindText(context, user))}</th>`;
    yield `<tr>${who}<td>${escaped(outcomeText(context, user))}</td></tr>\n`;
  }
  yield '</tbody>\n</table>\n';
}

function* legend(context: ReportContext): Generator<string> {
  const notes = noteLines(context);
  if (notes.length === 0) return;
  yield `${element('h2', escaped(context.messages.table.legend))}\n<dl>\n`;
  for (const { note, meaning, services } of notes) {
    yield `<dt>${escaped(note)}</dt><dd>${escaped(meaning)} ${list(services)}</dd>\n`;
  }
  yield '</dl>\n';
}
