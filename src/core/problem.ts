import type { NeededScope } from './errors.js';
import type { Affected, Happening } from './told/problems.js';

/** What tells one problem from another, whoever reads of it. Codes and operations are never translated. */
interface ProblemCodes {
  /** The API family, as `resource-registry`, or `audit` for what no single API is to blame for. */
  readonly api: string;
  /** Method and path of the operation, or what was being done. */
  readonly operation: string;
  /** HTTP status, where there was an answer. */
  readonly status: number | null;
  /** Stable and machine-readable: an API's problem code, or one of ours such as `missing`. */
  readonly code: string;
  /** The scope that was refused, where that is what happened. */
  readonly scope?: NeededScope | undefined;
}

/** Something that could not be read or found, as it was met: what happened, and what cannot be known because of it. */
export interface ProblemFacts extends ProblemCodes {
  /** One text after another. */
  readonly told: readonly Happening[];
  readonly affects: Affected;
}

/** The same in the language of the run. Any problem makes a run incomplete (DESIGN §3.2). */
export interface Problem extends ProblemCodes {
  /** What happened, where, and what to do about it. */
  readonly message: string;
  /** What cannot be known because of it. */
  readonly affects: string;
  /** What it affects, in English whatever the language of the run: for whoever compares the problems of two runs. */
  readonly subject?: string | undefined;
}

/** Puts a problem into words. */
export type InWords = (problem: ProblemFacts) => Problem;

/** A value that was read, with the problems met on the way; without a value nothing at all could be known. */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly problems: readonly ProblemFacts[];
  /** Nothing was read because no answer came: asking once more may give one. */
  readonly isWorthAnotherTry?: boolean | undefined;
}
