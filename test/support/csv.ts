import assert from 'node:assert/strict';

/** Reads a table strictly by RFC 4180: CRLF ends each line, a quote stands only where it may. */
export function readCsv(text: string, delimiter = ','): Record<string, string>[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter);
    row.push(cell);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter before the end of the line ends an empty cell.
      continue;
    }
    assert.equal(text.slice(at, at + 2), '\r\n', `no line end at ${at}`);
    rows.push(row);
    row = [];
    at += 2;
  }
  const [head = [], ...body] = rows;
  for (const cells of body) assert.equal(cells.length, head.length);
  return body.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])));
}

function quoted(text: string, start: number): [string, number] {
  let cell = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return [cell, at + 1];
  }
  throw new Error('a quote without an end');
}

function bare(text: string, start: number, delimiter: string): [string, number] {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\r' && text[at] !== '\n') at += 1;
  const cell = text.slice(start, at);
  assert.ok(!cell.includes('"'), `a quote within a cell: ${cell}`);
  return [cell, at];
}
