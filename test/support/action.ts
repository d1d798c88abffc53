/** The composite action, run as the runner of GitHub Actions runs it. */
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, type Run } from './cli.js';
import { runScript } from './shell.js';

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

export interface ActionRun extends Run {
  /** What is added to the summary of the job. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What lies in the runner's folder for temporary files at the end. */
  readonly left: readonly string[];
}

interface ActionOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the action's own repository is; by default this one. */
  readonly actionPath?: string;
}

/** Runs each script of the action in turn. An input that it does not have is an error, as in a linter. */
export async function runAction(
  given: Readonly<Record<string, string>>,
  { cwd, env = {}, actionPath = ROOT }: ActionOptions,
): Promise<ActionRun> {
  const unknown = Object.keys(given).find((name) => !(name in ACTION.inputs));
  if (unknown !== undefined) throw new Error(`the action has no input ${unknown}`);
  const runner = join(cwd, '.runner');
  const temp = join(runner, 'temp');
  await mkdir(temp, { recursive: true });
  const [summary, output] = [join(runner, 'summary.md'), join(runner, 'output')];
  for (const file of [summary, output]) await writeFile(file, '');
  const all = { code: 0 as number | null, stdout: '', stderr: '' };
  for (const step of ACTION.runs.steps) {
    if (step.run === undefined || (all.code !== 0 && step.if !== 'always()')) continue;
    const ran = await runScript(step.run, {
      cwd,
      env: {
        ...env,
        RUNNER_TEMP: temp,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: output,
        GITHUB_ACTION_PATH: actionPath,
        ...inputsOf(step, given),
      },
    });
    if (all.code === 0) all.code = ran.code;
    all.stdout += ran.stdout;
    all.stderr += ran.stderr;
  }
  return {
    ...all,
    summary: await readFile(summary, 'utf8'),
    outputs: await outputsIn(output),
    left: await readdir(temp),
  };
}

const inputsOf = ({ env = {} }: Step, given: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => {
      const [, input] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value) ?? [];
      const declared = input === undefined ? undefined : ACTION.inputs[input];
      if (input === undefined || !declared) throw new Error(`${name}: ${value} is no input`);
      return [name, given[input] ?? declared.default];
    }),
  );

async function outputsIn(file: string): Promise<Record<string, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
