import { Chalk } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Forms, formsOf } from '../../messages/forms.js';
import type { ReportView } from '../report.js';

/** Colours, marks and the forms of numbers and dates: how the table looks, apart from what it says. */
export interface Style extends Forms {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly unsure: (text: string) => string;
}

const MAX_WIDTH = 120;
const MIN_WIDTH = 40;

export function styleOf({ language, width, colour }: ReportView): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    ...formsOf(language),
    width: Math.min(Math.max(width, MIN_WIDTH), MAX_WIDTH),
    bold: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    unsure: chalk.yellow,
  };
}

/** Characters that take one column each, whatever the terminal: measuring all others is left to a library. */
const SINGLE_WIDTH = /^[\x20-\x7E\u00A0-\u024F]*$/;

/** Text wrapped to a width, words longer than that broken, and every line indented. */
export function wrapped(text: string, width: number, indent = 0): string {
  const margin = ' '.repeat(indent);
  const room = Math.max(width - indent, 1);
  if (text.length <= room && SINGLE_WIDTH.test(text)) return margin + text;
  return wrapAnsi(text, room, { hard: true })
    .split('\n')
    .map((line) => (line === '' ? '' : margin + line))
    .join('\n');
}
