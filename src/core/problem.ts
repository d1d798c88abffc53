import type { NeededScope } from './errors.js';

/** Something that could not be read or found. Any problem makes a run incomplete (DESIGN §3.2). */
export interface Problem {
  /** The API family, as `resource-registry`, or `audit` for what no single API is to blame for. */
  readonly api: string;
  /** Method and path of the operation, or what was being done. */
  readonly operation: string;
  /** HTTP status, where there was an answer. */
  readonly status: number | null;
  /** Stable and machine-readable: an API's problem code, or one of ours such as `missing`. */
  readonly code: string;
  /** What happened, where, and what to do about it. */
  readonly message: string;
  /** What cannot be known because of it. */
  readonly affects: string;
  /** The scope that was refused, where that is what happened. */
  readonly scope?: NeededScope | undefined;
}

/** A value that was read, with the problems met on the way; without a value nothing at all could be known. */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}
