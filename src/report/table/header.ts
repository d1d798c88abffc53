import { plain } from '../../core/plain.js';
import { LIMITS, type TableContext } from './context.js';
import { wrapped } from './style.js';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** What was checked: source, system users, parties, services, catalogue. */
export function* header({ result, style, messages: { table } }: TableContext): Generator<string> {
  const { source, summary, scope, catalogue } = result;
  const line = (parts: readonly string[]) => `${wrapped(parts.join(' · '), style.width)}\n`;
  yield line([style.bold(result.tool.name), plain(result.environment), sourceText()]);
  const read = result.systemUsers.filter((user) => user.wasRead).length;
  const size = (count: number | null) => (count === null ? undefined : style.number(count));
  yield line([
    table.systemUsersRead(
      style.number(read),
      scope.allSystemUsersKnown ? style.number(summary.systemUsers) : undefined,
    ),
    table.parties(style.number(summary.parties)),
    (scope.overview ? table.servicesInUse : table.expectedServices)(style.number(scope.services)),
    table.catalogue(catalogueTime(), size(catalogue.packages), size(catalogue.services)),
  ]);
  if (scope.config) yield `${wrapped(table.expectationsFrom(plain(scope.config)), style.width)}\n`;
  if (scope.overview) yield `${wrapped(table.overview, style.width)}\n`;
  if (scope.unmet.length > 0) yield `${wrapped(style.unsure(unmetText()), style.width)}\n`;
  if (scope.standIn) yield `${wrapped(style.unsure(table.standIn), style.width)}\n`;

  function unmetText(): string {
    const places = scope.unmet.slice(0, LIMITS.places).map(plain);
    if (places.length < scope.unmet.length) places.push('…');
    return table.unmet(style.number(scope.unmet.length), places.join(', '));
  }

  /** A live catalogue may be older than the run, by as long as it is kept. */
  function catalogueTime(): string | undefined {
    const readAt = source.catalogueReadAt ?? source.capturedAt;
    if (!readAt) return undefined;
    if (source.kind === 'snapshot') return style.day(readAt);
    const minutes = Math.floor((Date.parse(result.generatedAt) - Date.parse(readAt)) / MINUTE);
    return `${style.time(readAt)} (${table.age(Math.max(0, minutes))})`;
  }

  function sourceText(): string {
    if (source.kind === 'live') return table.live;
    if (!source.capturedAt) return table.undatedSnapshot;
    const age = Date.parse(result.generatedAt) - Date.parse(source.capturedAt);
    return table.snapshotOf(style.time(source.capturedAt), Math.floor(age / DAY));
  }
}
