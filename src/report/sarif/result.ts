import { type FindingKind, type Severity, waiverIn } from '../../core/finding.js';
import { plain } from '../../core/plain.js';
import type { AlikeFindings } from '../alike.js';
import { capped, type ReportContext } from '../context.js';
import { alikeWords, kindWords, setAsideWords } from '../finding-words.js';
import type { Place } from '../places.js';

interface Rule {
  readonly id: FindingKind;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: Severity };
}

/** The kinds of findings that occur, in the order in which they do. */
export function rulesOf(context: ReportContext, groups: readonly AlikeFindings[]): readonly Rule[] {
  const rules = new Map<FindingKind, Rule>();
  for (const { kind, severity, docs } of groups.map((group) => group.first)) {
    if (rules.has(kind)) continue;
    rules.set(kind, {
      id: kind,
      shortDescription: { text: kindWords(context, kind) },
      // A link must be absolute in SARIF; this is a page of the package, wherever that is installed.
      help: { text: docs },
      defaultConfiguration: { level: severity },
    });
  }
  return [...rules.values()];
}

/** Waivers that a result tells of: one is enough for it to be suppressed. */
const MAX_SUPPRESSIONS = 20;

/** Findings that are alike as one result, without what may be long. */
export function resultOf(context: ReportContext, group: AlikeFindings, place: Place | undefined): object {
  const { first, key, reasons } = group;
  const waivers = capped(
    [...reasons.values()].flatMap((why) => waiverIn(why) ?? []),
    MAX_SUPPRESSIONS,
  ).shown;
  return {
    ruleId: first.kind,
    level: first.severity,
    message: { text: plain(alikeWords(context, group)) },
    locations: [locationOf(context, first.service, place)],
    partialFingerprints: { 'dekning/v1': key.map((part) => encodeURIComponent(part.toWellFormed())).join('/') },
    suppressions: waivers.map((waived) => ({
      kind: 'external',
      status: 'accepted',
      justification: plain(setAsideWords(context, waived)),
    })),
    // Nobody is held to a note, so that none is compared with the earlier run.
    ...(context.result.since && first.severity !== 'note' && { baselineState: first.isOld ? 'unchanged' : 'new' }),
  };
}

/** The line that demanded the service, and the service itself. */
function locationOf({ result }: ReportContext, service: string | null, place: Place | undefined): object {
  const name = plain(service ?? result.environment);
  return {
    ...(place && {
      physicalLocation: {
        artifactLocation: { uri: uriOf(place.path) },
        region: { startLine: place.line, startColumn: place.column },
      },
    }),
    logicalLocations: [{ name, fullyQualifiedName: `${plain(result.environment)}/${name}`, kind: 'resource' }],
  };
}

/** A path as a URI reference, or as an absolute URI when it begins at a root or a drive. */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  if (slashed.startsWith('/')) return `file://${encoded}`;
  return /^[a-z]:\//i.test(slashed) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
