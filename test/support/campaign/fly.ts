import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultPlan } from '../../../src/core/fault-plan.js';
import { startSandbox } from '../../../src/sandbox/sandbox.js';
import { dekning, EXAMPLE, type Run } from '../cli.js';
import { inFolder } from '../folders.js';
import { COMMANDS, type Command, type CommandName, GREEN } from './commands.js';
import type { Flight, LoggedRequest } from './flight.js';
import { leaksIn, leaksInFolder, type Marks, marksOf } from './leaks.js';
import type { Reader, Told } from './told.js';

/** Runs a command in the sandbox, on a day as it is planned. */
export type Fly = (command: CommandName, plan: FaultPlan) => Promise<Flight>;

/** Gives a sandbox to fly in, one flight after another; `binary` is another build of the product. */
export const inSandbox = (binary: string | undefined, use: (fly: Fly) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const served: LoggedRequest[] = [];
    const sandbox = await startSandbox({
      snapshot: EXAMPLE,
      listen: (one) => served.push({ ...one, at: performance.now() }),
    });
    const run = (args: readonly string[]) => dekning(args, { cwd: folder, env: sandbox.variables, binary });
    try {
      await writeFile(join(folder, 'green.yaml'), GREEN);
      const marks = await marksOf(sandbox.variables);
      await use(async (name, plan) => {
        const { args, told, records, resumes, hasNoCache = false, hasNoFormats = false }: Command = COMMANDS[name];
        const whole = [...args, ...(hasNoFormats ? [] : ['--json']), ...(hasNoCache ? [] : ['--no-cache'])];
        sandbox.followFaults(plan);
        served.length = 0;
        const began = performance.now();
        const ran = await run(whole);
        const flight = {
          run: ran,
          told: readBy(told, ran),
          served: [...served],
          milliseconds: performance.now() - began,
        };
        const leaks = leaksOf(ran, marks);
        if (resumes !== undefined) {
          const journal = join(folder, resumes);
          const inJournal = await leaksInFolder(journal, marks).catch(() => []);
          sandbox.followFaults({ faults: [] });
          const later = await run(whole);
          await rm(journal, { recursive: true, force: true });
          const resumed = { run: later, told: readBy(told, later) };
          return { ...flight, leaks: [...leaks, ...leaksOf(later, marks), ...inJournal], resumed };
        }
        if (records === undefined) return { ...flight, leaks };
        const kept = join(folder, records);
        const again = await run([...withoutRecording(args), '--json', '--snapshot', records]);
        const inFiles = await leaksInFolder(kept, marks).catch(() => []);
        await rm(kept, { recursive: true, force: true });
        const replayed = { run: again, told: readBy(told, again) };
        return { ...flight, leaks: [...leaks, ...leaksOf(again, marks), ...inFiles], replayed };
      });
    } finally {
      await sandbox.close();
    }
  });

const withoutRecording = (args: readonly string[]): string[] =>
  args.filter((arg, at) => arg !== '--force' && arg !== '--record' && args[at - 1] !== '--record');

const leaksOf = ({ stdout, stderr }: Run, marks: Marks): string[] => [
  ...leaksIn('standard output', stdout, marks),
  ...leaksIn('standard error', stderr, marks),
];

/** Nothing where the run printed no result: that is judged, and ends no campaign. */
function readBy(read: Reader, { stdout, stderr }: Run): Told | undefined {
  try {
    return read(stdout, stderr);
  } catch {
    return undefined;
  }
}
