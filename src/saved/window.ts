import type { Bytes } from './bytes.js';

/** A part of the bytes: from its first to behind its last. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

/** The few bytes of very many that are looked at. It moves on, and grows only when it must hold a value that is larger. */
export interface Window {
  readonly source: Bytes;
  bytes: Buffer;
  /** Offset of its first byte. */
  base: number;
  /** How many bytes it holds. */
  held: number;
  /** Which of them is next; one behind those held when that was passed over unseen. */
  next: number;
  /** Which of them, and all behind it, must stay; undefined when what was passed need not. */
  mark: number | undefined;
  /** Reads on. False at the end. */
  readonly more: () => boolean;
}

const SIZE = 256 * 1024;

/** A window at the start of a part of the bytes, which end for it where that part does. */
export function createWindow(source: Bytes, { at, end }: Span, size = SIZE): Window {
  const window: Window = {
    source,
    bytes: Buffer.allocUnsafe(Math.max(1, Math.min(size, end - at))),
    base: at,
    held: 0,
    next: 0,
    mark: undefined,
    more: () => {
      moveUp(window);
      const from = window.base + window.held;
      const room = window.bytes.subarray(window.held, window.held + Math.max(0, end - from));
      const got = room.length > 0 ? source.read(room, from) : 0;
      window.held += got;
      return got > 0;
    },
  };
  return window;
}

/** Drops what need not stay, or makes room where all must. */
function moveUp(window: Window): void {
  const { bytes, held, next, mark } = window;
  const dropped = Math.min(mark ?? next, held);
  if (dropped === 0 && held === bytes.length) {
    window.bytes = Buffer.concat([bytes], bytes.length * 2);
    return;
  }
  bytes.copyWithin(0, dropped, held);
  window.base += dropped;
  window.held -= dropped;
  window.next -= dropped;
  if (mark !== undefined) window.mark = mark - dropped;
}
