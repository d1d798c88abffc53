import type { StreamedReport } from '../report.js';
import { documentOf, openObject, partyOf, userOf } from './document.js';

/**
 * The result as JSON lines (schema `schemas/audit-line.schema.json`): one for each system user, as in `json` and with
 * its findings, as soon as it is judged; last one with the summary and what is found about the run.
 */
export const ndjson: StreamedReport = {
  *systemUser({ systemUser, findings }) {
    yield `${openObject(userOf(systemUser))},"parties":`;
    yield* list(systemUser.parties, partyOf);
    yield ',"findings":';
    yield* list(findings, (finding) => finding);
    yield '}\n';
  },
  *closing(result) {
    yield `${openObject(documentOf(result))},"findings":`;
    yield* list(result.runFindings, (finding) => finding);
    yield '}\n';
  },
};

function* list<Item>(items: Iterable<Item>, of: (item: Item) => object): Generator<string> {
  let separator = '[';
  for (const item of items) {
    yield `${separator}${JSON.stringify(of(item))}`;
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}
