import type { Verdict } from '../../core/coverage/verdict.js';
import type { PartyResult, SystemUserResult } from '../../core/result.js';
import type { ReportContext } from '../context.js';
import { isNothingMissing } from '../document.js';
import { html } from '../escape/html.js';
import { kindText, outcomeText, partyCounts, partyWords } from '../who.js';
import { gapTable } from './gap-table.js';
import { element } from './parts.js';

/** The anchor of a system user, by its place in the result. */
export const userAnchor = (at: number): string => `user-${at + 1}`;

/** What there is something to say of. */
const SHOWN: ReadonlySet<Verdict> = new Set(['empty', 'partial', 'unknown']);

/** Every system user with every gap of every party, in the order of the result. */
export function* gaps(context: ReportContext): Generator<string> {
  const { result, messages } = context;
  const { document } = messages;
  yield `${element('h2', html(result.scope.overview ? document.hidden : document.gaps))}\n`;
  if (isNothingMissing(context)) {
    yield `${element('p', html(document.noGaps))}\n`;
  }
  for (const [at, user] of result.systemUsers.entries()) yield* userSection(context, at, user);
}

function* userSection(context: ReportContext, at: number, user: SystemUserResult): Generator<string> {
  const { forms, messages } = context;
  yield `<section id="${userAnchor(at)}">\n<h3>${html(user.title ?? user.id)}</h3>\n`;
  yield `<p>${html(kindText(context, user))}: ${html(outcomeText(context, user))} <code>${html(user.id)}</code></p>\n`;
  let withoutGaps = 0;
  for (const party of user.parties) {
    if (party.coverage.rows.some(({ verdict }) => SHOWN.has(verdict))) {
      yield* gapTable(context, caption(context, party), user, party);
    } else withoutGaps += 1;
  }
  if (withoutGaps > 0 && user.wasRead)
    yield `${element('p', html(messages.table.partiesWithoutGaps(forms.number(withoutGaps))))}\n`;
  yield '</section>\n';
}

/** Who it is, and what came of it. */
function caption(context: ReportContext, party: PartyResult): string {
  const { table } = context.messages;
  const { name, number } = partyWords(party);
  const remarks = [number, party.isDeleted ? table.deleted : '', party.counted ? '' : table.notCounted];
  return `${[name, ...remarks].filter(Boolean).join(', ')}: ${partyCounts(context, party)}`;
}
