import Table from 'cli-table3';

/** Columns that every grid is set in by. */
export const INDENT = 2;

interface Grid {
  readonly head: readonly string[];
  /** Cells, wrapped to fit their columns. */
  readonly rows: readonly (readonly string[])[];
  /** Columns of text in each column; without it, as wide as its widest cell. */
  readonly widths?: readonly number[];
  readonly align?: readonly ('left' | 'right')[];
}

/** Below this width a grid would be all borders: what it holds becomes paragraphs. */
export const NARROW = 72;

const PADDING = 2;

/**
 * For each line that it draws, cli-table3 shortens the whole cell for a message that nobody reads, one character after
 * another. A mark that is longer than that message makes it stop at once; our cells fit, so the mark is never seen.
 */
const NO_SHORTENING = '…'.repeat(10);

/** A grid of cells with borders, indented. */
export function grid({ head, rows, widths, align }: Grid): string {
  const table = new Table({
    head: [...head],
    style: { head: [], border: [] },
    truncate: NO_SHORTENING,
    ...(widths && { colWidths: widths.map((width) => width + PADDING) }),
    ...(align && { colAligns: [...align] }),
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().replaceAll(/^/gm, ' '.repeat(INDENT));
}
