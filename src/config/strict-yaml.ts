import { type Document, isMap, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { UsageError } from '../core/errors.js';
import { keyPath } from '../core/key-path.js';
import { nearNames } from '../core/near.js';
import type { Mistake } from '../core/told/mistakes.js';
import { configFault, yamlFault } from './faults.js';

/** What a file that people write must be. */
export interface StrictShape<Value> {
  readonly schema: z.ZodType<Value>;
  /** The keys that there are at a place, for one that is mistyped. */
  readonly keysAt: (path: readonly PropertyKey[], body: unknown) => readonly string[];
}

/** What was read, with the place of each value for messages. */
export interface StrictDocument<Value> {
  readonly value: Value;
  /** `path:line:column` of a value, by its path of keys and indexes. */
  readonly placeOf: (path: readonly PropertyKey[]) => string;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads YAML, which JSON is too. Throws a UsageError that names file, line and column for anything that is wrong: YAML
 * that cannot be parsed, a key that does not exist or stands twice, a wrong value.
 */
export function parseStrict<Value>(
  text: string,
  path: string,
  { schema, keysAt }: StrictShape<Value>,
): StrictDocument<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(BYTE_ORDER_MARK, ''), {
    lineCounter: lines,
    prettyErrors: false,
    // What it would warn of is a key that does not exist, and told as that.
    logLevel: 'error',
  });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  mustBeReadable(document, at);
  const placeOf = (keys: readonly PropertyKey[]) => at(offsetOf(document, keys));
  const body: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(body);
  if (parsed.success) return { value: parsed.data, placeOf };
  throw new UsageError(explained(parsed.error.issues, body, placeOf, keysAt));
}

/** Throws a UsageError for YAML that cannot be parsed, or that refers to what is not there. */
function mustBeReadable(document: Document.Parsed, at: (offset: number) => string): void {
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) {
    const place = at(fault.pos[0]);
    if (fault.code === 'BAD_ALIAS') throw new UsageError({ text: 'config-reference', place });
    if (fault.code === 'MULTIPLE_DOCS') throw new UsageError({ text: 'config-many-documents', place });
    throw new UsageError({ text: 'config-no-yaml', place, fault: yamlFault(fault.code) });
  }
  visit(document, {
    Alias: (_key, alias) => {
      throw new UsageError({ text: 'config-reference', place: at(alias.range?.[0] ?? 0) });
    },
  });
}

/** The offset of the nearest node on a path that the document has. */
function offsetOf(document: Document, keys: readonly PropertyKey[]): number {
  for (let length = keys.length; length > 0; length -= 1) {
    const parent = document.getIn(keys.slice(0, length - 1), true) ?? document.contents;
    const key = keys[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
    const node = pair ? pair.key : document.getIn(keys.slice(0, length), true);
    const range = rangeOf(node);
    if (range !== undefined) return range;
  }
  return rangeOf(document.contents) ?? 0;
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [start] = node.range as unknown[];
  return typeof start === 'number' ? start : undefined;
}

/** What one issue tells, a key that does not exist before all others; the rest follow once it is mended. */
function explained(
  issues: readonly z.core.$ZodIssue[],
  body: unknown,
  placeOf: StrictDocument<unknown>['placeOf'],
  keysAt: StrictShape<unknown>['keysAt'],
): Mistake {
  const [first] = issues;
  const unknown = issues.find((one) => one.code === 'unrecognized_keys');
  if (unknown) {
    const [key = ''] = unknown.keys;
    const near = nearNames(key, keysAt(unknown.path, body));
    return { text: 'config-key', place: placeOf([...unknown.path, key]), key, near };
  }
  if (!first) throw new Error('a document was refused without an issue');
  const fault = configFault(first, valueAt(body, first.path));
  return { text: 'config-value', place: placeOf(first.path), key: keyPath(first.path), fault };
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (value: unknown, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
