import type { NeededScope, UpstreamError } from '../../core/errors.js';
import type { Secret } from '../../core/secret.js';

/** The API families, by the names that problems give them. */
export type ApiName =
  | 'metadata'
  | 'resource-registry'
  | 'dialogporten'
  | 'system-register'
  | 'system-users'
  | 'authorized-parties'
  | 'maskinporten'
  | 'token-exchange';

/** What is asked of which API, as messages name it: method and path, without host, query or anything personal. */
export interface Operation {
  readonly api: ApiName;
  readonly operation: string;
}

/** One request. It goes to the base that its API was configured with, and nowhere else. */
export interface Call extends Operation {
  readonly method: 'GET' | 'POST';
  /** Path and query below the base, with a slash in front. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked for anew with each call, so that a token that expires is renewed. */
  readonly token?: () => Promise<Secret>;
  /** Made anew for each try: a grant may be used only once. */
  readonly body?: () => Promise<Secret> | Secret;
  /** The scope that the call needs, for the message when it is refused. */
  readonly scope?: NeededScope;
  /** Reads a refusal that this API words in its own way. */
  readonly refusal?: (answer: Answer) => UpstreamError | undefined;
  /** Throws for an answer that is not this API's, so that it counts as a failure of it. */
  readonly accept?: (answer: Answer) => void;
}

/** What came back, whatever the status. */
export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
}
