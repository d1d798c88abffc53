import { organizationNumberOf } from '../../core/identifiers.js';
import type { PartyResult } from '../../core/result.js';
import type { ReportContext } from '../context.js';
import { setAsideText } from '../finding-words.js';
import type { FoundRow } from '../rows.js';
import { judgementOf, rowOutcome } from './outcome.js';
import type { TestCase } from './testcase.js';

/** The test of one service of a party. Its name has no title, which may change: tools follow a test by its name. */
export function rowTest(context: ReportContext, party: PartyResult, { row, finding }: FoundRow): TestCase {
  const { result, messages } = context;
  const setAside = finding ? setAsideText(context, finding) : '';
  const outcome = setAside ? 'skipped' : rowOutcome(judgementOf(result), row.verdict, party.counted);
  return {
    className: classOf(party),
    name: row.service,
    outcome,
    type: row.verdict === 'empty' ? row.cause : row.verdict,
    message: message(),
    details: outcome === 'skipped' ? undefined : finding?.remedy,
    findingId: 'findingId' in row ? row.findingId : undefined,
  };

  function message(): string {
    if (setAside) return setAside;
    if (outcome === 'passed') return finding?.message ?? '';
    const text = finding?.message ?? messages.legend[row.verdict];
    return party.counted ? text : `${messages.table.notCounted}: ${text}`;
  }
}

function classOf({ party, name }: PartyResult): string {
  const number = organizationNumberOf(party) ?? party;
  return name ? `${name} (${number})` : number;
}
