import type { KeptAnswer } from '../snapshot/writer.js';

/** Takes note of what was read, by the file of a snapshot that it belongs in. */
export type Keep = (path: string, answer: KeptAnswer) => Promise<void>;

/** For a run that keeps nothing. */
export const keepNothing: Keep = async () => undefined;
