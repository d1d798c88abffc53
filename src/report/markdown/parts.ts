import type { Outcome } from '../answer.js';
import { markdown } from '../escape/markdown.js';

export const MARKS = { failed: '❌', incomplete: '❓', overview: 'ℹ️', off: 'ℹ️', passed: '✅' } satisfies Record<
  Outcome,
  string
>;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A table. Its head is escaped here, its cells before. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head.map(markdown)), row(head.map(() => '---')), ...rows.map(row)].join('');
