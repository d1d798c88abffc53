import Table from 'cli-table3';
import { packageCode, type PackageUrn } from '../../core/identifiers.js';
import type { SystemUserResult } from '../../core/result.js';
import { capped, LIMITS, type TableContext } from './context.js';
import { userName } from './user.js';
import { plain, wrapped } from './style.js';

const INDENT = 2;
const MAX_PACKAGES = 15;

/** A system user without expectations: what each package held shows, and which packages would show more. */
export function* overviewBlock(context: TableContext, user: SystemUserResult): Generator<string> {
  const { style, messages } = context;
  const { table } = messages;
  const outcome = !user.wasRead ? table.userNotRead : user.parties.length === 0 ? table.noParties : '';
  yield `${wrapped(`${user.wasRead ? '•' : style.unsure('?')} ${userName(context, user)}   ${outcome}`, style.width)}\n`;
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
  for (const { rows } of new Set(user.parties.map((party) => party.coverage))) {
    for (const row of rows) {
      for (const via of row.verdict === 'visible' ? row.via : []) {
        of(via.kind === 'right' ? undefined : via.id).services.add(row.service);
      }
    }
  }
  return [...held.values()].sort((a, b) => b.services.size - a.services.size);
}

function heldTable({ style, messages: { table }, result }: TableContext, user: SystemUserResult, held: readonly Held[]): string {
  const { shown, more } = capped(held, MAX_PACKAGES);
  const rows = shown.map(({ id, services, parties }) => [
    wrapped(id === undefined ? table.singleRights : packageText(id, result.names.package(id)), Math.max(style.width - 44, 16)),
    style.number(services.size),
    `${style.number(parties)}/${style.number(user.parties.length)}`,
  ]);
  const grid = new Table({
    head: [table.packageHeld, table.visibleServices, table.heldFor],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right'],
  });
  grid.push(...rows);
  const rest = more > 0 ? `\n${wrapped(table.more(style.number(more)), style.width, INDENT)}` : '';
  return `${grid.toString().replaceAll(/^/gm, ' '.repeat(INDENT))}${rest}\n`;
}

const packageText = (urn: string, name: string | null): string =>
  plain(name ? `${name} (${packageCode(urn)})` : packageCode(urn));

/** Services in use that no party shows, and the packages that would show most of them. */
function* wouldGive({ style, messages: { table } }: TableContext, user: SystemUserResult): Generator<string> {
  const shown = new Set<string>();
  const missing = new Map<string, readonly PackageUrn[]>();
  for (const { rows } of new Set(user.parties.map((party) => party.coverage))) {
    for (const row of rows) {
      if (row.verdict === 'visible') shown.add(row.service);
      const known = missing.get(row.service) ?? [];
      if (row.verdict === 'empty') missing.set(row.service, row.candidates.length > 0 ? row.candidates : known);
    }
  }
  for (const service of shown) missing.delete(service);
  if (missing.size === 0) return;
  const gain = new Map<PackageUrn, number>();
  for (const urn of [...missing.values()].flat()) gain.set(urn, (gain.get(urn) ?? 0) + 1);
  const best = [...gain].sort(([a, most], [b, other]) => other - most || (a < b ? -1 : 1)).slice(0, LIMITS.services);
  const packages = best.map(([urn, count]) => table.wouldGive(plain(packageCode(urn)), style.number(count)));
  const text = [table.visibleToNoParty(style.number(missing.size)), packages.join(', ')];
  yield `${wrapped(text.filter(Boolean).join(' '), style.width, INDENT)}\n`;
}
