import type { Verdict } from '../core/coverage/verdict.js';
import type { AuditClosing, Summary } from '../core/result.js';
import type { ReportContext } from './context.js';
import { failOnWords } from './gate-words.js';
import { catalogueText, scopeTexts, sourceText, supposedText } from './heading.js';
import { retriedTexts } from './retried.js';
import { verificationTexts } from './verification.js';

/**
 * How a run came out. Whatever is unknown may hide gaps, so an incomplete run has never passed; nor has one in which
 * nothing was expected.
 */
export type Outcome = 'failed' | 'incomplete' | 'overview' | 'off' | 'passed';

export function outcomeOf({ gate, complete, scope }: Pick<AuditClosing, 'gate' | 'complete' | 'scope'>): Outcome {
  if (gate.violations > 0) return 'failed';
  if (!complete) return 'incomplete';
  if (scope.overview) return 'overview';
  return gate.failOn.includes('never') ? 'off' : 'passed';
}

/** How many rows that count have each verdict; those set aside are in none of them. */
export const countsOf = (summary: Summary): Readonly<Record<Verdict, number>> => ({
  visible: summary.visible,
  partial: summary.partial,
  empty: summary.empty,
  unknown: summary.unknown,
  'not-applicable': summary.notApplicable,
});

/** The verdict of the gate in words, and whether the run is complete. */
function answerText({ result, messages: { table }, forms }: ReportContext): string {
  const { gate, complete } = result;
  const failOn = failOnWords(gate);
  const texts = {
    failed: table.gateFailed(forms.number(gate.violations), failOn),
    incomplete: '',
    overview: table.gateless,
    off: table.gateOff,
    passed: table.gatePassed(failOn),
  } satisfies Record<Outcome, string>;
  return [texts[outcomeOf(result)], complete ? '' : table.incomplete].filter(Boolean).join(' · ');
}

/** What was counted, in words: those that are not zero, and always what is visible and what is empty. */
export function countsText({ result, messages: { table, document }, forms }: ReportContext): string {
  const { summary, since, othersSetAside } = result;
  const counts = Object.entries(countsOf(summary)) as [Verdict, number][];
  const shown = counts.filter(([verdict, count]) => count > 0 || verdict === 'visible' || verdict === 'empty');
  const texts = shown.map(([verdict, count]) => table.counts[verdict](forms.number(count)));
  if (summary.waived > 0) texts.push(document.countWaived(forms.number(summary.waived)));
  if (since) texts.push(document.countOld(forms.number(since.old)));
  if (othersSetAside.waived > 0) texts.push(document.countOthersWaived(forms.number(othersSetAside.waived)));
  if (othersSetAside.old > 0) texts.push(document.countOthersOld(forms.number(othersSetAside.old)));
  return texts.join(' · ');
}

/** The whole answer in one line: the gate, the counts, the environment, and from what and when it was read. */
export const answerLine = (context: ReportContext): string =>
  [supposedText(context), answerText(context), countsText(context), ...checkedTexts(context)]
    .filter(Boolean)
    .join(' · ');

/** Where, when and from what it was checked, and how much. */
const checkedTexts = (context: ReportContext): readonly string[] => [
  context.result.environment,
  context.forms.time(context.result.generatedAt),
  sourceText(context),
  catalogueText(context),
  ...scopeTexts(context),
  ...verificationTexts(context),
  ...retriedTexts(context),
];
