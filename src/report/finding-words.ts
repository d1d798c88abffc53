import type { FindingKind, Waived } from '../core/finding.js';
import type { AlikeFindings } from './alike.js';
import type { ReportContext } from './context.js';

/** What a finding is, in a few words. */
export function kindWords({ messages: { table, document } }: ReportContext, kind: FindingKind): string {
  const words: Readonly<Record<FindingKind, string>> = { ...table.causes, ...document.otherKinds };
  return words[kind];
}

/** The waiver that something stands under: until when, why, and who answers for it. */
export const waivedWords = (
  { messages: { document }, forms }: ReportContext,
  { expires, reason, owner }: Waived,
): string => document.waivedUntil(forms.day(expires), reason, owner);

/** Findings that are alike, in one text: what was found, how many more say the same, and who must act. */
export function alikeWords(context: ReportContext, { first, ids, waivers }: AlikeFindings): string {
  const { messages, forms } = context;
  return [
    ...waivers.map((waived) => `${waivedWords(context, waived)}.`),
    first.message,
    ids.length > 1 ? messages.document.alike(forms.number(ids.length - 1)) : '',
    first.remedy,
  ]
    .filter(Boolean)
    .join(' ');
}
