/** The jobs of the three services, read from their YAML. */
import assert from 'node:assert/strict';
import type { Job, Step } from './recipes.js';

type Texts = Readonly<Record<string, string>>;

interface GithubStep {
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly env?: Texts;
  readonly with?: Texts;
}

interface GithubWorkflow {
  readonly env?: Texts;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly GithubStep[] }>>;
}

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').filter(Boolean);

/** A job of GitHub Actions. A step without a shell is run by `bash -e`. */
export function githubJob(workflow: unknown, name: string): Job {
  const { env, jobs } = workflow as GithubWorkflow;
  const steps = jobs[name]?.steps ?? [];
  assert.ok(steps.length > 0, `no job ${name}`);
  return {
    flags: ['-e'],
    steps: steps.map((step): Step => {
      if (step.run !== undefined) assert.doesNotMatch(step.run, /\$\{\{/, 'an expression in a script can be a command');
      return {
        run: step.run,
        env: { ...env, ...step.env },
        always: step.if?.startsWith('always()') ?? false,
        action: step.uses?.startsWith('OWNER/dekning@') ? step.with : undefined,
        publishes: step.uses?.startsWith('actions/upload-artifact@') ? lines(step.with?.['path']) : undefined,
      };
    }),
  };
}

interface GitlabJob {
  readonly extends?: string;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly artifacts?: { readonly when: string; readonly paths: readonly string[]; readonly reports?: Texts };
}

/** A job of GitLab CI: what comes before and the script are one shell, which stops at the first failure. */
export function gitlabJob(pipeline: unknown, name: string): Job {
  const { variables = {}, ...jobs } = pipeline as Readonly<Record<string, GitlabJob>> & { readonly variables?: Texts };
  const own = jobs[name];
  assert.ok(own, `no job ${name}`);
  const { before_script = [], script = [], artifacts } = { ...(own.extends ? jobs[own.extends] : {}), ...own };
  assert.equal(artifacts?.when, 'always', 'reports of a job that failed');
  return {
    flags: ['-e', '-o', 'pipefail'],
    steps: [
      { run: [...before_script, ...script].join('\n'), env: variables, always: false },
      { always: true, publishes: [...(artifacts?.paths ?? []), ...Object.values(artifacts?.reports ?? {})] },
    ],
  };
}

interface AzureStep {
  readonly script?: string;
  readonly publish?: string;
  readonly task?: string;
  readonly condition?: string;
  readonly env?: Texts;
  readonly inputs?: Texts;
}

interface AzurePipeline {
  readonly variables: readonly { readonly name?: string; readonly value?: string }[];
  readonly jobs: readonly { readonly job: string; readonly steps: readonly AzureStep[] }[];
}

/** A job of Azure Pipelines. A script goes on after a line that fails. */
export function azureJob(pipeline: unknown, name: string): Job {
  const { jobs, variables } = pipeline as AzurePipeline;
  const steps = jobs.find(({ job }) => job === name)?.steps ?? [];
  assert.ok(steps.length > 0, `no job ${name}`);
  const env = Object.fromEntries(variables.map((one) => [one.name ?? '', one.value ?? '']).filter(([key]) => key));
  return {
    flags: ['--noprofile', '--norc'],
    steps: steps.map((step): Step => {
      if (step.script !== undefined) assert.doesNotMatch(step.script, /\$\([A-Z]\w*\.\w+\)/i, 'a macro in a script');
      const results = step.task?.startsWith('PublishTestResults@') ? step.inputs?.['testResultsFiles'] : undefined;
      return {
        run: step.script,
        env: { ...env, ...step.env },
        always: step.condition === 'always()',
        publishes: [step.publish, results].flatMap((path) => path ?? []),
      };
    }),
  };
}
