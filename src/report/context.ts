import type { Language } from '../core/language.js';
import type { AuditResult } from '../core/result.js';
import { type Forms, formsOf } from '../messages/forms.js';
import { MESSAGES } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';

/** What the words of a report are made with. */
export interface ReportContext {
  readonly result: AuditResult;
  readonly messages: Messages;
  readonly language: Language;
  readonly forms: Forms;
}

export const contextOf = (result: AuditResult, language: Language): ReportContext => ({
  result,
  messages: MESSAGES[language],
  language,
  forms: formsOf(language),
});

/** The first of a list, and how many more there are. */
export function capped<Item>(
  items: readonly Item[],
  limit: number,
): { readonly shown: readonly Item[]; readonly more: number } {
  const keepAll = items.length <= limit + 1;
  const shown = keepAll ? items : items.slice(0, limit);
  return { shown, more: items.length - shown.length };
}
