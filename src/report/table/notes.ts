import { plain } from '../../core/plain.js';
import type { PartyResult } from '../../core/result.js';
import { serviceTitle } from '../../messages/wording.js';
import { capped } from '../context.js';
import { servicesByNote } from '../notes.js';
import { LIMITS, type TableContext } from './context.js';
import { INDENT } from './grid.js';
import { wrapped } from './style.js';

/** Services that will be listed but need more to be opened, or that have no dialogs yet: each remark is said once. */
export function* noteLines(context: TableContext, parties: readonly PartyResult[]): Generator<string> {
  const { result, style, messages, language } = context;
  for (const [note, services] of servicesByNote(parties)) {
    const { shown, more } = capped([...services], LIMITS.services);
    const names = shown.map((id) => plain(serviceTitle(result.names, language, id)));
    const text = [...names, ...(more > 0 ? [messages.table.more(style.number(more))] : [])].join(', ');
    yield `${wrapped(`${style.unsure(note)}: ${text}`, style.width, INDENT)}\n`;
  }
}
