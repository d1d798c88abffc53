import { plain } from '../../core/plain.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text from outside in a line or a table cell of GitHub's and GitLab's Markdown: no markup, no table border, no
 * math, no link of its own making, and no heading, list or rule where it begins the line.
 */
export const markdown = (text: string): string =>
  plain(text)
    .replaceAll(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll('://', '\\://')
    .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** An identifier as code, where it is made of what identifiers are made of; else as any other text. */
export const code = (text: string): string => (/^[\w.:\-/]+$/.test(text) ? `\`${text}\`` : markdown(text));
