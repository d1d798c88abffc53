import type { Verdict } from '../../core/coverage/verdict.js';
import type { Finding, FindingKind } from '../../core/finding.js';
import { plain } from '../../core/plain.js';
import { countsText } from '../answer.js';
import { capped } from '../context.js';
import { groupProblems } from '../problem-groups.js';
import { LIMITS, type TableContext } from './context.js';
import { wrapped } from './style.js';

/** Findings that belong to no row: a few of each kind, the rest counted. */
export function* otherFindings({ result, style, messages: { table } }: TableContext): Generator<string> {
  const kinds = new Map<FindingKind, { shown: Finding[]; more: number }>();
  for (const finding of result.otherFindings) {
    const kind = kinds.get(finding.kind) ?? { shown: [], more: 0 };
    kinds.set(finding.kind, kind);
    if (kind.shown.length < LIMITS.findings) kind.shown.push(finding);
    else kind.more += 1;
  }
  if (kinds.size === 0) return;
  yield `\n${style.bold(table.otherFindings)}\n`;
  for (const [name, { shown, more }] of kinds) {
    for (const { message, remedy } of shown) {
      yield `${wrapped(`${style.dim(name)}: ${plain(message)}`, style.width, 2)}\n`;
      yield `${wrapped(`→ ${plain(remedy)}`, style.width, 4)}\n`;
    }
    if (more > 0) yield `${wrapped(table.more(style.number(more)), style.width, 2)}\n`;
  }
}

/** What could not be read, and what it makes unknown. */
export function* problems({ result, style, messages: { table } }: TableContext): Generator<string> {
  if (result.problems.length === 0) return;
  const { shown, more } = capped(groupProblems(result.problems), LIMITS.problems);
  yield `\n${style.bold(style.unsure(`? ${table.problems}`))}\n`;
  for (const { text, affects } of shown) {
    const first = affects.slice(0, LIMITS.affected).join(', ');
    const rest = affects.length - LIMITS.affected;
    const unknown = table.affects(rest > 0 ? `${first} … (+${style.number(rest)})` : first);
    yield `${wrapped(`${text} ${style.dim(unknown)}`, style.width, 2)}\n`;
  }
  if (more > 0) yield `${wrapped(table.more(style.number(more)), style.width, 2)}\n`;
}

/** What the verdicts and notes that occur mean. */
export function* legend({ result, style, messages }: TableContext): Generator<string> {
  const coverages = new Set(result.systemUsers.flatMap((user) => user.parties.map((party) => party.coverage)));
  const verdicts = new Set<string>();
  const notes = new Set<string>();
  for (const coverage of coverages) {
    for (const [verdict, count] of Object.entries(coverage.counts)) if (count > 0) verdicts.add(verdict);
    for (const note of coverage.notes) notes.add(note);
  }
  const entry = (name: string, meaning: string) => `${wrapped(`${style.bold(name)}: ${meaning}`, style.width, 2)}\n`;
  if (verdicts.size === 0) return;
  yield `\n${messages.table.legend}\n`;
  for (const [verdict, meaning] of Object.entries(messages.legend)) {
    if (verdicts.has(verdict)) yield entry(messages.verdicts[verdict as Verdict], meaning);
  }
  for (const [note, meaning] of Object.entries(messages.notes)) if (notes.has(note)) yield entry(note, meaning);
}

/** The counts, and the gate's verdict. */
export function gate(context: TableContext): string {
  const {
    result,
    style,
    messages: { table },
  } = context;
  const { gate: outcome, complete } = result;
  const failOn = outcome.failOn.join(', ');
  const verdict =
    outcome.violations > 0
      ? style.bad(`✖ ${table.gateFailed(style.number(outcome.violations), failOn)}`)
      : outcome.failOn.includes('never')
        ? table.gateOff
        : complete
          ? style.good(`✔ ${table.gatePassed(failOn)}`)
          : '';
  const incomplete = complete ? '' : style.unsure(`? ${table.incomplete}`);
  const ends = [verdict, incomplete].filter(Boolean).join(' · ');
  return `\n${wrapped(countsText(context), style.width)}\n${wrapped(ends, style.width)}\n`;
}
