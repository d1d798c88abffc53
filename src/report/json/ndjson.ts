import type { StreamedReport } from '../report.js';
import { documentOf, openObject, partiesOf, tellingOf, userOf } from './document.js';
import { createNamed } from './names.js';

/**
 * The result as JSON lines (schema `schemas/audit-line.schema.json`): one for each system user, as in `json` and with
 * its findings, as soon as it is judged; last one with the summary, what is found about the run, and what services and
 * packages are called.
 */
export function ndjson(): StreamedReport {
  const named = createNamed();
  return {
    *systemUser({ systemUser, findings }) {
      yield `${openObject(userOf(systemUser))},"parties":`;
      yield* list(partiesOf(systemUser));
      yield ',"findings":';
      yield* list(findings);
      yield '}\n';
      named.add(systemUser);
    },
    *closing(result) {
      const document = { ...documentOf(result), ...tellingOf(result, named.names(result.names)) };
      yield `${openObject(document)},"findings":`;
      yield* list(result.runFindings);
      yield '}\n';
    },
  };
}

function* list(items: Iterable<object>): Generator<string> {
  let separator = '[';
  for (const item of items) {
    yield `${separator}${JSON.stringify(item)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}
