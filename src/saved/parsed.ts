import { findNodeAtLocation, type ParseError, parse as parseTolerantly, parseTree } from 'jsonc-parser';
import type * as z from 'zod';
import type { Bytes } from './bytes.js';
import type { Written } from './cursor.js';
import type { Outline } from './lists.js';
import { noJson, wrongValue } from './mistakes.js';
import { type Path, pathText } from './path.js';

/** A value as its schema has it. Throws a UsageError with file, line, column and path for whatever is wrong. */
export const parsed = <Value>(bytes: Bytes, schema: z.ZodType<Value>, written: Written, path: Path): Value =>
  checked(bytes, schema, jsonOf(bytes, written), path, (inner) => offsetIn(written, inner));

/** An object but for its long lists, as its schema has it. Throws as `parsed` does. */
export function parsedOutline<Value>(
  bytes: Bytes,
  schema: z.ZodType<Value>,
  { at, members }: Outline,
  path: Path,
): Value {
  const entries = [...members].map(([key, written]) => [key, jsonOf(bytes, written)] as const);
  return checked(bytes, schema, Object.fromEntries(entries), path, ([key, ...inner]) => {
    const member = typeof key === 'string' ? members.get(key) : undefined;
    return member ? offsetIn(member, inner) : at;
  });
}

function checked<Value>(
  bytes: Bytes,
  schema: z.ZodType<Value>,
  value: unknown,
  path: Path,
  offsetOf: (inner: Path) => number,
): Value {
  const reading = schema.safeParse(value);
  if (reading.success) return reading.data;
  const [issue] = reading.error.issues;
  const inner = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
  throw wrongValue(bytes, offsetOf(inner), pathText([...path, ...inner]), issue?.message ?? 'Invalid input');
}

/** Text as JSON. JavaScript's own parser is fast; the tolerant one tells where the fault is. */
function jsonOf(bytes: Bytes, written: Written): unknown {
  try {
    return JSON.parse(written.text);
  } catch {
    const faults: ParseError[] = [];
    parseTolerantly(written.text, faults, { disallowComments: true });
    throw noJson(bytes, bytesUpTo(written, faults[0]?.offset ?? 0));
  }
}

/** Where a value within another stands, or the nearest around it. */
function offsetIn(written: Written, inner: Path): number {
  const root = parseTree(written.text);
  for (let length = inner.length; root && length > 0; length -= 1) {
    const node = findNodeAtLocation(root, inner.slice(0, length));
    if (node) return bytesUpTo(written, node.offset);
  }
  return written.at;
}

const bytesUpTo = ({ text, at }: Written, characters: number): number =>
  at + Buffer.byteLength(text.slice(0, characters));
