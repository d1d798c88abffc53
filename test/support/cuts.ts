/** Runs that are killed at random points, and gone on with: the built binary against a sandbox. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE, ROOT, type Run } from './cli.js';
import { MADE_UP, withUsers } from './made-up-vendor.js';
import { type Rehearsal, rehearse } from './rehearsal.js';

/** Every run of these rehearsals is judged by the same time. */
const NOW = '2026-11-23T08:00:00.000Z';

export const AUDIT = ['audit', '--json', ...MADE_UP] as const;

/** Starts the built binary, as `dekning` does, without waiting for it. */
export const startAudit = ({ env, folder }: Rehearsal, args: readonly string[] = AUDIT): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'bin/run.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', DEKNING_NOW: NOW, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What a run that was started printed, and how it ended. */
export async function ended(child: ChildProcess): Promise<Run> {
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

const OWN_PARTIES = '/accessmanagement/api/v1/enduser/authorizedparties';
const EXCHANGE = '/authentication/api/v1/exchange/maskinporten';

/** How often the sandbox was asked for what a system user was given, and for an exchanged token, since a request. */
export const askedSince = ({ served }: Rehearsal, from: number) => {
  const count = (path: string) => served.slice(from).filter((one) => one.path.startsWith(path)).length;
  return { parties: count(OWN_PARTIES), exchanges: count(EXCHANGE) };
};

/** The system users that a journal has, by their ids. */
export const journaled = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'answers/authorized-parties')).catch((): string[] => []))
    .filter((name) => name.endsWith('.json'))
    .sort();

type AtRequest = (number: number, act: () => void) => void;
type Use<Result> = (rehearsal: Rehearsal, atRequest: AtRequest) => Promise<Result>;

/** Serves a snapshot, with a moment to be told of: when so many requests were served, before the last is answered. */
function served<Result>(snapshot: string, latency: number, use: Use<Result>): Promise<Result> {
  let waiting: { readonly number: number; readonly act: () => void } | undefined;
  const requests: Rehearsal['served'] = [];
  const listen = (one: Rehearsal['served'][number]): void => {
    requests.push(one);
    if (!waiting || requests.length < waiting.number) return;
    const { act } = waiting;
    waiting = undefined;
    act();
  };
  return rehearse({ snapshot, latency, listen }, (rehearsal) =>
    use({ ...rehearsal, served: requests }, (number, act) => {
      waiting = { number: requests.length + number, act };
    }),
  );
}

/** The bundled example, served. */
export const withExampleServed = (use: Use<void>): Promise<void> => served(EXAMPLE, 2, use);

/** A fleet of so many system users, served. */
export const withFleet = (users: number, latency: number, use: Use<void>): Promise<void> =>
  withUsers(users, {}, (snapshot) => served(snapshot, latency, use));

export interface CutPlan {
  readonly users: number;
  readonly kills: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

/** What came of it; each text is a fault. */
export interface CutReport {
  readonly kills: number;
  readonly resumed: number;
  /** Answers of system users that were not asked for again, in all. */
  readonly kept: number;
  readonly faults: readonly string[];
}

/** The same numbers from 0 to 1 for a seed (mulberry32). */
const randomNumbers = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Kills runs at random requests, each once, goes on with them, and holds each against a run that was not cut. */
export async function cutRuns({ users, kills, seed, tell }: CutPlan): Promise<CutReport> {
  const faults: string[] = [];
  let resumed = 0;
  let kept = 0;
  await withFleet(users, 2, async (rehearsal, atRequest) => {
    const uncut = await ended(startAudit(rehearsal));
    const requests = rehearsal.served.length;
    const random = randomNumbers(seed);
    if (uncut.code !== 0 && uncut.code !== 1) faults.push(`the uncut run ended with ${uncut.code}: ${uncut.stderr}`);
    for (let kill = 1; kill <= kills; kill += 1) {
      const journal = join(rehearsal.folder, `journal-${kill}`);
      const args = [...AUDIT, '--resume', journal];
      const at = 1 + Math.floor(random() * requests);
      const child = startAudit(rehearsal, args);
      atRequest(at, () => child.kill('SIGKILL'));
      await ended(child);
      const found = (await journaled(journal)).length;
      const from = rehearsal.served.length;
      const run = await ended(startAudit(rehearsal, args));
      const asked = askedSince(rehearsal, from);
      const isEqual = run.stdout === uncut.stdout && run.code === uncut.code;
      const rest = users - found;
      if (!isEqual) faults.push(`kill ${kill} at request ${at}: another result, exit ${run.code}: ${run.stderr}`);
      if (asked.parties !== rest || asked.exchanges !== rest) {
        faults.push(
          `kill ${kill} at request ${at}: ${rest} were left, asked ${asked.parties}, ${asked.exchanges} tokens`,
        );
      }
      if (found > 0) resumed += 1;
      kept += found;
      tell(
        `kill ${kill} at request ${at} of ${requests}: ${found} of ${users} kept, ${asked.parties} asked, ${isEqual ? 'same result' : 'ANOTHER RESULT'}`,
      );
    }
  });
  return { kills, resumed, kept, faults };
}
