import type { ExplainResult } from '../../core/explain/explanation.js';
import { MESSAGES } from '../../messages/index.js';
import type { Messages } from '../../messages/messages.js';
import type { ReportView } from '../report.js';
import { type Style, styleOf } from '../table/style.js';

/** What the words of an explanation are made with. */
export interface ExplainContext {
  readonly result: ExplainResult;
  readonly messages: Messages;
  readonly forms: Style;
  readonly style: Style;
}

export function explainContext(result: ExplainResult, view: ReportView): ExplainContext {
  const style = styleOf(view);
  return { result, messages: MESSAGES[view.language], forms: style, style };
}
