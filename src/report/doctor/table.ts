import { type Diagnosis, STATUSES, type Status } from '../../core/doctor/check.js';
import { exitCodeOf } from '../../core/doctor/verdict.js';
import { DOCTOR_MESSAGES } from '../../messages/doctor.js';
import type { ReportView } from '../report.js';
import { type Style, styleOf, wrapped } from '../table/style.js';
import { wordsOf } from './words.js';

const MARKS = { ok: '✔', wrong: '✖', unknown: '?', skipped: '–' } as const satisfies Record<Status, string>;

const INDENT = 2;

/** Every check with its mark, what was seen, and what to do, for people; then what it comes to. */
export function* doctorTable({ environment, checks }: Diagnosis, view: ReportView): Generator<string> {
  const { language } = view;
  const { counts, ends, noEnvironment } = DOCTOR_MESSAGES[language];
  const style = styleOf(view);
  yield `${style.bold('dekning doctor')} · ${environment ?? noEnvironment}\n\n`;
  for (const check of checks) {
    const { name, seen, remedy } = wordsOf(check, language);
    const colour = colourOf(check.status, style);
    const [first = '', ...rest] = wrapped(`${name}: ${seen}`, style.width - INDENT).split('\n');
    yield `${colour(MARKS[check.status])} ${colour(first)}\n`;
    for (const line of rest) yield `${' '.repeat(INDENT)}${colour(line)}\n`;
    if (remedy) yield `${wrapped(`→ ${remedy.who}: ${remedy.text}`, style.width, 2 * INDENT)}\n`;
  }
  const code = exitCodeOf(checks);
  const told = STATUSES.map((status) => ({ status, count: checks.filter((one) => one.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => counts[status](style.number(count)));
  yield `\n${told.join(' · ')}\n`;
  const end = ({ 0: style.good, 1: style.bad, 3: style.unsure } as const)[code];
  yield `${end(wrapped(ends[code], style.width))}\n`;
}

const colourOf = (status: Status, style: Style): ((text: string) => string) =>
  ({ ok: plainly, wrong: style.bad, unknown: style.unsure, skipped: style.dim })[status];

const plainly = (text: string): string => text;
