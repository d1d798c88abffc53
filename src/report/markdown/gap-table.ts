import type { ServiceRow } from '../../core/coverage/verdict.js';
import { entry } from '../../core/entry.js';
import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { serviceTitle } from '../../messages/wording.js';
import { capped, type ReportContext } from '../context.js';
import { code, markdown } from '../escape/markdown.js';
import { setAsideWords } from '../finding-words.js';
import { because, ownersOf, remedy } from '../gap-words.js';
import { type Group, groupGaps } from '../groups.js';
import { tableOf } from './parts.js';

/** How much of each list is shown. The rest is counted. */
export const LIMITS = { users: 10, parties: 5, groups: 6, services: 5 } as const;

interface Line {
  readonly group: Group;
  readonly action: string;
}

/** What is missing for a party, by cause and by the package that mends it, and who must do what; what is set aside last. */
export function gapTable(context: ReportContext, user: SystemUserResult, party: PartyResult): string {
  const { document, table } = context.messages;
  const lines = [...openLines(context, user, party), ...setAsideLines(context, party)];
  if (lines.length === 0) return '';
  const { shown, more } = capped(lines, LIMITS.groups);
  const rows = shown.map(({ group, action }) => [
    servicesCell(context, group),
    capped(ownersOf(context, group), LIMITS.services).shown.map(markdown).join('<br>'),
    markdown(because(context, group)),
    markdown(action),
  ]);
  const rest = more > 0 ? `\n${markdown(document.more(context.forms.number(more)))}\n` : '';
  return `\n${tableOf([document.service, table.owner, table.because, document.action], rows)}${rest}`;
}

function openLines(context: ReportContext, user: SystemUserResult, party: PartyResult): readonly Line[] {
  const open = party.coverage.rows.filter((row) => !party.setAside.has(row.service));
  return groupGaps(open, party.packages).map((group) => ({ group, action: remedy(context, user, party, group) }));
}

/** Gaps that are no violation for the time being, by why that is. */
function setAsideLines(context: ReportContext, party: PartyResult): readonly Line[] {
  const byReason = new Map<string, ServiceRow[]>();
  for (const row of party.coverage.rows) {
    const found = party.setAside.get(row.service);
    if (found) entry(byReason, setAsideWords(context, found.why), () => []).push(row);
  }
  return [...byReason].flatMap(([action, rows]) => groupGaps(rows, party.packages).map((group) => ({ group, action })));
}

function servicesCell({ result, language, forms, messages }: ReportContext, { kind, services }: Group): string {
  const { shown, more } = capped(services, LIMITS.services);
  const names = shown.map((id) => {
    const title = serviceTitle(result.names, language, id);
    const [near] = kind === 'unknown-service' ? result.names.near(id) : [];
    const name = title === id ? code(id) : `${markdown(title)} (${code(id)})`;
    return near ? `${name} (→ ${code(near)}?)` : name;
  });
  return [...names, ...(more > 0 ? [markdown(messages.document.more(forms.number(more)))] : [])].join('<br>');
}
