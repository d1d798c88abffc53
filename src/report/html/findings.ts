import type { Finding } from '../../core/finding.js';
import type { ReportContext } from '../context.js';
import { html } from '../escape/html.js';
import { kindWords, setAsideText } from '../finding-words.js';
import { element, headRow } from './parts.js';

/** Every finding that belongs to no row. */
export function* otherFindings(context: ReportContext): Generator<string> {
  const { result, messages } = context;
  const { document, table } = messages;
  let isFirst = true;
  for (const finding of result.otherFindings) {
    if (isFirst) {
      yield `${element('h2', html(table.otherFindings))}\n<table>\n`;
      yield `${headRow([document.kind, document.found, document.action])}<tbody>\n`;
    }
    isFirst = false;
    yield row(context, finding);
  }
  if (!isFirst) yield '</tbody>\n</table>\n';
}

function row(context: ReportContext, finding: Finding): string {
  const { id, kind, severity, message, remedy } = finding;
  const why = setAsideText(context, finding);
  const name = `${context.messages.document.severities[severity]}: ${kindWords(context, kind)}`;
  const action = why ? `${why}. ${remedy}` : remedy;
  const cells = `<th scope="row">${html(name)}</th><td>${html(message)}</td><td>${html(action)}</td>`;
  return `<tr id="${html(id)}"${why ? ' class="set-aside"' : ''}>${cells}</tr>\n`;
}
