import { type Finding, type FindingKind, type SetAside, setAsideOf } from '../core/finding.js';
import type { AlikeFindings } from './alike.js';
import { capped, type ReportContext } from './context.js';

/** What a finding is, in a few words. */
export function kindWords({ messages: { table, document } }: ReportContext, kind: FindingKind): string {
  const words: Readonly<Record<FindingKind, string>> = { ...table.causes, ...document.otherKinds };
  return words[kind];
}

/** Why something is no violation for the time being: the waiver with its last day and owner, or when it was found before. */
export function setAsideWords({ messages, forms, result }: ReportContext, why: SetAside): string {
  const { document } = messages;
  if (why === 'old') return document.old(forms.time(result.since?.generatedAt ?? result.generatedAt));
  return document.waivedUntil(forms.day(why.expires), messages.daysLeft(why.daysLeft), why.reason, why.owner);
}

/** The same of a finding; nothing for one that is judged. */
export function setAsideText(context: ReportContext, finding: Pick<Finding, 'waived' | 'isOld'>): string {
  const why = setAsideOf(finding);
  return why ? setAsideWords(context, why) : '';
}

/** Waivers that are told of findings that are alike: there may be one for each. */
const MAX_REASONS = 3;

/** Findings that are alike, in one text: what was found, how many more say the same, and who must act. */
export function alikeWords(context: ReportContext, { first, ids, reasons }: AlikeFindings): string {
  const { messages, forms } = context;
  const { shown, more } = capped([...reasons.values()], MAX_REASONS);
  return [
    ...shown.map((why) => `${setAsideWords(context, why)}.`),
    more > 0 ? `${messages.document.moreReasons(forms.number(more))}.` : '',
    first.message,
    ids.length > 1 ? messages.document.alike(forms.number(ids.length - 1)) : '',
    first.remedy,
  ]
    .filter(Boolean)
    .join(' ');
}
