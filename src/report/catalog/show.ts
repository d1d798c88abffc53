import type { ShownPackage, ShownService } from '../../core/catalogue/browse/entry.js';
import type { Shown } from '../../core/catalogue/browse/show.js';
import { plain } from '../../core/plain.js';
import { INDENT } from '../table/grid.js';
import { wrapped } from '../table/style.js';
import { packageColumns, serviceColumns } from './columns.js';
import type { CatalogContext, Column } from './context.js';
import { rowsTable } from './rows.js';
import {
  answerText,
  areaText,
  ownerText,
  packageLines,
  packageTakers,
  serviceLines,
  serviceRemarks,
  serviceTakers,
  typeText,
} from './words.js';

/** A service with the packages that give it, and a package with the services that it gives. */
export function* shownBlocks(context: CatalogContext, { service, package: one }: Shown): Generator<string> {
  const { style, messages } = context;
  if (service) yield* serviceBlock(context, service);
  if (one) yield* packageBlock(context, one);
  if (!service && !one) yield `\n${wrapped(style.unsure(`? ${messages.catalog.cannotAnswer}`), style.width)}\n`;
}

function* serviceBlock(context: CatalogContext, service: ShownService): Generator<string> {
  const { style, messages } = context;
  const { catalog } = messages;
  yield heading(context, [catalog.service, ...serviceLines(context, service)]);
  yield* facts(context, [
    [catalog.owner, ownerText(context, service.owner)],
    [catalog.type, [typeText(service), ...serviceRemarks(context, service)].filter(Boolean).join(', ')],
    [catalog.inUse, [answerText(context, service.inUse), ...toOpen(context, service)].join(', ')],
    [catalog.canBeGivenTo, serviceTakers(context, service).join('; ')],
  ]);
  yield* linked(context, catalog.packages, packageColumns(context), service.through);
  if (!service.others || service.others.length === 0) return;
  yield `${wrapped(`${catalog.others} ${service.others.map(plain).join(', ')}`, style.width, INDENT)}\n`;
}

/** What opening a dialog takes, as far as it is told. */
const toOpen = (
  { messages: { catalog }, style }: CatalogContext,
  { minimumLevel, hasAccessList }: ShownService,
): readonly string[] => [
  ...(minimumLevel === null ? [] : [catalog.level(style.number(minimumLevel))]),
  ...(hasAccessList ? [catalog.accessList] : []),
];

function* packageBlock(context: CatalogContext, one: ShownPackage): Generator<string> {
  const { catalog } = context.messages;
  yield heading(context, [catalog.package, ...packageLines(one)]);
  yield* facts(context, [
    [catalog.area, areaText(context, one.area)],
    [catalog.canBeGivenTo, packageTakers(context, one).join('; ')],
  ]);
  yield* linked(context, catalog.services, serviceColumns(context), one.gives);
}

const heading = ({ style }: CatalogContext, parts: readonly string[]): string =>
  `\n${wrapped(style.bold(parts.map(plain).join(' · ')), style.width)}\n`;

function* facts({ style }: CatalogContext, all: readonly (readonly [string, string])[]): Generator<string> {
  for (const [name, text] of all) yield `${wrapped(`${name}: ${plain(text)}`, style.width, 2)}\n`;
}

function* linked<Entry>(
  context: CatalogContext,
  name: string,
  columns: readonly Column<Entry>[],
  entries: readonly Entry[] | null,
): Generator<string> {
  const { style, messages } = context;
  const count = entries === null ? '?' : style.number(entries.length);
  yield `${wrapped(`${name}: ${entries?.length === 0 ? messages.catalog.nothingAtAll : count}`, style.width, 2)}\n`;
  if (entries && entries.length > 0) yield* rowsTable(context, columns, entries);
}
