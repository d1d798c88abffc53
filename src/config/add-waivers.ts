import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { UsageError } from '../core/errors.js';
import type { WaiverTerms } from '../core/gate/waiver.js';
import { organizationNumberOf, packageCode, parseOrgNumber } from '../core/identifiers.js';
import { parseConfig } from './load.js';

/** A waiver to write, and what stands above it for whoever must give its reason. */
export interface NewWaiver {
  readonly terms: WaiverTerms;
  readonly about: string;
}

/** Where new entries go: a place at the end of a line, and what is taken out before it. */
interface Place {
  readonly cut: readonly [from: number, to: number];
  readonly insertAt: number;
  readonly indent: number;
  readonly head: string;
}

/**
 * The text of a configuration with waivers added at the end of its own. Every other byte stays as it was. Throws a
 * UsageError for a file that is written in a way that nothing can be added to.
 */
export function withWaivers(text: string, path: string, waivers: readonly NewWaiver[]): string {
  const place = placeIn(text, path);
  const endOfLine = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = indented(waiverList(waivers), place.indent);
  const before = text.slice(0, place.cut[0]) + text.slice(place.cut[1], place.insertAt);
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  const added = `${gap}${place.head}${entries}`.replaceAll('\n', endOfLine);
  const whole = before + added + text.slice(place.insertAt);
  mustHold(whole, path, parseConfig(text, path).config.waivers.length + waivers.length);
  return whole;
}

/** Waivers as entries of a list in YAML. */
export function waiverList(waivers: readonly NewWaiver[]): string {
  const document = new Document(waivers.map(({ terms }) => keysOf(terms)));
  if (!isSeq(document.contents)) return '';
  for (const [at, item] of document.contents.items.entries()) {
    if (isMap(item)) item.commentBefore = ` ${waivers[at]?.about ?? ''}`;
  }
  return document.toString({ lineWidth: 0, commentString: (comment) => comment.replaceAll(/^(?! *$)/gm, '#') });
}

/** The keys in the order of the documentation. A party whose number is none that a person may write keeps its URN. */
function keysOf({
  service,
  package: urn,
  party,
  systemUser,
  cause,
  reason,
  owner,
  expires,
}: WaiverTerms): Record<string, string> {
  const number = party && parseOrgNumber(organizationNumberOf(party) ?? '');
  return {
    ...(service && { service }),
    ...(urn && { package: packageCode(urn) }),
    ...(party && { party: number ?? party }),
    ...(systemUser && { systemUser }),
    ...(cause && { cause }),
    reason,
    owner,
    expires,
  };
}

function placeIn(text: string, path: string): Place {
  const { contents } = parseDocument(text);
  const atEnd: Place = { cut: [0, 0], insertAt: text.length, indent: 2, head: '\nwaivers:\n' };
  if (contents === null || (isScalar(contents) && contents.value === null)) return { ...atEnd, head: 'waivers:\n' };
  if (!isMap(contents) || contents.flow) throw notAddable(path);
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'waivers');
  if (!pair) return atEnd;
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0) {
    if (list.flow || !list.range) throw notAddable(path);
    const [start, end] = list.range;
    const lineStart = text.lastIndexOf('\n', start) + 1;
    return { cut: [0, 0], insertAt: endOfLineAt(text, end), indent: start - lineStart, head: '' };
  }
  const range = (isSeq(list) || isScalar(list)) && list.range;
  if (!range) throw notAddable(path);
  return { cut: [range[0], range[1]], insertAt: endOfLineAt(text, range[1]), indent: 2, head: '' };
}

/** Where the line ends that a place is on; a place that begins a line ends the one before. */
function endOfLineAt(text: string, place: number): number {
  if (text[place - 1] === '\n') return place;
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end + 1;
}

const indented = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

/** What is put in place has been read, and says what it should. What is wrong with it then is no mistake of the user's. */
function mustHold(text: string, path: string, count: number): void {
  if (countIn(text, path) !== count) throw notAddable(path);
}

function countIn(text: string, path: string): number | undefined {
  try {
    return parseConfig(text, path).config.waivers.length;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

const notAddable = (path: string): UsageError => new UsageError({ text: 'config-not-addable', path });
