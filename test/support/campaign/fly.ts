import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultPlan } from '../../../src/core/fault-plan.js';
import type { AuditJson } from '../../../src/report/json/schema.js';
import { startSandbox } from '../../../src/sandbox/sandbox.js';
import type { ServedRequest } from '../../../src/sandbox/server.js';
import { dekning, EXAMPLE } from '../cli.js';
import { inFolder } from '../folders.js';
import { type Cell, nameOf } from './cells.js';
import { type Flight, wrongIn } from './judge.js';
import { GREEN, SETUPS, type SetupName } from './setups.js';

export interface CampaignOptions {
  readonly cells: readonly Cell[];
  /** Runs at once, each with a sandbox of its own. */
  readonly atOnce: number;
  readonly each?: (name: string, wrong: readonly string[], flight: Flight) => void;
}

export interface CampaignResult {
  readonly runs: number;
  /** Faults that befell an answer, over all runs. */
  readonly injected: number;
  /** Runs in which the fault befell nothing: the operation was asked too seldom, or has nothing of the kind. */
  readonly idle: number;
  readonly wrong: readonly { readonly name: string; readonly why: readonly string[] }[];
}

/** Runs an audit for each cell, and judges it. */
export async function campaign({ cells, atOnce, each }: CampaignOptions): Promise<CampaignResult> {
  const queue = [...cells];
  const wrong: { name: string; why: string[] }[] = [];
  let [injected, idle] = [0, 0];
  const work = () =>
    inSandbox(async (fly) => {
      const baselines = new Map<SetupName, Flight>();
      for (let cell = queue.shift(); cell; cell = queue.shift()) {
        const { setup, fault, operation, requests } = cell;
        const baseline = baselines.get(setup) ?? (await fly(setup, { faults: [] }));
        baselines.set(setup, baseline);
        const flight = await fly(setup, { faults: [{ ...fault, operation, requests }] });
        const given = flight.served.flatMap(({ faults }) => faults).length;
        injected += given;
        if (given === 0) idle += 1;
        const why = wrongIn(cell, baseline, flight);
        if (why.length > 0) wrong.push({ name: nameOf(cell), why });
        each?.(nameOf(cell), why, flight);
      }
    });
  await Promise.all(Array.from({ length: atOnce }, work));
  return { runs: cells.length, injected, idle, wrong };
}

type Fly = (setup: SetupName, plan: FaultPlan) => Promise<Flight>;

const inSandbox = (use: (fly: Fly) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const served: ServedRequest[] = [];
    const sandbox = await startSandbox({ snapshot: EXAMPLE, listen: (one) => served.push(one) });
    await writeFile(join(folder, 'green.yaml'), GREEN);
    try {
      await use(async (setup, plan) => {
        sandbox.followFaults(plan);
        served.length = 0;
        const began = performance.now();
        const args = ['audit', '--json', '--no-cache', ...SETUPS[setup]];
        const run = await dekning(args, { cwd: folder, env: sandbox.variables });
        return { run, result: resultIn(run.stdout), served: [...served], milliseconds: performance.now() - began };
      });
    } finally {
      await sandbox.close();
    }
  });

/** Nothing where the run printed no result: that is judged, and ends no campaign. */
function resultIn(stdout: string): AuditJson | undefined {
  try {
    return JSON.parse(stdout) as AuditJson;
  } catch {
    return undefined;
  }
}
