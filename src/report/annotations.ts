import type { Severity } from '../core/finding.js';
import { type AlikeFindings, alikeFindings } from './alike.js';
import { answerLine, outcomeOf } from './answer.js';
import { capped, type ReportContext } from './context.js';
import { alikeWords } from './finding-words.js';
import { type Place, placeFinder } from './places.js';
import { groupProblems } from './problem-groups.js';

/** Something that a pipeline shows beside its log. The texts are not escaped. */
export interface Annotation {
  readonly level: Severity;
  readonly code: string;
  readonly text: string;
  readonly place: Place | undefined;
}

/** Pipelines show no more than ten of each level. */
const MAX_SHOWN = 10;

/**
 * What a pipeline is to show: the answer, then errors, warnings and notes, no more of each than it shows, and how many
 * more there are. Findings that are alike are one. That the gate failed, or the run is incomplete, is the last error.
 */
export function* annotations(context: ReportContext): Generator<Annotation> {
  const { result } = context;
  const groups = alikeFindings(result);
  const placeOf = placeFinder(result.scope);
  const answer = { code: 'gate', text: answerLine(context), place: placeOf({ service: null }) };
  const isBad = result.gate.violations > 0 || !result.complete;
  const found = (level: Severity): Annotation[] =>
    groups
      .filter((group) => levelOf(group) === level)
      .map((group) => ({
        level,
        code: group.first.kind,
        text: alikeWords(context, group),
        place: placeOf(group.first),
      }));
  // Who meant this for a gate must see that there is none.
  const isOverview = outcomeOf(result) === 'overview';
  yield { level: isOverview ? 'warning' : 'note', ...answer };
  yield* upTo(context, isBad ? MAX_SHOWN - 1 : MAX_SHOWN, found('error'));
  yield* upTo(context, isOverview ? MAX_SHOWN - 1 : MAX_SHOWN, [...problems(context), ...found('warning')]);
  yield* upTo(context, MAX_SHOWN - 1, found('note'));
  if (isBad) yield { level: 'error', ...answer };
}

/** What is set aside is shown, and is no error. */
const levelOf = ({ first, reasons }: AlikeFindings): Severity => (reasons.size > 0 ? 'note' : first.severity);

/** As many as there may be, the last of them saying how many more there are. */
function* upTo(context: ReportContext, most: number, all: readonly Annotation[]): Generator<Annotation> {
  const { shown, more } = capped(all, most - 1);
  yield* shown;
  const [first] = all;
  if (first === undefined || more === 0) return;
  const text = context.messages.document.more(context.forms.number(more));
  yield { level: first.level, code: 'more', text, place: undefined };
}

const problems = ({ result, forms, messages: { table, document } }: ReportContext): Annotation[] =>
  groupProblems(result.problems).map(({ code, text, affects }) => ({
    level: 'warning',
    code: `problem:${code}`,
    text: [
      text,
      table.affects(affects[0] ?? ''),
      affects.length > 1 ? document.alike(forms.number(affects.length - 1)) : '',
    ]
      .filter(Boolean)
      .join(' '),
    place: undefined,
  }));
