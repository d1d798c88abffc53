import { NOTES, type Verdict, type VerdictCounts } from '../../core/coverage/verdict.js';
import { plain } from '../../core/plain.js';
import { countsText, type Outcome, outcomeOf } from '../answer.js';
import { findingsByKind } from '../by-kind.js';
import { capped } from '../context.js';
import { setAsideText } from '../finding-words.js';
import { failOnWords } from '../gate-words.js';
import { groupProblems } from '../problem-groups.js';
import { LIMITS, type TableContext } from './context.js';
import { wrapped } from './style.js';

/** Findings that belong to no row: a few of each kind, the rest counted. */
export function* otherFindings(context: TableContext): Generator<string> {
  const { result, style } = context;
  const { table } = context.messages;
  const kinds = findingsByKind(result.otherFindings, LIMITS.findings);
  if (kinds.size === 0) return;
  yield `\n${style.bold(table.otherFindings)}\n`;
  for (const [name, { shown, more }] of kinds) {
    for (const finding of shown) {
      const { message, remedy } = finding;
      const setAside = setAsideText(context, finding);
      yield `${wrapped(`${style.dim(name)}: ${plain(message)}`, style.width, 2)}\n`;
      yield `${wrapped(`→ ${plain(remedy)}`, style.width, 4)}\n`;
      if (setAside) yield `${wrapped(plain(setAside), style.width, 4)}\n`;
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

/** What the verdicts and notes that occur mean, and what is set aside. */
export function* legend({ result, style, messages }: TableContext): Generator<string> {
  const parties = result.systemUsers.flatMap((user) => user.parties);
  const verdicts = verdictsIn(new Set(parties.map((party) => party.counts)));
  const notes = new Set([...new Set(parties.map((party) => party.coverage))].flatMap((one) => [...one.notes]));
  const { summary, since, othersSetAside: others } = result;
  const isWaived = summary.waived + others.waived > 0;
  const isOld = (since?.old ?? 0) + others.old > 0;
  const entry = (name: string, meaning: string) => `${wrapped(`${style.bold(name)}: ${meaning}`, style.width, 2)}\n`;
  if (verdicts.size === 0 && !isWaived && !isOld) return;
  yield `\n${messages.table.legend}\n`;
  for (const [verdict, meaning] of Object.entries(messages.legend)) {
    if (verdicts.has(verdict)) yield entry(messages.verdicts[verdict as Verdict], meaning);
  }
  if (isWaived) yield entry(messages.document.waived, messages.document.waivedMeaning);
  if (isOld) yield entry(messages.document.isOld, messages.document.oldMeaning);
  for (const note of NOTES) if (notes.has(note)) yield entry(note, messages.notes[note]);
}

const verdictsIn = (counts: Iterable<VerdictCounts>): ReadonlySet<string> =>
  new Set([...counts].flatMap((one) => Object.entries(one).flatMap(([verdict, count]) => (count > 0 ? verdict : []))));

/** The counts, and the gate's verdict. */
export function gate(context: TableContext): string {
  const {
    result,
    style,
    messages: { table },
  } = context;
  const { gate: outcome, complete } = result;
  const failOn = failOnWords(outcome);
  const verdicts = {
    failed: () => style.bad(`✖ ${table.gateFailed(style.number(outcome.violations), failOn)}`),
    incomplete: () => '',
    overview: () => `• ${table.gateless}`,
    off: () => table.gateOff,
    passed: () => style.good(`✔ ${table.gatePassed(failOn)}`),
  } satisfies Record<Outcome, () => string>;
  const verdict = verdicts[outcomeOf(result)]();
  const incomplete = complete ? '' : style.unsure(`? ${table.incomplete}`);
  const ends = [verdict, incomplete].filter(Boolean).join(' · ');
  return `\n${wrapped(countsText(context), style.width)}\n${wrapped(ends, style.width)}\n`;
}
