import { stripVTControlCharacters } from 'node:util';
import type { Mistake } from '../core/told/mistakes.js';

/**
 * A mistake that the framework found in the command line, by its message, for it tells no more. What is seldom made
 * keeps the framework's own words, which are English.
 */
export function frameworkMistake(message: string): Mistake {
  const text = stripVTControlCharacters(message).replace(/\s*See more help with --help$/, '');
  for (const [pattern, mistake] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return mistake(found.slice(1));
  }
  return { text: 'command-line', detail: text.replaceAll(/\s+/g, ' ').replace(/\.$/, '') };
}

const listed = (names: string | undefined): string[] => (names ?? '').split(', ');

/** The first word of each line that tells of an argument; what follows is its description. */
const argumentsIn = (lines: string): string[] =>
  (lines.split('\nNote:', 1)[0] ?? '').split('\n').flatMap((line) => /^\S+/.exec(line.trim())?.[0].toUpperCase() ?? []);

const PATTERNS: readonly (readonly [RegExp, (found: readonly string[]) => Mistake])[] = [
  [/^Nonexistent flags?: (.*)$/s, ([flags]) => ({ text: 'unknown-flags', flags: listed(flags), near: [] })],
  [/^Unexpected arguments?: (.*)$/s, ([words]) => ({ text: 'unexpected-words', words: listed(words) })],
  [/^Flag (\S+) expects a value$/, ([flag = '']) => ({ text: 'flag-without-value', flag })],
  [
    /^Expected (--[\w-]+)=(.*) to be one of: (.*)$/s,
    ([flag = '', value = '', known]) => ({ text: 'none-of', flag, value, known: listed(known) }),
  ],
  [
    /^Expected (.*) to be one of: (.*)$/s,
    ([value = '', known]) => ({ text: 'no-such-word', value, known: listed(known) }),
  ],
  [
    /^Parsing (--[\w-]+)\s+Expected an integer.* but received: (.*)$/s,
    ([flag = '', value = '']) => ({ text: 'no-whole-number', flag, value }),
  ],
  [/:\s*Missing required flag (\S+)$/s, ([flag = '']) => ({ text: 'missing-flag', flag: `--${flag}` })],
  [/^Missing \d+ required args?:?\s*(.*)$/s, ([lines = '']) => ({ text: 'missing-words', words: argumentsIn(lines) })],
  [
    /All of the following must be provided when using (--[\w-]+): (.*)$/s,
    ([flag = '', other = '']) => ({ text: 'flag-needs', flag, other }),
  ],
  [
    /^[^:]*:\s*(--[\w-]+)(?:=\S+)? cannot also be provided when using (--[\w-]+)$/s,
    ([flag = '', other = '']) => ({ text: 'flags-exclude', flag, other }),
  ],
];
