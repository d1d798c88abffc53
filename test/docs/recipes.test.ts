import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../support/cli.js';
import { inFolder } from '../support/folders.js';
import { azureJob, githubJob, gitlabJob } from '../support/recipe-jobs.js';
import { blocksOf, handOver, type Job, type JobRun, runJob } from '../support/recipes.js';
import { type Rehearsal, rehearse } from '../support/rehearsal.js';
import { NODE_PATH } from '../support/shell.js';

/** What one customer of the example has, and what it lacks. */
const only = (service: string): string => `systems: [310652970_lonn-og-skatt]
expect: [{ service: ${service}, parties: ["311204564"], userTypes: [standard] }]
`;

/** What makes packages surplus: all parties of the system, and one service. */
const LITTLE = `systems: [310652970_lonn-og-skatt]
expect: [{ service: nav_sykepenger_dialog }]
`;

/** The worlds that a pipeline is run in, by the exit code that its gate must have. */
const WORLDS = [
  { world: 'with everything there', code: 0, config: only('nav_sykepenger_dialog'), scopes: undefined },
  { world: 'with gaps', code: 1, config: only('app_brg_aarsregnskap-vanlig-202406'), scopes: undefined },
  {
    world: 'with something that cannot be read',
    code: 3,
    config: only('nav_sykepenger_dialog'),
    scopes: ['altinn:authentication/systemregister.write'],
  },
] as const;

/** Installs the built binary where npm would, and nothing else. */
const NPM = `#!/bin/sh
[ "$1" = ci ] || { echo "npm $* is not rehearsed" >&2; exit 70; }
mkdir -p node_modules/.bin && ln -sf '${join(ROOT, 'bin/run.js')}' node_modules/.bin/dekning
`;

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A project with a pipeline, and what its service gives to a job. */
async function inProject(
  { env, folder }: Rehearsal,
  config: string,
  use: (cwd: string, run: (job: Job) => Promise<JobRun>) => Promise<void>,
): Promise<void> {
  await inFolder(async (home) => {
    const [cwd, tools, temp] = [join(home, 'project'), join(home, 'tools'), join(home, 'temp')];
    for (const made of [cwd, tools, temp]) await mkdir(made);
    await writeFile(join(tools, 'npm'), NPM);
    await chmod(join(tools, 'npm'), 0o755);
    await writeFile(join(cwd, 'dekning.yaml'), config);
    const {
      DEKNING_PRIVATE_KEY_FILE: key = '',
      DEKNING_CLIENT_ID: client = '',
      DEKNING_KEY_ID: keyId = '',
      ...platform
    } = env;
    const secret = await readFile(key, 'utf8');
    // As services leave it: for others to read.
    const file = join(folder, 'key');
    await writeFile(file, secret, { mode: 0o644 });
    await writeFile(join(temp, 'summary'), '');
    const variables = { DEKNING_CLIENT_ID: client, DEKNING_KEY_ID: keyId };
    const given = {
      cwd,
      env: {
        ...platform,
        ...variables,
        PATH: `${tools}:${NODE_PATH}`,
        TMPDIR: temp,
        RUNNER_TEMP: temp,
        AGENT_TEMPDIRECTORY: temp,
        PIPELINE_WORKSPACE: cwd,
        GITHUB_STEP_SUMMARY: join(temp, 'summary'),
        DEKNING_KEY: file,
      },
      values: {
        'vars.DEKNING_CLIENT_ID': client,
        'vars.DEKNING_KEY_ID': keyId,
        'secrets.DEKNING_PRIVATE_KEY': secret,
        'key.secureFilePath': file,
        'Agent.TempDirectory': temp,
      },
    };
    await use(cwd, async (job) => {
      const ran = await runJob(job, given);
      assert.deepEqual(await readdir(temp), ['summary'], 'a key was left behind');
      const { d } = JSON.parse(secret) as { d: string };
      assert.ok(!`${ran.stdout}${ran.stderr}`.includes(d));
      return ran;
    });
  });
}

interface Recipe {
  readonly name: string;
  readonly job: (name: string) => Job;
  /** What the gate publishes. */
  readonly reports: readonly string[];
}

