import type { FileFailure } from '../snapshot/json-file.js';

/** What goes out on the wire, before anything delays or breaks it. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

interface JsonOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isIndented?: boolean;
}

export const json = (value: unknown, { status = 200, headers = {}, isIndented }: JsonOptions = {}): Answer => ({
  status,
  headers: { 'content-type': JSON_TYPE, ...headers },
  body: JSON.stringify(value, null, isIndented ? 2 : undefined),
});

/** Refusals by a policy have no body (reference §0.2), nor has a 204. */
export const empty = (status: number): Answer => ({ status });

export const text = (body: string, status = 200): Answer => ({ status, headers: { 'content-type': TEXT_TYPE }, body });

interface Problem {
  readonly title: string;
  readonly detail?: string;
  readonly instance?: string;
  /** As `AUTH-00011` (reference §3.5). */
  readonly code?: string;
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

/** Altinn's problem body (reference §0.2). */
export const problem = (status: number, told: Problem): Answer => ({
  status,
  headers: { 'content-type': PROBLEM_TYPE },
  body: JSON.stringify({ type: 'about:blank', ...told, status }),
});

/**
 * What the snapshot cannot answer: the status that was recorded instead of a body, or 500. A missing file is never an
 * empty list (DESIGN §3.4).
 */
export function notRead(path: string, { status, fault }: FileFailure): Answer {
  if (status === 204 || status === 401 || status === 403) return empty(status);
  const isRefusal = status !== undefined && Number.isInteger(status) && status >= 400 && status <= 599;
  const place = 'line' in fault ? `${path}:${fault.line}:${fault.column}` : path;
  const what = 'status' in fault ? `HTTP ${fault.status} was recorded` : fault.text;
  return problem(isRefusal ? status : 500, { title: 'The snapshot has no answer.', detail: `${place}: ${what}` });
}

/** The real API answers this, but a snapshot holds nothing to answer it with. */
export const notServed = (what: string): Answer =>
  problem(501, { title: 'The sandbox does not serve this.', detail: `${what}: a snapshot holds no answer to it` });
