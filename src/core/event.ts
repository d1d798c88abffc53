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

/** What happens while an audit runs, for whoever wants to follow it. */
export type AuditEvent = CallEvent | ProgressEvent;

export type Listener = (event: AuditEvent) => void;
