import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Secret } from '../core/secret.js';

/** What a run was asked, part by part: under the name of the flag or setting that says it, a hash of what it said. */
export type Parts = Readonly<Record<string, string>>;

/** What a journal tells of the run that it is of. */
export interface JournaledRun {
  readonly tool: string;
  /** ISO time that the run is judged by. */
  readonly startedAt: string;
  /** ISO time by this machine's clock. */
  readonly begunAt: string;
  readonly parts: Parts;
}

/** The only version of the format that there is. */
const VERSION = 1;

const schema = z.object({
  schemaVersion: z.literal(VERSION),
  tool: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  begunAt: z.iso.datetime({ offset: true }),
  parts: z.record(z.string(), z.string()),
});

/** How old a run may be that is gone on with. What was read yesterday tells nothing of today. */
export const MOST_HOURS = 24;

const HOUR = 3_600_000;

/** A hash of what one part says: it is compared, and never told. */
export const partOf = (said: unknown): string =>
  createHash('sha256')
    .update(said instanceof Secret ? said.reveal() : (JSON.stringify(said) ?? ''))
    .digest('hex')
    .slice(0, 16);

export const runText = (run: JournaledRun): string =>
  `${JSON.stringify({ schemaVersion: VERSION, ...run }, null, 2)}\n`;

/** A run as it was written; undefined where it cannot be read. */
export function runIn(text: string): JournaledRun | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The parts that two runs were not asked alike. */
export const differing = (one: Parts, other: Parts): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((part) => one[part] !== other[part]);

/** Whole hours since a run began, or undefined while it is young enough; a clock may have been set back a little. */
export function hoursTooOld({ begunAt }: JournaledRun, now: Date): number | undefined {
  const age = Math.abs(now.getTime() - Date.parse(begunAt));
  return age > MOST_HOURS * HOUR ? Math.floor(age / HOUR) : undefined;
}
