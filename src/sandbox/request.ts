import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, problem } from './answer.js';
import type { Caller } from './tokens.js';
import type { World } from './world.js';

/** A request on a path that the sandbox knows. */
export interface SandboxRequest {
  /** As it was sent, without query and without a slash at the end. */
  readonly path: string;
  /** The variable last part of the path, decoded; empty where the path has none. */
  readonly named: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whom the token stands for; undefined on public paths, whatever token they are sent (reference §0.3). */
  readonly caller: Caller | undefined;
}

/** One API family's answer to a request. */
export type Handler = (request: SandboxRequest, world: World) => Promise<Answer> | Answer;

/** A boolean of the query as ASP.NET reads it; undefined when it is neither true nor false. */
export function flag(query: URLSearchParams, name: string, whenAbsent: boolean): boolean | undefined {
  const value = query.get(name)?.toLowerCase();
  if (value === undefined) return whenAbsent;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

export const badFlag = (name: string): Answer =>
  problem(400, {
    title: 'One or more validation errors occurred.',
    errors: { [name]: ['The value is neither true nor false.'] },
  });
