import type { Severity } from '../core/finding.js';
import { type AlikeFindings, alikeFindings } from './alike.js';
import { answerLine } from './answer.js';
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
 * What a pipeline is to show: errors, then warnings, then notes, no more of each than it shows, and how many more there
 * are. Findings that are alike are one. A failed gate, and a run that is incomplete, is the last error.
 */
export function* annotations(context: ReportContext): Generator<Annotation> {
  const { result } = context;
  const groups = alikeFindings(result);
  const placeOf = placeFinder(result.scope);
  const isBad = result.gate.violations > 0 || !result.complete;
  const found = (level: Severity): Annotation[] =>
    groups
      .filter((group) => levelOf(group) === level)
      .map((group) => ({ level, code: group.first.kind, text: alikeWords(context, group), place: placeOf(group.first.service) }));
  // The answer is one of those that are shown.
  yield* upTo(context, MAX_SHOWN - 1, 'error', found('error'));
  if (isBad) yield { level: 'error', code: 'gate', text: answerLine(context), place: placeOf(null) };
  yield* upTo(context, MAX_SHOWN, 'warning', [...problems(context), ...found('warning')]);
  yield* upTo(context, MAX_SHOWN - 1, 'note', found('note'));
}
