import { readFile } from 'node:fs/promises';
import { type Document, isMap, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { UsageError } from '../core/errors.js';
import { nearNames } from '../core/near.js';
import { type Config, configSchema, KEYS } from './config.js';

/** A configuration and where it was read, with the place of each entry for messages. */
export interface LoadedConfig {
  readonly config: Config;
  /** As given, or relative to the working folder when it was searched for. */
  readonly path: string;
  /** `path:line:column` of a value, by its path of keys and indexes. */
  readonly placeOf: (path: readonly PropertyKey[]) => string;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads and checks a configuration. Throws a UsageError that names file, line and column for anything that is wrong:
 * a file that cannot be read, YAML that cannot be parsed, a key that does not exist or stands twice, a wrong value.
 */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.code;
    throw new UsageError(`The configuration ${path} cannot be read: ${reason}.`);
  });
  return configFrom(text, path);
}

/** Checks the text of a configuration, as loadConfig does; `path` is what its messages call it. */
export function configFrom(text: string, path: string): LoadedConfig {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(BYTE_ORDER_MARK, ''), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  mustBeReadable(document, at);
  const placeOf = (keys: readonly PropertyKey[]) => at(offsetOf(document, keys));
  const parsed = configSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { config: parsed.data, path, placeOf };
  throw new UsageError(...explained(parsed.error.issues, placeOf));
}

/** Throws a UsageError for YAML that cannot be parsed, or that refers to what is not there. */
function mustBeReadable(document: Document.Parsed, at: (offset: number) => string): void {
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) {
    const told = fault.code === 'MULTIPLE_DOCS' ? 'the file holds multiple documents' : fault.message;
    throw new UsageError(`${at(fault.pos[0])}: ${told.replace(/\.?$/, '.')}`);
  }
  visit(document, {
    Alias: (_key, alias) => {
      throw new UsageError(`${at(alias.range?.[0] ?? 0)}: YAML takes a value that begins with * for a reference.`, [
        'Put it in quotes, as in "*mva*".',
      ]);
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

/** One issue as message and advice, a key that does not exist before all others; the rest follow once it is mended. */
function explained(
  issues: readonly z.core.$ZodIssue[],
  placeOf: LoadedConfig['placeOf'],
): [message: string, advice: string[]] {
  const issue = issues.find((one) => one.code === 'unrecognized_keys') ?? issues[0];
  if (!issue) return ['The configuration is not valid.', []];
  if (issue.code !== 'unrecognized_keys') {
    const where = issue.path.length > 0 ? `${keyPath(issue.path)}: ` : '';
    return [`${placeOf(issue.path)}: ${where}${issue.message}.`, []];
  }
  const [key = ''] = issue.keys;
  const near = nearNames(key, KEYS[String(issue.path[0] ?? '')] ?? []);
  const advice = near.length > 0 ? [`Did you mean ${near.join(' or ')}?`] : [];
  return [`${placeOf([...issue.path, key])}: there is no key "${key}" here.`, advice];
}

const keyPath = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('');
