import { packageCode } from '../../core/identifiers.js';
import type { SystemUserResult } from '../../core/result.js';
import { capped, type ReportContext } from '../context.js';
import { code, markdown } from '../escape/markdown.js';
import { type Held, packagesHeld } from '../held.js';
import { kindText, outcomeText } from '../who.js';
import { tableOf } from './parts.js';

const LIMITS = { users: 10, packages: 15 } as const;

/** Each system user with the packages that it holds, and how many services in use each of them shows. */
export function* overview(context: ReportContext): Generator<string> {
  const { result, forms, messages } = context;
  const { shown, more } = capped(result.systemUsers, LIMITS.users);
  yield `\n## ${markdown(messages.document.systemUsers)}\n`;
  for (const user of shown) yield* userBlock(context, user);
  if (more > 0) yield `\n${markdown(messages.table.moreUsers(forms.number(more)))}\n`;
}

function* userBlock(context: ReportContext, user: SystemUserResult): Generator<string> {
  const { forms, messages } = context;
  const { table } = messages;
  const mark = user.wasRead ? '' : '❓ ';
  yield `\n### ${mark}${markdown(user.title ?? user.id)}, ${markdown(kindText(context, user))}\n\n`;
  if (!user.wasRead || user.isWithoutParties) yield `${markdown(outcomeText(context, user))}\n\n`;
  const { shown, more } = capped(packagesHeld(user), LIMITS.packages);
  if (shown.length === 0) return;
  const rows = shown.map((held) => cellsOf(context, user, held));
  yield tableOf([table.packageHeld, table.visibleServices, table.heldFor], rows);
  if (more > 0) yield `\n${markdown(messages.document.more(forms.number(more)))}\n`;
}

/** What packages show is not known without their links. */
function cellsOf({ result, forms, messages }: ReportContext, user: SystemUserResult, held: Held): readonly string[] {
  const { id, services, parties } = held;
  const name = id === undefined ? messages.table.singleRights : (result.names.package(id) ?? packageCode(id));
  const isKnown = id === undefined || result.catalogue.links !== null;
  return [
    id === undefined ? markdown(name) : `${markdown(name)} (${code(packageCode(id))})`,
    isKnown ? forms.number(services.size) : '?',
    `${forms.number(parties)}/${forms.number(user.parties.length)}`,
  ];
}
