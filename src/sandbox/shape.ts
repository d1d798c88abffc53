import type { WholeFault } from '../core/told/faults.js';
import { type FileReading, failure } from '../snapshot/json-file.js';

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const NO_LIST: WholeFault = { text: 'malformed', faults: [{ text: 'no-list-of-rows', path: '' }] };

/** A body that is a bare array. */
export const bareList = (reading: FileReading<unknown>): FileReading<readonly unknown[]> => {
  if (!reading.ok) return reading;
  return isList(reading.value) ? { ok: true, value: reading.value } : failure('malformed', NO_LIST);
};

/** The rows in an envelope, and whether its links say that there are more than these (reference §0.2). */
export interface Enveloped {
  readonly rows: readonly unknown[];
  readonly isCut: boolean;
}

/** A body that holds its rows in `data` or `items`. */
export function enveloped(reading: FileReading<unknown>, key: 'data' | 'items'): FileReading<Enveloped> {
  if (!reading.ok) return reading;
  const body = reading.value;
  const rows = isObject(body) ? body[key] : undefined;
  if (!isObject(body) || !isList(rows))
    return failure('malformed', { text: 'malformed', faults: [{ text: 'no-list-of-rows', path: key }] });
  const links = body['links'];
  return { ok: true, value: { rows, isCut: isObject(links) && Boolean(links['next']) } };
}

/** As the Resource Registry and Dialogporten write it: nulls are left out, however deep (reference §0.2). */
export function withoutNulls(value: unknown): unknown {
  if (isList(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}

/** As Access Management writes it: each of these keys is there, null where nothing is (reference §0.2). */
export function withNulls(value: unknown, keys: readonly string[]): unknown {
  return isObject(value) ? { ...Object.fromEntries(keys.map((key) => [key, null])), ...value } : value;
}

/** Changes one field of an object; anything else is left as it was recorded. */
export const withField = (value: unknown, key: string, change: (inner: unknown) => unknown): unknown =>
  isObject(value) && key in value ? { ...value, [key]: change(value[key]) } : value;

/** Changes each row of a list; anything else is left as it was recorded. */
export const eachRow =
  (change: (row: unknown) => unknown) =>
  (value: unknown): unknown =>
    isList(value) ? value.map(change) : value;
