import type { ServiceRow } from '../../core/coverage/verdict.js';
import { type PackageUrn, packageCode } from '../../core/identifiers.js';
import type { SystemUserResult } from '../../core/result.js';
import { capped, LIMITS, type TableContext } from './context.js';
import { grid, INDENT } from './grid.js';
import { plain, wrapped } from './style.js';
import { userName } from './user.js';

const MAX_PACKAGES = 15;

/** A system user without expectations: what each package held shows, and which packages would show more. */
export function* overviewBlock(context: TableContext, user: SystemUserResult): Generator<string> {
  const { style, messages } = context;
  const { table } = messages;
  const outcome = !user.wasRead ? table.userNotRead : user.parties.length === 0 ? table.noParties : '';
  yield `${wrapped(`${user.wasRead ? '•' : style.unsure('?')} ${userName(context, user)}${outcome && `: ${outcome}`}`, style.width)}\n`;
  if (user.parties.length === 0) return;
  const shownBy = packagesHeld(user);
  if (shownBy.length > 0) yield heldTable(context, user, shownBy);
  yield* wouldGive(context, user);
}

interface Held {
  readonly id: string | undefined;
  readonly services: ReadonlySet<string>;
  readonly parties: number;
}

/** The packages held, and single rights as one, with the services in use that each shows. */
function packagesHeld(user: SystemUserResult): readonly Held[] {
  const held = new Map<string | undefined, { id: string | undefined; services: Set<string>; parties: number }>();
  const of = (id: string | undefined) => {
    const one = held.get(id) ?? { id, services: new Set<string>(), parties: 0 };
    held.set(id, one);
    return one;
  };
  for (const party of user.parties) {
    for (const id of party.packages) of(id).parties += 1;
    if (party.resources.length > 0) of(undefined).parties += 1;
  }
  for (const row of distinctRows(user)) {
    const via = row.verdict === 'visible' ? row.via : [];
    for (const { kind, id } of via) of(kind === 'right' ? undefined : id).services.add(row.service);
  }
  return [...held.values()].sort((a, b) => b.services.size - a.services.size);
}

/** The rows of a system user, those that parties share only once. */
const distinctRows = (user: SystemUserResult): ServiceRow[] =>
  [...new Set(user.parties.map((party) => party.coverage))].flatMap((coverage) => coverage.rows);

function heldTable(
  { style, messages: { table }, result }: TableContext,
  user: SystemUserResult,
  held: readonly Held[],
): string {
  const { shown, more } = capped(held, MAX_PACKAGES);
  const rows = shown.map(({ id, services, parties }) => [
    wrapped(
      id === undefined ? table.singleRights : packageText(id, result.names.package(id)),
      Math.max(style.width - 44, 16),
    ),
    style.number(services.size),
    `${style.number(parties)}/${style.number(user.parties.length)}`,
  ]);
  const head = [table.packageHeld, table.visibleServices, table.heldFor];
  const rest = more > 0 ? `\n${wrapped(table.more(style.number(more)), style.width, INDENT)}` : '';
  return `${grid({ head, rows, align: ['left', 'right', 'right'] })}${rest}\n`;
}

const packageText = (urn: string, name: string | null): string =>
  plain(name ? `${name} (${packageCode(urn)})` : packageCode(urn));

/** Services in use that no party shows, and the packages that would show most of them. */
function* wouldGive({ style, messages: { table } }: TableContext, user: SystemUserResult): Generator<string> {
  const rows = distinctRows(user);
  const shown = new Set(rows.flatMap((row) => (row.verdict === 'visible' ? row.service : [])));
  const hidden = rows.flatMap((row) => (row.verdict === 'empty' && !shown.has(row.service) ? row : []));
  const services = new Set(hidden.map((row) => row.service));
  if (services.size === 0) return;
  const gain = new Map<PackageUrn, Set<string>>();
  for (const { candidates, service } of hidden) {
    for (const urn of candidates) gain.set(urn, (gain.get(urn) ?? new Set()).add(service));
  }
  const best = [...gain].sort(([a, most], [b, other]) => other.size - most.size || (a < b ? -1 : 1));
  const packages = best
    .slice(0, LIMITS.services)
    .map(([urn, given]) => table.wouldGive(plain(packageCode(urn)), style.number(given.size)));
  const text = [table.visibleToNoParty(style.number(services.size)), packages.join(', ')];
  yield `${wrapped(text.filter(Boolean).join(' '), style.width, INDENT)}\n`;
}
