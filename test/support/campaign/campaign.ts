import { byAsked, byFault, type Cell, cellsOf, isQuick, isWorst, nameOf, ordered } from './cells.js';
import { COMMANDS, type CommandName, isCommand } from './commands.js';
import { askingOf, type Flight, injectedIn } from './flight.js';
import { type Fly, inSandbox } from './fly.js';
import { type Wrong, wrongIn } from './judge.js';

export interface CampaignOptions {
  readonly seed: number;
  /** Faults to inject at least; it ends sooner where all that there is was flown. */
  readonly count: number;
  /** Runs at once, each with a sandbox of its own. */
  readonly atOnce: number;
  /** Only what takes no ten seconds, and of every operation of every command alike. */
  readonly quick?: boolean;
  /** By default all that there are. */
  readonly commands?: readonly CommandName[] | undefined;
  /** Only these of their cells. */
  readonly only?: ((cell: Cell) => boolean) | undefined;
  /** `bin/run.js` of another build of the product. */
  readonly binary?: string | undefined;
  readonly each?: (cell: Cell, wrong: readonly Wrong[], flight: Flight) => void;
}

export interface CampaignResult {
  /** What there is to fly. */
  readonly cells: number;
  readonly runs: number;
  /** Faults that befell an answer, over all runs, by the sandbox's log. */
  readonly injected: number;
  /** Runs in which the fault befell nothing: there was nothing of its kind. */
  readonly idle: number;
  readonly wrong: readonly { readonly name: string; readonly wrong: readonly Wrong[] }[];
}

/** Runs commands in which something goes wrong, and judges each beside the same one in which nothing does. */
export async function campaign(options: CampaignOptions): Promise<CampaignResult> {
  const { seed, count, atOnce, binary, quick = false, only = () => true, each } = options;
  const baselines = await baselinesOf(options);
  const cells = [...baselines].flatMap(([command, flight]) => cellsOf(command, askingOf(flight)));
  const chosen = cells.filter((cell) => only(cell) && (!quick || isQuick(cell)));
  const rest = ordered(chosen, seed, quick ? byAsked : byFault);
  const queue = [...rest.filter(isWorst), ...rest.filter((cell) => !isWorst(cell))];
  const wrong: { name: string; wrong: Wrong[] }[] = [];
  let [runs, injected, idle] = [0, 0, 0];
  const work = async (fly: Fly): Promise<void> => {
    for (let cell = queue.shift(); cell; cell = injected < count ? queue.shift() : undefined) {
      const { command, operation, fault, requests } = cell;
      const baseline = baselines.get(command);
      if (!baseline) throw new Error(`${command} was not flown without faults.`);
      const flight = await fly(command, { faults: [{ ...fault, operation, requests }] });
      const given = injectedIn(flight);
      runs += 1;
      injected += given;
      if (given === 0) idle += 1;
      const found = wrongIn(cell, baseline, flight);
      if (found.length > 0) wrong.push({ name: nameOf(cell), wrong: found });
      each?.(cell, found, flight);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => inSandbox(binary, work)));
  return { cells: cells.length, runs, injected, idle, wrong };
}

/** Each command on a day without faults, whose answers are those that were earned. */
async function baselinesOf({
  binary,
  atOnce,
  commands = Object.keys(COMMANDS).filter(isCommand),
}: CampaignOptions): Promise<ReadonlyMap<CommandName, Flight>> {
  const queue = [...commands];
  const baselines = new Map<CommandName, Flight>();
  const work = async (fly: Fly): Promise<void> => {
    for (let command = queue.shift(); command; command = queue.shift()) {
      const flight = await fly(command, { faults: [] });
      if (!flight.told?.complete) throw new Error(`${command} is not complete without faults: ${flight.run.stderr}`);
      baselines.set(command, flight);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => inSandbox(binary, work)));
  return baselines;
}
