import { html } from '../escape/html.js';

/** An element; its content is escaped before. */
export const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** The head of a table. */
export const headRow = (columns: readonly string[]): string =>
  `<thead><tr>${columns.map((column) => `<th scope="col">${html(column)}</th>`).join('')}</tr></thead>\n`;

/** Names in one sentence, in brackets. */
export const list = (names: readonly string[]): string => (names.length === 0 ? '' : `(${names.map(html).join(', ')})`);
