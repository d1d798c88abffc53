import type { AuditEvent, CallEvent, Listener } from '../core/event.js';
import type { Language } from '../core/language.js';
import { plain } from '../core/plain.js';
import { MESSAGES } from '../messages/index.js';

/** Whoever follows a run on standard error, and what puts the screen in order at its end. */
export interface Follower {
  readonly listen: Listener | undefined;
  readonly stop: () => void;
}

/** Standard error, as far as it matters here. */
export type FollowedStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

export interface FollowOptions {
  readonly verbose: boolean;
  readonly language: Language;
  /** Whether the report is written to the terminal while the run goes on, where a bar would stand in its way. */
  readonly writesAsItRuns: boolean;
}

/** What is asked, line by line, with `--verbose`; else a bar, on a terminal only; else nothing. */
export async function follow(stream: FollowedStream, options: FollowOptions): Promise<Follower> {
  if (options.verbose) return { listen: (event) => told(stream, event), stop: () => undefined };
  if (!stream.isTTY || options.writesAsItRuns) return { listen: undefined, stop: () => undefined };
  return progressBar(stream, options.language);
}

function told(stream: FollowedStream, event: AuditEvent): void {
  if (event.kind === 'call') stream.write(`${callLine(event)}\n`);
}

/** One call as `--verbose` shows it. It has no header and no body, and so nothing secret. */
const callLine = ({ api, method, path, outcome, milliseconds, attempt }: CallEvent): string =>
  plain(`${api}: ${method} ${path} ${outcome} ${milliseconds} ms${attempt > 1 ? ` (try ${attempt})` : ''}`);

async function progressBar(stream: FollowedStream, language: Language): Promise<Follower> {
  const { SingleBar } = (await import('cli-progress')).default;
  const { bar, lastProblem } = MESSAGES[language].progress;
  const progress = new SingleBar({ stream, format: bar, hideCursor: null, clearOnComplete: true, etaBuffer: 200 });
  const started = performance.now();
  let problem = '';
  let isShown = false;
  return {
    listen: (event) => {
      if (event.kind !== 'progress') return;
      if (event.problem) problem = ` · ${lastProblem(plain(event.problem).slice(0, MOST_OF_A_PROBLEM))}`;
      const rate = (event.done / ((performance.now() - started) / 1000)).toFixed(1);
      if (isShown) progress.update(event.done, { rate, problem });
      else progress.start(event.total, event.done, { rate, problem });
      isShown = true;
    },
    stop: () => progress.stop(),
  };
}

const MOST_OF_A_PROBLEM = 60;
