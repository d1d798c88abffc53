import { plain } from '../../core/plain.js';
import { capped } from '../context.js';
import { grid, INDENT, NARROW } from '../table/grid.js';
import { wrapped } from '../table/style.js';
import type { CatalogContext, Column } from './context.js';

/** More than anybody reads, and drawing takes more than its share of time then. */
const ROWS_SHOWN = 500;

/** Borders and padding of each column, and the last border. */
const FRAME = 3;

/** Rows as a grid, or as paragraphs where that is too narrow. */
export function* rowsTable<Entry>(
  context: CatalogContext,
  columns: readonly Column<Entry>[],
  entries: readonly Entry[],
): Generator<string> {
  const { style, messages } = context;
  const { shown, more } = capped(entries, ROWS_SHOWN);
  yield style.width < NARROW ? asParagraphs(context, columns, shown) : asGrid(context, columns, shown);
  if (more > 0) yield `${wrapped(messages.catalog.moreRows(style.number(more)), style.width, INDENT)}\n`;
}

function asGrid<Entry>(
  { style }: CatalogContext,
  columns: readonly Column<Entry>[],
  entries: readonly Entry[],
): string {
  const room = style.width - INDENT - FRAME * columns.length - 1;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((room * share) / all));
  const rows = entries.map((entry) =>
    columns.map(({ cell }, at) =>
      cell(entry)
        .map((line) => wrapped(plain(line), widths[at] ?? 0))
        .join('\n'),
    ),
  );
  const head = columns.map((column, at) => wrapped(column.head, widths[at] ?? 0));
  return `${grid({ head, rows, widths, align: columns.map(({ align }) => align ?? 'left') })}\n`;
}

function asParagraphs<Entry>(
  { style }: CatalogContext,
  [first, ...others]: readonly Column<Entry>[],
  entries: readonly Entry[],
): string {
  const text = (column: Column<Entry>, entry: Entry) => column.cell(entry).map(plain).join(', ');
  const paragraphs = entries.flatMap((entry) => [
    wrapped(`- ${first ? text(first, entry) : ''}`, style.width, INDENT),
    wrapped(others.map((column) => `${column.head}: ${text(column, entry)}`).join(' · '), style.width, INDENT * 2),
  ]);
  return `${paragraphs.join('\n')}\n`;
}
