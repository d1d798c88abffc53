import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { serviceTitle } from '../../messages/wording.js';
import { capped, type ReportContext } from '../context.js';
import { code, markdown } from '../escape/markdown.js';
import { because, ownersOf } from '../gap-words.js';
import type { Group } from '../groups.js';
import { partyGaps } from '../party-gaps.js';
import { tableOf } from './parts.js';

/** How much of each list is shown. The rest is counted. */
export const LIMITS = { users: 10, parties: 5, groups: 6, services: 5 } as const;

/** What is missing for a party, why, and who must do what. */
export function gapTable(context: ReportContext, user: SystemUserResult, party: PartyResult): string {
  const { document, table } = context.messages;
  const lines = partyGaps(context, user, party);
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
