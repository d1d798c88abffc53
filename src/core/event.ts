/** One try of a call to an API. Nothing in it is secret. */
export interface CallEvent {
  readonly kind: 'call';
  readonly api: string;
  readonly method: string;
  /** Path and query, without host. */
  readonly path: string;
  /** HTTP status, or why there was none. */
  readonly outcome: number | string;
  readonly milliseconds: number;
  /** From 1. */
  readonly attempt: number;
}

/** How far the reading of system users has come. */
export interface ProgressEvent {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
  /** What could not be read last, if anything. */
  readonly problem: string | undefined;
}

/** A run that was cut goes on. */
export interface ResumedEvent {
  readonly kind: 'resumed';
  /** ISO time that it is judged by: when it first began. */
  readonly startedAt: string;
  /** How many system users were read before, and are not asked for again. */
  readonly systemUsers: number;
}

/** What happens while an audit runs, for whoever wants to follow it. */
export type AuditEvent = CallEvent | ProgressEvent | ResumedEvent;

export type Listener = (event: AuditEvent) => void;
