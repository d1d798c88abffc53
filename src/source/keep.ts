import type { Body } from '../altinn/http/json-body.js';
import type { Journal } from '../journal/journal.js';
import type { KeptAnswer, SnapshotWriter } from '../snapshot/writer.js';

/** Takes note of what was read, by the file of a snapshot that it belongs in. */
export interface Keep {
  (path: string, answer: KeptAnswer): Promise<void>;
  /** What the same run was answered before it was cut, where it has a journal. */
  readonly recall?: (path: string) => Promise<Body | undefined>;
}

/** For a run that keeps nothing. */
export const keepNothing: Keep = async () => undefined;

/** Keeps what a run records, and in its journal every answer that says all that it should: others are asked for again. */
export function keepOf(recorder: SnapshotWriter | undefined, journal: Journal | undefined): Keep {
  const record = recorder?.keep ?? keepNothing;
  if (!journal) return record;
  const recalled = new Set<string>();
  const keep = async (path: string, answer: KeptAnswer): Promise<void> => {
    const isGood = answer.status === 200 && (answer.problems ?? []).length === 0;
    if (answer.bytes && isGood && !recalled.has(path)) await journal.write(path, answer.bytes);
    await record(path, answer);
  };
  const recall = async (path: string): Promise<Body | undefined> => {
    const body = await recalledBody(journal, path);
    if (body) recalled.add(path);
    return body;
  };
  return Object.assign(keep, { recall });
}

/** An answer in a journal, which was JSON when it was written. */
export async function recalledBody(journal: Journal, path: string): Promise<Body | undefined> {
  const bytes = await journal.read(path);
  return bytes && { json: JSON.parse(new TextDecoder().decode(bytes)), bytes };
}
