/** What goes wrong in a rehearsal, and when: a plan that the sandbox follows. */
export interface FaultPlan {
  /** All that are due for a request are given together, in this order. */
  readonly faults: readonly PlannedFault[];
}

/** One fault, the operation that it befalls, and which of its requests. */
export type PlannedFault = Fault & {
  /** As problems name it, `GET resource/resourcelist`; `*` stands for any characters. */
  readonly operation: string;
  /** Default: all of them. */
  readonly requests?: Requests | undefined;
};

/**
 * Which of the requests for an operation, counted from 1, with every try of a call counted: one by its number, some in a
 * row, or a share of them, chosen by a seed.
 */
export type Requests =
  | 'first'
  | 'second'
  | 'all'
  | number
  | { readonly from: number; readonly to?: number | undefined }
  | { readonly share: number; readonly seed?: number | undefined };

/** The options of each kind of fault. What is optional has a default in the sandbox. */
export interface FaultOptions {
  /** Another answer altogether. */
  readonly status: {
    readonly status: number;
    /** A text as it is, anything else as JSON. */
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>> | undefined;
    /** Seconds from now, told as `retryAfterForm` says. */
    readonly retryAfter?: number | undefined;
    readonly retryAfterForm?: 'seconds' | 'date' | undefined;
  };
  readonly delay: { readonly milliseconds: number };
  /** The answer comes a few bytes at a time. */
  readonly drip: { readonly bytes?: number | undefined; readonly milliseconds?: number | undefined };
  /** The body ends early; a negative number counts from its end. `announced` is what Content-Length says. */
  readonly truncate: { readonly at: number; readonly announced?: 'cut' | 'whole' | undefined };
  /** The connection is reset, before the headers or after so many bytes of the body. */
  readonly reset: { readonly after?: number | undefined };
  /** A page in HTML, as a proxy or a portal before a network gives it. */
  readonly 'proxy-page': { readonly status?: number | undefined };
  readonly 'content-type': { readonly type: string };
  /** A status 200 without a body. */
  readonly empty: Readonly<Record<never, never>>;
  readonly 'no-content': Readonly<Record<never, never>>;
  /** The right answer behind so many blanks. */
  readonly giant: { readonly bytes?: number | undefined };
  readonly redirect: {
    readonly to: RedirectTarget;
    readonly status?: number | undefined;
  };
  /** The next page is this one, again and again. */
  readonly 'repeat-page': Readonly<Record<never, never>>;
  /** Since the page before was read, so many rows came in at the front, or, below zero, went. */
  readonly 'changed-page': { readonly rows?: number | undefined };
  /** The token that is given has expired, and so has the one that is sent. */
  readonly 'expired-token': Readonly<Record<never, never>>;
  /** The clock of the API is ahead, or, below zero, behind: in its Date header, and in what it says of tokens. */
  readonly clock: { readonly seconds: number };
  readonly field: { readonly path: string; readonly set: unknown };
  readonly 'missing-field': { readonly path: string };
}

/** Another host than the one that was asked, another path on the same one, or an address. */
export type RedirectTarget = 'other-host' | 'same-host' | (string & {});

export type FaultKind = keyof FaultOptions;

export type FaultOf<Kind extends FaultKind> = { readonly [K in Kind]: { readonly fault: K } & FaultOptions[K] }[Kind];

export type Fault = FaultOf<FaultKind>;
