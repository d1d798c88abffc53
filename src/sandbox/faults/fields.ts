import { EVERY, type JsonStep, parseJsonPath } from '../../core/json-path.js';
import { isObject } from '../shape.js';
import { jsonOf, withJson } from './json-body.js';
import type { Outgoing } from './outgoing.js';

/** What comes of a value, by the place that it stood in; undefined takes it away. */
type Change = (value: unknown) => unknown;

/** Gives every value at a path another one. Undefined where the answer has no place for it. */
export const fieldSet = (out: Outgoing, path: string, value: unknown): Outgoing | undefined =>
  changedAt(out, path, () => value);

/** Takes every value at a path away. Undefined where there is none. */
export const fieldGone = (out: Outgoing, path: string): Outgoing | undefined => changedAt(out, path, () => undefined);

function changedAt(out: Outgoing, path: string, change: Change): Outgoing | undefined {
  const body = jsonOf(out);
  const steps = parseJsonPath(path);
  if (!body || !steps) return undefined;
  const before = JSON.stringify(body.json);
  const after = changed(body.json, steps, change);
  return JSON.stringify(after) === before ? undefined : withJson(out, after);
}

function changed(value: unknown, [step, ...rest]: readonly JsonStep[], change: Change): unknown {
  if (step === undefined) return change(value);
  const isMeant = (key: string | number): boolean => step === EVERY || step === key;
  if (Array.isArray(value)) {
    return value.map((row, at) => (isMeant(at) ? changed(row, rest, change) : row)).filter((row) => row !== undefined);
  }
  if (!isObject(value)) return value;
  const isNew = typeof step === 'string' && rest.length === 0 && !Object.hasOwn(value, step);
  const fields = isNew ? { ...value, [step]: undefined } : value;
  return Object.fromEntries(
    Object.entries(fields).map(([key, inner]) => [key, isMeant(key) ? changed(inner, rest, change) : inner]),
  );
}
