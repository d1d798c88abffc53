import type { Bytes } from './bytes.js';
import { BYTE, type Cursor, createCursor, type Written } from './cursor.js';
import { noJson } from './mistakes.js';
import type { Span } from './window.js';

/** An object whose lists may be very long: the text of its other members, and where the lists are. */
export interface Outline {
  readonly at: number;
  readonly members: ReadonlyMap<string, Written>;
  readonly lists: ReadonlyMap<string, Span>;
}

/** Passes over an object, and gives its outline. A member that stands twice counts as it stands last, as everywhere. */
export function outline(bytes: Bytes, cursor: Cursor, lists: readonly string[]): Outline {
  const members = new Map<string, Written>();
  const spans = new Map<string, Span>();
  const at = passOpen(cursor);
  while (cursor.peek() !== BYTE.closeBrace) {
    if (members.size + spans.size > 0) cursor.pass(BYTE.comma);
    const key = keyOf(bytes, cursor.value());
    cursor.pass(BYTE.colon);
    if (lists.includes(key)) spans.set(key, cursor.skip());
    else members.set(key, cursor.value());
  }
  cursor.pass(BYTE.closeBrace);
  return { at, members, lists: spans };
}

function passOpen(cursor: Cursor): number {
  cursor.peek();
  const at = cursor.at();
  cursor.pass(BYTE.openBrace);
  return at;
}

function keyOf(bytes: Bytes, { text, at }: Written): string {
  if (!text.startsWith('"')) throw noJson(bytes, at);
  try {
    return String(JSON.parse(text));
  } catch {
    throw noJson(bytes, at);
  }
}

/** What is inside the brackets of a list. */
export function inside(bytes: Bytes, { at, end }: Span): Span {
  createCursor(bytes, { at, end: at + 1 }).pass(BYTE.openBracket);
  createCursor(bytes, { at: end - 1, end }).pass(BYTE.closeBracket);
  return { at: at + 1, end: end - 1 };
}

/** The items of a list, or of a part of one, each as `take` reads it. */
export function* items<Item>(bytes: Bytes, span: Span, take: (cursor: Cursor) => Item): Generator<Item> {
  const cursor = createCursor(bytes, span);
  if (cursor.peek() === undefined) return;
  for (;;) {
    yield take(cursor);
    if (cursor.peek() === undefined) return;
    cursor.pass(BYTE.comma);
  }
}
