import type { ListAnswer } from '../../core/catalogue/browse/answer.js';
import type { CatalogResult } from '../../core/catalogue/browse/result.js';
import { plain } from '../../core/plain.js';
import { sourceText } from '../heading.js';
import { groupProblems } from '../problem-groups.js';
import type { ReportView } from '../report.js';
import { wrapped } from '../table/style.js';
import { areaColumns, ownerColumns, packageColumns, serviceColumns } from './columns.js';
import { type CatalogContext, catalogContext } from './context.js';
import { rowsTable } from './rows.js';
import { shownBlocks } from './show.js';

/** The answer for people: how much matches, each row, and what could not be read. */
export function* catalogTable(result: CatalogResult, view: ReportView): Generator<string> {
  const context = catalogContext(result, view);
  const { answer } = result;
  yield line(context, [result.tool.name, result.environment, sourceText(context), ageText(context)]);
  if (answer.kind === 'show') yield* shownBlocks(context, answer);
  else yield* listBlock(context, answer);
  yield* unread(context);
}

const line = ({ style }: CatalogContext, parts: readonly string[]): string =>
  `${wrapped(parts.filter(Boolean).map(plain).join(' · '), style.width)}\n`;

const MINUTE = 60 * 1000;

/** How old a live catalogue is, that was kept between runs. */
function ageText({ result, messages: { table }, forms }: CatalogContext): string {
  const { kind, capturedAt, catalogueReadAt } = result.source;
  if (kind !== 'live' || catalogueReadAt === null || catalogueReadAt === capturedAt) return '';
  const minutes = Math.floor((Date.parse(result.generatedAt) - Date.parse(catalogueReadAt)) / MINUTE);
  return `${forms.time(catalogueReadAt)} (${table.age(Math.max(0, minutes))})`;
}

function* listBlock(context: CatalogContext, answer: ListAnswer): Generator<string> {
  const { style, messages } = context;
  const { catalog } = messages;
  const { items, all, near, notSearched } = answer;
  if (items === null || all === null) {
    yield `\n${wrapped(style.unsure(`? ${catalog.cannotAnswer}`), style.width)}\n`;
    return;
  }
  yield line(context, [catalog.counts[answer.kind](style.number(items.length), style.number(all))]);
  yield '\n';
  if (items.length > 0) yield* rowsOf(context, answer);
  else {
    const isCertain = context.result.complete && notSearched.length === 0;
    const words = [
      catalog.nothingMatches,
      isCertain ? catalog.allWasRead : '',
      near.length > 0 ? catalog.didYouMean(near.map(plain).join(', ')) : '',
    ];
    yield `${wrapped(words.filter(Boolean).join(' '), style.width)}\n`;
  }
  if (notSearched.length === 0) return;
  const languages = notSearched.map((one) => catalog.languages[one]).join(', ');
  yield `${wrapped(style.unsure(catalog.notSearched(languages)), style.width)}\n`;
}

function rowsOf(context: CatalogContext, answer: ListAnswer): Generator<string> {
  switch (answer.kind) {
    case 'packages':
      return rowsTable(context, packageColumns(context), answer.items ?? []);
    case 'services':
      return rowsTable(context, serviceColumns(context), answer.items ?? []);
    case 'areas':
      return rowsTable(context, areaColumns(context), answer.items ?? []);
    case 'owners':
      return rowsTable(context, ownerColumns(context), answer.items ?? []);
  }
}

function* unread({ result, style, messages }: CatalogContext): Generator<string> {
  if (result.problems.length === 0) return;
  yield `\n${wrapped(style.bold(style.unsure(`? ${messages.table.problems}`)), style.width)}\n`;
  for (const { text, affects } of groupProblems(result.problems)) {
    yield `${wrapped(`${text} ${style.dim(messages.table.affects([...new Set(affects)].join(', ')))}`, style.width, 2)}\n`;
  }
}
