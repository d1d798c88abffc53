/** What makes a spreadsheet take a cell for a formula, in full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A cell of RFC 4180: quoted when it holds the delimiter, a quote or a line break, its quotes doubled. One that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvCell(text: string, delimiter: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  const needsQuotes = safe.includes(delimiter) || /["\r\n]/.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of cells, with the line end of RFC 4180. */
export const csvLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
