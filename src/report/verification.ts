import type { ReportContext } from './context.js';

/** How far the result was verified against Dialogporten, in one text; nothing where it was not. */
export function verificationText({ result, messages: { verification }, forms }: ReportContext): string | undefined {
  if (!result.verification) return undefined;
  const { asked, of, sample, confirmed, ...others } = result.verification;
  const [said, number] = [verification, forms.number];
  return [
    said.asked(number(asked), number(of), sample?.seed),
    said.confirmed(number(confirmed)),
    others.withoutDialogs > 0 ? said.withoutDialogs(number(others.withoutDialogs)) : '',
    others.missed > 0 ? said.missed(number(others.missed)) : '',
    others.unread > 0 ? said.unread(number(others.unread)) : '',
    others.unaskable > 0 ? said.unaskable(number(others.unaskable)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The same with its label, for a list of texts. */
export function verificationTexts(context: ReportContext): readonly string[] {
  const text = verificationText(context);
  return text === undefined ? [] : [`${context.messages.verification.label}: ${text}`];
}
