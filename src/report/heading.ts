import { packageCode } from '../core/identifiers.js';
import { plain } from '../core/plain.js';
import type { ReportContext } from './context.js';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** What is needed to say what was read, and when. */
type SourceContext = Pick<ReportContext, 'messages' | 'forms'> & {
  readonly result: Pick<ReportContext['result'], 'source' | 'generatedAt'>;
};

/** What the result was read from, and when. */
export function sourceText({ result, messages: { table }, forms }: SourceContext): string {
  const { kind, capturedAt } = result.source;
  if (kind === 'live') return table.live;
  if (!capturedAt) return table.undatedSnapshot;
  const age = Date.parse(result.generatedAt) - Date.parse(capturedAt);
  return table.snapshotOf(forms.time(capturedAt), Math.floor(age / DAY));
}

/** The catalogue: its age and size. A live one may be older than the run, by as long as it is kept. */
export function catalogueText({ result, messages: { table }, forms }: ReportContext): string {
  const { source, catalogue, generatedAt } = result;
  const size = (count: number | null) => (count === null ? undefined : forms.number(count));
  return table.catalogue(time(), size(catalogue.packages), size(catalogue.services));

  function time(): string | undefined {
    const readAt = source.catalogueReadAt ?? source.capturedAt;
    if (!readAt) return undefined;
    if (source.kind === 'snapshot') return forms.day(readAt);
    const minutes = Math.floor((Date.parse(generatedAt) - Date.parse(readAt)) / MINUTE);
    return `${forms.time(readAt)} (${table.age(Math.max(0, minutes))})`;
  }
}

/** That no customer was audited, and what is supposed instead; nothing where customers were. */
export function supposedText({ result, messages, forms }: ReportContext): string {
  const { supposed } = result.scope;
  if (!supposed) return '';
  const { system, packages, services } = supposed;
  return messages.supposed.heading({
    system: plain(system ?? ''),
    packages: packages ? forms.number(packages.length) : undefined,
    singleRights: services ? forms.number(services.length) : undefined,
    names: (packages ?? []).map((urn) => plain(packageCode(urn))),
  });
}

/** How much was checked: system users, parties, services. */
export function scopeTexts({ result, messages, forms }: ReportContext): readonly string[] {
  const { summary, scope } = result;
  const { table } = messages;
  const services = (scope.overview ? table.servicesInUse : table.expectedServices)(forms.number(scope.services));
  if (scope.supposed) return [messages.supposed.users(forms.number(summary.systemUsers)), services];
  const read = result.systemUsers.filter((user) => user.wasRead).length;
  const all = scope.allSystemUsersKnown ? forms.number(scope.systemUsersListed ?? summary.systemUsers) : undefined;
  return [table.systemUsersRead(forms.number(read), all), table.parties(forms.number(summary.parties)), services];
}

/** Places named in one sentence. */
const MAX_PLACES = 3;

/** What to be wary of in the expectations: some met nobody, or the services in use were not read. */
export function scopeWarnings({ result, messages: { table }, forms }: ReportContext): readonly string[] {
  const { unmet, standIn } = result.scope;
  const places = unmet.slice(0, MAX_PLACES).map(plain);
  if (places.length < unmet.length) places.push('…');
  return [
    unmet.length > 0 ? table.unmet(forms.number(unmet.length), places.join(', ')) : '',
    standIn ? table.standIn : '',
  ].filter(Boolean);
}
