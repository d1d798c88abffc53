import type { ReportContext } from './context.js';

/** How many system users were asked once more, and what came of it; nothing where none was. */
export function retriedText({ result, messages: { document }, forms }: ReportContext): string | undefined {
  const { retried } = result.summary;
  if (!retried) return undefined;
  return document.retried(forms.number(retried.systemUsers), forms.number(retried.read), forms.number(retried.unread));
}

/** The same with its label, for a list of texts. */
export function retriedTexts(context: ReportContext): readonly string[] {
  const text = retriedText(context);
  return text === undefined ? [] : [`${context.messages.document.retriedLabel}: ${text}`];
}
