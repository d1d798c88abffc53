import type { Note, Verdict } from '../core/coverage/verdict.js';
import { serviceTitle } from '../messages/wording.js';
import { countsOf, type Outcome, outcomeOf } from './answer.js';
import { capped, type ReportContext } from './context.js';
import { failOnWords } from './gate-words.js';
import { catalogueText, scopeTexts, scopeWarnings, sourceText, supposedText } from './heading.js';
import { servicesByNote } from './notes.js';
import { retriedText } from './retried.js';
import { verificationText } from './verification.js';

/** What a document that people read opens with. No text is escaped. */
export interface DocumentHead {
  readonly title: string;
  readonly outcome: Outcome;
  /** The answer, in a sentence or two. */
  readonly answer: readonly string[];
  /** What was checked, when and from what: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly warnings: readonly string[];
}

export function documentHead(context: ReportContext): DocumentHead {
  const { result, forms, messages } = context;
  const { document, table } = messages;
  const { scope, gate, tool } = result;
  const outcome = outcomeOf(result);
  const [verified, retried] = [verificationText(context), retriedText(context)];
  const answer = [
    document.answers[outcome](forms.number(gate.violations)),
    outcome === 'failed' && !result.complete ? document.alsoIncomplete : '',
    ...setAsideAnswers(context),
  ];
  return {
    title: scope.supposed
      ? messages.supposed.title(scope.supposed.system ?? '', result.environment)
      : document.title(result.environment),
    outcome,
    answer: answer.filter(Boolean),
    facts: [
      [document.environment, result.environment],
      [document.asOf, result.source.capturedAt ? forms.time(result.source.capturedAt) : document.unknownTime],
      [document.checked, forms.time(result.generatedAt)],
      [document.readFrom, `${sourceText(context)} · ${catalogueText(context)}`],
      [
        document.scope,
        [...scopeTexts(context), scope.config ? table.expectationsFrom(scope.config) : ''].filter(Boolean).join(' · '),
      ],
      ...(verified === undefined ? [] : [[messages.verification.label, verified] as const]),
      ...(retried === undefined ? [] : [[document.retriedLabel, retried] as const]),
      ...(result.since ? [[document.comparedWith, document.runOf(forms.time(result.since.generatedAt))] as const] : []),
      [document.madeBy, `${tool.name} ${tool.version} · fail-on ${failOnWords(gate)}`],
    ],
    warnings: [
      supposedText(context),
      scope.overview && outcome !== 'overview' ? table.overview : '',
      ...scopeWarnings(context),
    ].filter(Boolean),
  };
}

/** What an answer leaves out, because it is waived or old. */
function setAsideAnswers({ result, forms, messages: { document } }: ReportContext): readonly string[] {
  const { summary, since, othersSetAside } = result;
  const [waived, old] = [summary.waived + othersSetAside.waived, (since?.old ?? 0) + othersSetAside.old];
  return [
    waived > 0 ? document.answerWaived(forms.number(waived)) : '',
    since && old > 0 ? document.answerOld(forms.number(old), forms.time(since.generatedAt)) : '',
  ];
}

/** Whether all that is expected is there: not even a waiver hides a gap, and no gap went uncounted. */
export const isNothingMissing = ({ result }: ReportContext): boolean => {
  const { summary, since, othersSetAside: others, gate } = result;
  const gaps = summary.empty + summary.partial + summary.waived + (since?.old ?? 0) + others.waived + others.old;
  return outcomeOf(result) === 'passed' && gate.failOn.includes('empty') && gaps === 0;
};

/** A line of the table of counts. */
export interface CountLine {
  readonly name: string;
  readonly count: string;
  readonly meaning: string;
}

/** How many rows came out how, and what that means: those that are not zero, what is visible, and what is empty. */
export function countLines({ result, forms, messages }: ReportContext): readonly CountLine[] {
  const { document, verdicts, legend } = messages;
  const { summary, since } = result;
  const { waived } = summary;
  const counts = Object.entries(countsOf(summary)) as [Verdict, number][];
  const lines = counts
    .filter(([verdict, count]) => count > 0 || verdict === 'visible' || verdict === 'empty')
    .map(([verdict, count]) => ({ name: verdicts[verdict], count: forms.number(count), meaning: legend[verdict] }));
  const ofWaived = { name: document.waived, count: forms.number(waived), meaning: document.waivedMeaning };
  const ofOld = since && { name: document.isOld, count: forms.number(since.old), meaning: document.oldMeaning };
  return [...lines, ...(waived > 0 ? [ofWaived] : []), ...(ofOld ? [ofOld] : [])];
}

/** Services that are named of a note. */
const MAX_SERVICES = 5;

/** The remarks that were made, what each means, and of which services. */
export function noteLines({
  result,
  language,
  forms,
  messages,
}: ReportContext): readonly { readonly note: Note; readonly meaning: string; readonly services: readonly string[] }[] {
  const byNote = servicesByNote(result.systemUsers.flatMap((user) => user.parties));
  return [...byNote].map(([note, ids]) => {
    const { shown, more } = capped([...ids], MAX_SERVICES);
    const titles = shown.map((id) => serviceTitle(result.names, language, id));
    const services = more > 0 ? [...titles, messages.document.more(forms.number(more))] : titles;
    return { note, meaning: messages.notes[note], services };
  });
}
