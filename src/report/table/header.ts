import { plain } from '../../core/plain.js';
import { catalogueText, scopeTexts, scopeWarnings, sourceText, supposedText } from '../heading.js';
import { retriedTexts } from '../retried.js';
import { verificationTexts } from '../verification.js';
import type { TableContext } from './context.js';
import { wrapped } from './style.js';

/** What was checked: source, system users, parties, services, catalogue. */
export function* header(context: TableContext): Generator<string> {
  const { result, style, messages } = context;
  const { table } = messages;
  const line = (parts: readonly string[]) => `${wrapped(parts.join(' · '), style.width)}\n`;
  yield line([style.bold(result.tool.name), plain(result.environment), sourceText(context)]);
  const supposed = supposedText(context);
  if (supposed) yield line([style.bold(supposed)]);
  yield line([...scopeTexts(context), catalogueText(context)]);
  for (const text of [...verificationTexts(context), ...retriedTexts(context)]) yield line([plain(text)]);
  const { config, overview } = result.scope;
  if (config) yield line([table.expectationsFrom(plain(config))]);
  if (overview) yield line([table.overview]);
  for (const warning of scopeWarnings(context)) yield line([style.unsure(warning)]);
}
