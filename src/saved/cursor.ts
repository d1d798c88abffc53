import { isUtf8 } from 'node:buffer';
import type { Bytes } from './bytes.js';
import { endsEarly, noJson, noUtf8 } from './mistakes.js';
import { createWindow, type Span, type Window } from './window.js';

/** A value of JSON as it is written, and where. */
export interface Written extends Span {
  readonly text: string;
}

/**
 * Walks through JSON in bytes of any number, value by value. A value is passed over by its brackets and quotes alone;
 * whether all in it is well-formed shows when it is parsed. Every step may
 * throw a UsageError that names the place of what is wrong.
 */
export interface Cursor {
  /** The next byte that is no white space; undefined at the end. */
  readonly peek: () => number | undefined;
  /** Offset of the next byte. */
  readonly at: () => number;
  /** Passes over one byte, which must be the next. */
  readonly pass: (byte: number) => void;
  /** Passes over a value. */
  readonly skip: () => Span;
  /** Passes over a value and gives it. */
  readonly value: () => Written;
}

export const BYTE = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** A cursor at the start of a part of the bytes, by default of all; `windowSize` is how many it looks at, at first. */
export function createCursor(bytes: Bytes, span: Span = { at: 0, end: bytes.size }, windowSize?: number): Cursor {
  const window = createWindow(bytes, span, windowSize);
  const offset = (): number => window.base + window.next;

  const begin = (): number => {
    const byte = nextByte(window);
    if (byte === undefined) throw endsEarly(bytes, offset());
    if (endsScalar(byte)) throw noJson(bytes, offset());
    return offset();
  };

  return {
    peek: () => nextByte(window),
    at: offset,
    pass: (byte) => {
      const found = nextByte(window);
      if (found !== byte) throw (found === undefined ? endsEarly : noJson)(bytes, offset());
      window.next += 1;
    },
    skip: () => {
      const first = begin();
      passValue(window);
      return { at: first, end: offset() };
    },
    value: () => {
      const first = begin();
      window.mark = window.next;
      passValue(window);
      const written = window.bytes.subarray(window.mark, window.next);
      window.mark = undefined;
      if (!isUtf8(written)) throw noUtf8(bytes, first);
      return { text: written.toString('utf8'), at: first, end: offset() };
    },
  };
}

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const endsScalar = (byte: number): boolean =>
  isSpace(byte) || byte === BYTE.comma || byte === BYTE.colon || isClosing(byte);

const isOpening = (byte: number): boolean => byte === BYTE.openBrace || byte === BYTE.openBracket;
const isClosing = (byte: number): boolean => byte === BYTE.closeBrace || byte === BYTE.closeBracket;

/** Passes over white space, and looks at what follows it. */
function nextByte(window: Window): number | undefined {
  while (window.next < window.held || window.more()) {
    const byte = window.bytes[window.next];
    if (byte === undefined || !isSpace(byte)) return byte;
    window.next += 1;
  }
  return undefined;
}

/** Passes over the value that begins at the next byte. */
function passValue(window: Window): void {
  const first = byteOf(window);
  if (first === BYTE.quote) passString(window);
  else if (isOpening(first)) passNested(window);
  else passScalar(window);
}

function passNested(window: Window): void {
  let depth = 0;
  do {
    const byte = byteOf(window);
    if (byte === BYTE.quote) {
      passString(window);
      continue;
    }
    if (isOpening(byte)) depth += 1;
    else if (isClosing(byte)) depth -= 1;
    window.next += 1;
  } while (depth > 0);
}

function passString(window: Window): void {
  window.next += 1;
  while (!passedQuote(window)) mustGoOn(window);
}

/** Passes over what the window holds of a string, and says whether that is its end. Nearly all bytes are passed here. */
function passedQuote(window: Window): boolean {
  const { bytes, held } = window;
  let { next } = window;
  let byte = 0;
  while (next < held && byte !== BYTE.quote) {
    byte = bytes[next] ?? 0;
    next += byte === BYTE.backslash ? 2 : 1;
  }
  window.next = next;
  return byte === BYTE.quote;
}

function passScalar(window: Window): void {
  while ((window.next < window.held || window.more()) && !endsScalar(byteOf(window))) window.next += 1;
}

/** The byte that is next, which must be there: the value has not ended. */
function byteOf(window: Window): number {
  while (window.next >= window.held) mustGoOn(window);
  return window.bytes[window.next] ?? 0;
}

function mustGoOn(window: Window): void {
  if (!window.more()) throw endsEarly(window.source, window.base + window.held);
}
