import { nearNames } from '../near.js';
import type { Service } from './catalogue.js';

const SUGGESTIONS = 3;

/** Shorter words stand in too many names to mean one of them. */
const TELLING = 4;

/**
 * Identifiers of the services that may have been meant by a mistyped identifier, or by a title in any language, best
 * first: three at most.
 */
export function nearServices(wanted: string, services: Iterable<Service>): readonly string[] {
  const all = [...services];
  const titled = all.flatMap(({ id, title }) => Object.values(title).map((text) => ({ id, text: text.toLowerCase() })));
  const lower = wanted.trim().toLowerCase();
  const called = (text: string) => titled.filter((one) => one.text === text).map(({ id }) => id);
  const near = nearNames(
    lower,
    titled.map(({ text }) => text),
  ).flatMap(called);
  const ids = all.map(({ id }) => id);
  const holding = lower.length < TELLING ? [] : ids.filter((id) => id.toLowerCase().includes(lower)).sort();
  const titledSo = lower.length < TELLING ? [] : titled.filter(({ text }) => text.includes(lower)).map(({ id }) => id);
  return [...new Set([...called(lower), ...nearNames(lower, ids), ...near, ...holding, ...titledSo])].slice(
    0,
    SUGGESTIONS,
  );
}
