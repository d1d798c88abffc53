import type { CatalogResult } from '../../core/catalogue/browse/result.js';
import { MESSAGES } from '../../messages/index.js';
import type { Messages } from '../../messages/messages.js';
import type { ReportView } from '../report.js';
import { type Style, styleOf } from '../table/style.js';

/** What the words of an answer are made with. */
export interface CatalogContext {
  readonly result: CatalogResult;
  readonly messages: Messages;
  readonly forms: Style;
  readonly style: Style;
}

export function catalogContext(result: CatalogResult, view: ReportView): CatalogContext {
  const style = styleOf(view);
  return { result, messages: MESSAGES[view.language], forms: style, style };
}

/** A column of a list: its heading, its part of the width, and its cell of each row, a line of text after another. */
export interface Column<Entry> {
  readonly head: string;
  readonly share: number;
  readonly align?: 'right';
  readonly cell: (entry: Entry) => readonly string[];
}
