/** One step into a JSON value: a key, an index, or every element and every value there is. */
export type JsonStep = string | number | typeof EVERY;

export const EVERY = Symbol('every');

const STEP = /^(?:\.?([\p{L}_][\p{L}\p{N}_:-]*)|\[(\d{1,9})\]|(?:\[\*\]|\.?\*)|\["([^"]*)"\])/u;

/**
 * The steps of a path as messages about bodies have it: `data[0].name`, `[*].urn`, `["odd key"]`. A dollar sign may stand
 * in front, and alone it is the whole body. Undefined for a text that is no path.
 */
export function parseJsonPath(text: string): readonly JsonStep[] | undefined {
  const steps: JsonStep[] = [];
  let rest = text.replace(/^\$/, '');
  if (text === '') return undefined;
  while (rest !== '') {
    const found = STEP.exec(rest);
    if (!found) return undefined;
    const [whole, key, index, quoted] = found;
    steps.push(key ?? quoted ?? (index === undefined ? EVERY : Number(index)));
    rest = rest.slice(whole.length);
  }
  return steps;
}
