import type { Bytes } from './bytes.js';
import { BYTE, createCursor } from './cursor.js';
import { inside, items, type Outline, outline } from './lists.js';
import { cutShort, noJson, noResult, noUtf8 } from './mistakes.js';
import type { Path } from './path.js';
import type { Span } from './window.js';

/** Where the parts of a saved result are, whichever of the two forms it has. */
export interface Layout {
  /** All but system users and findings: in JSON lines, the last. */
  readonly closing: Outline;
  /** Each system user, with the path that leads to it. */
  readonly users: () => Iterable<SavedUser>;
  /** In JSON all findings; in JSON lines those about the run. */
  readonly findings: Span;
}

export interface SavedUser extends Outline {
  readonly path: Path;
  /** In JSON lines, what is inside the list of its findings. */
  readonly findings: Span | undefined;
}

const LISTS = ['systemUsers', 'findings', 'parties'];

/** Finds the parts of a saved result, and tells JSON from JSON lines by what it holds. Throws a UsageError for neither. */
export function layoutOf(bytes: Bytes): Layout {
  const cursor = createCursor(bytes, { at: start(bytes), end: bytes.size });
  const byte = cursor.peek();
  if (byte === undefined) throw noResult(bytes, { text: 'empty' });
  if (byte !== BYTE.openBrace) throw noResult(bytes, { text: 'no-object' });
  const first = outline(bytes, cursor, LISTS);
  if (!first.lists.has('systemUsers')) return linesLayout(bytes, first);
  if (cursor.peek() !== undefined) throw noJson(bytes, cursor.at());
  return jsonLayout(bytes, first);
}

function jsonLayout(bytes: Bytes, closing: Outline): Layout {
  const listOf = (key: string): Span => inside(bytes, closing.lists.get(key) ?? missing(bytes, key));
  const users = listOf('systemUsers');
  return {
    closing,
    findings: listOf('findings'),
    *users() {
      let at = 0;
      for (const user of items(bytes, users, (cursor) => outline(bytes, cursor, LISTS))) {
        yield { ...user, path: ['systemUsers', at], findings: undefined };
        at += 1;
      }
    },
  };
}

/** A line for each system user, and one that closes: without that, nothing is known of the run. */
function linesLayout(bytes: Bytes, first: Outline): Layout {
  const closing = lastOutline(bytes, first);
  if (!closing.members.has('schemaVersion')) {
    if (closing.members.has('systemId')) throw cutShort(bytes, bytes.size);
    missing(bytes, 'schemaVersion');
  }
  const findingsOf = ({ lists }: Outline): Span => inside(bytes, lists.get('findings') ?? missing(bytes, 'findings'));
  return {
    closing,
    findings: findingsOf(closing),
    *users() {
      const cursor = createCursor(bytes, { at: first.at, end: closing.at });
      while (cursor.peek() !== undefined) {
        const user = outline(bytes, cursor, LISTS);
        yield { ...user, path: [], findings: findingsOf(user) };
      }
    },
  };
}

function lastOutline(bytes: Bytes, first: Outline): Outline {
  const cursor = createCursor(bytes, { at: first.at, end: bytes.size });
  let at = first.at;
  while (cursor.peek() !== undefined) at = cursor.skip().at;
  return outline(bytes, createCursor(bytes, { at, end: bytes.size }), LISTS);
}

function missing(bytes: Bytes, key: string): never {
  throw noResult(bytes, { text: 'without-key', path: '', key });
}

/** Behind a byte order mark. That of UTF-16 is told: PowerShell's `>` writes it. */
function start(bytes: Bytes): number {
  const mark = Buffer.alloc(3);
  bytes.read(mark, 0);
  if (mark.readUInt16BE(0) === 0xfffe || mark.readUInt16BE(0) === 0xfeff) throw noUtf8(bytes, 0);
  return mark.equals(Buffer.from('\uFEFF')) ? mark.length : 0;
}
