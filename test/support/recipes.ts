/** The pipelines of docs/recipes/, run as far as a machine without their services can. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runAction } from './action.js';
import { ROOT, type Run } from './cli.js';
import { runScript } from './shell.js';

/** A script of a job, or something else that a job does. */
export interface Step {
  readonly run?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** It is done also when one before it failed. */
  readonly always: boolean;
  /** Inputs of the action of this repository. */
  readonly action?: Readonly<Record<string, string>> | undefined;
  /** Paths that must be there by now, to be published. */
  readonly publishes?: readonly string[] | undefined;
}

/** A job by what its service does with it. */
export interface Job {
  readonly steps: readonly Step[];
  /** Options of bash, as the service gives them. */
  readonly flags: readonly string[];
}

/** What a service gives a job. */
export interface Given {
  /** The project's folder. */
  readonly cwd: string;
  /** Variables of the runner and of the project. */
  readonly env: Readonly<Record<string, string>>;
  /** What expressions stand for: `secrets.X`, `vars.X`, `key.secureFilePath`. */
  readonly values: Readonly<Record<string, string>>;
}

export interface JobRun extends Run {
  /** What was published. */
  readonly published: readonly string[];
}

/** The blocks of YAML on a page. */
export const blocksOf = (page: string): unknown[] =>
  [...readFileSync(join(ROOT, 'docs/recipes', page), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) =>
    parse(text),
  );

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{\{ ([\w.]+) \}\}|\$\(([A-Za-z.]+\.[A-Za-z]+)\)/g, (whole, github?: string, azure?: string) => {
    const value = values[github ?? azure ?? ''];
    assert.ok(value !== undefined, `nothing stands for ${whole}`);
    return value;
  });

const filledAll = (env: Step['env'], values: Given['values']): Record<string, string> =>
  Object.fromEntries(Object.entries(env ?? {}).map(([name, text]) => [name, filled(String(text), values)]));

/** Runs the scripts of a job in turn; the first that fails is the job's exit code. */
export async function runJob({ steps, flags }: Job, { cwd, env, values }: Given): Promise<JobRun> {
  const all = { code: 0 as number | null, stdout: '', stderr: '' };
  const published: string[] = [];
  for (const step of steps) {
    if (all.code !== 0 && !step.always) continue;
    for (const path of step.publishes ?? []) if (existsSync(join(cwd, path))) published.push(path);
    const stepEnv = { ...env, ...filledAll(step.env, values) };
    const ran = step.action
      ? await runAction(filledAll(step.action, values), { cwd, env: stepEnv })
      : step.run === undefined
        ? undefined
        : await runScript(step.run, { cwd, env: stepEnv, flags });
    if (!ran) continue;
    if (all.code === 0) all.code = ran.code;
    all.stdout += ran.stdout;
    all.stderr += ran.stderr;
  }
  return { ...all, published };
}

/** Copies what one job kept as an artefact into the project of the next. */
export async function handOver(from: string, to: string, path: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await cp(join(from, path), join(to, path), { recursive: true });
}
