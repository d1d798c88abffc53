import type { Verdict } from '../../core/coverage/verdict.js';
import { type PackageUrn, packageCode } from '../../core/identifiers.js';
import { plain } from '../../core/plain.js';
import type { SystemUserResult } from '../../core/result.js';
import { capped } from '../context.js';
import { distinctRows, type Held, packagesHeld } from '../held.js';
import { countedParties } from '../parties.js';
import { LIMITS, type TableContext } from './context.js';
import { grid, INDENT, NARROW } from './grid.js';
import { wrapped } from './style.js';
import { userName } from './user.js';

const MAX_PACKAGES = 15;
/** Borders, and room for two columns of numbers. */
const NUMBERS = 44;

type HeldCells = readonly [name: string, services: string, parties: string];

/** A system user without expectations: what each package held shows, and which packages would show more. */
export function* overviewBlock(context: TableContext, user: SystemUserResult): Generator<string> {
  yield userLine(context, user);
  if (user.parties.length === 0) return;
  const { shown, more } = capped(packagesHeld(user), MAX_PACKAGES);
  if (shown.length > 0) {
    const cells = shown.map((held) => cellsOf(context, user, held));
    yield context.style.width < NARROW ? asParagraphs(context, cells) : asTable(context, cells);
  }
  if (more > 0)
    yield `${wrapped(context.messages.table.more(context.style.number(more)), context.style.width, INDENT)}\n`;
  yield* wouldGive(context, user);
}

/** Who it is, and what is not known of it: without that, what a package shows would read as all that it shows. */
function userLine(context: TableContext, user: SystemUserResult): string {
  const { style, messages } = context;
  const { table } = messages;
  const unknown = countedParties(user).reduce((sum, party) => sum + party.coverage.counts.unknown, 0);
  const outcome = [
    !user.wasRead ? table.userNotRead : user.isWithoutParties ? table.noParties : '',
    unknown > 0 ? table.counts.unknown(style.number(unknown)) : '',
  ].filter(Boolean);
  const mark = user.wasRead && unknown === 0 ? '•' : style.unsure('?');
  const text = [`${mark} ${userName(context, user)}`, outcome.join(', ')].filter(Boolean).join(': ');
  return `${wrapped(text, style.width)}\n`;
}

/** Package, services that it shows, parties that gave it. What packages show is not known without their links. */
function cellsOf({ style, messages, result }: TableContext, user: SystemUserResult, held: Held): HeldCells {
  const { id, services, parties } = held;
  const isKnown = id === undefined || result.catalogue.links !== null;
  return [
    id === undefined ? messages.table.singleRights : packageText(id, result.names.package(id)),
    isKnown ? style.number(services.size) : '?',
    `${style.number(parties)}/${style.number(user.parties.length)}`,
  ];
}

function asTable({ style, messages: { table } }: TableContext, cells: readonly HeldCells[]): string {
  const rows = cells.map(([name, ...others]) => [wrapped(name, style.width - NUMBERS), ...others]);
  const head = [table.packageHeld, table.visibleServices, table.heldFor];
  return `${grid({ head, rows, align: ['left', 'right', 'right'] })}\n`;
}

function asParagraphs({ style, messages: { table } }: TableContext, cells: readonly HeldCells[]): string {
  const paragraphs = cells.map(([name, services, parties]) => [
    wrapped(`- ${name}`, style.width, INDENT),
    wrapped(`${table.visibleServices}: ${services} · ${table.heldFor}: ${parties}`, style.width, INDENT * 2),
  ]);
  return `${paragraphs.flat().join('\n')}\n`;
}

const packageText = (urn: string, name: string | null): string =>
  plain(name ? `${name} (${packageCode(urn)})` : packageCode(urn));

const MAY_SHOW: ReadonlySet<Verdict> = new Set(['visible', 'unknown']);

/** Services in use that certainly no party shows, and the packages that would show most of them. */
function* wouldGive({ style, messages: { table } }: TableContext, user: SystemUserResult): Generator<string> {
  const rows = distinctRows(user);
  const mayShow = new Set(rows.flatMap(({ verdict, service }) => (MAY_SHOW.has(verdict) ? service : [])));
  const hidden = rows.flatMap((row) => (row.verdict === 'empty' && !mayShow.has(row.service) ? row : []));
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