const GITHUB = 'github-actions.md';
const RECIPES: readonly Recipe[] = [
  { name: GITHUB, job: (name) => githubJob(blocksOf(GITHUB)[1], name), reports: ['dekning.html'] },
  {
    name: 'gitlab-ci.md',
    job: (name) => gitlabJob(blocksOf('gitlab-ci.md')[0], name),
    reports: ['dekning.html', 'gl-code-quality.json', 'dekning-junit.xml'],
  },
  {
    name: 'azure-devops.md',
    job: (name) => azureJob(blocksOf('azure-devops.md')[0], name),
    reports: ['dekning-junit.xml', 'dekning.html'],
  },
];

describe('the recipes', () => {
  for (const { name, job, reports } of RECIPES) {
    for (const { world, code, config, scopes } of WORLDS) {
      it(`${name}, ${world}: the gate exits with ${code}, and its reports are published`, async () => {
        await rehearse({ scopes: scopes && [...scopes] }, (rehearsal) =>
          inProject(rehearsal, config, async (_cwd, run) => {
            const ran = await run(job('gate'));
            assert.equal(ran.code, code, ran.stderr);
            assert.deepEqual(ran.published, reports);
          }),
        );
      });
    }

    it(`${name}, monthly: documents gaps without failing, and lets another job audit without a key`, async () => {
      await rehearse({}, (rehearsal) =>
        inProject(rehearsal, only('app_brg_aarsregnskap-vanlig-202406'), async (cwd, run) => {
          const ran = await run(job('monthly'));
          assert.equal(ran.code, 0, ran.stderr);
          assert.ok(ran.published.includes('snapshot'));
          await inProject({ ...rehearsal, env: withoutPlatform(rehearsal.env) }, LITTLE, async (next, runNext) => {
            await handOver(cwd, next, 'snapshot');
            const offline = await runNext(job('offline'));
            assert.equal(offline.code, 1, `packages that nobody needs: ${offline.stderr}`);
            assert.deepEqual(offline.published, ['dekning-surplus.html']);
          });
        }),
      );
    });

    it(`${name}, monthly: is red where the report is not whole`, async () => {
      await rehearse({ scopes: ['altinn:authentication/systemregister.write'] }, (rehearsal) =>
        inProject(rehearsal, only('nav_sykepenger_dialog'), async (cwd, run) => {
          assert.equal((await run(job('monthly'))).code, 3);
          assert.ok(await isThere(join(cwd, 'snapshot/manifest.json')));
        }),
      );
    });

    it(`${name}: a secret that is not there is red, with 2`, async () => {
      await rehearse({}, (rehearsal) =>
        inProject(rehearsal, only('nav_sykepenger_dialog'), async (_cwd, run) => {
          const gate = job('gate');
          const emptied = { ...gate, steps: gate.steps.map((step) => ({ ...step, env: withoutSecret(step.env) })) };
          const ran = await run(emptied);
          assert.equal(ran.code, 2, ran.stdout);
        }),
      );
    });
  }

  for (const { world, code, config, scopes } of WORLDS) {
    it(`${GITHUB} with the action, ${world}: exits with ${code}`, async () => {
      await rehearse({ scopes: scopes && [...scopes] }, (rehearsal) =>
        inProject(rehearsal, config, async (cwd, run) => {
          const ran = await run(githubJob(blocksOf(GITHUB)[0], 'gate'));
          assert.equal(ran.code, code, ran.stderr);
          assert.deepEqual(ran.published, ['dekning.html', 'dekning-junit.xml']);
          assert.ok(await isThere(join(cwd, 'dekning.sarif')));
        }),
      );
    });
  }
});

/** The environment of a job that must not need the network: every address leads nowhere. */
const withoutPlatform = (env: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, name.endsWith('_URL') ? 'http://127.0.0.1:9' : value]),
  );

/** As a service leaves a secret that was never set: blank. */
const withoutSecret = (env: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...env, DEKNING_KEY: '/dev/null' }).map(([name, value]) => [
      name,
      value.includes('secrets.') ? '' : name === 'KEY_FILE' ? '/dev/null' : value,
    ]),
  );
