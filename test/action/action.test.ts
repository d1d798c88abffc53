import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACTION, runAction } from '../support/action.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { readGithub } from '../support/commands.js';
import { inFolder, withExample } from '../support/folders.js';
import { rehearse } from '../support/rehearsal.js';
import { NODE_PATH } from '../support/shell.js';

const NOW = { DEKNING_NOW: '2026-11-23T08:00:00Z' };

/** What one customer of the example has. */
const MET = `systems: [310652970_lonn-og-skatt]
expect: [{ service: nav_sykepenger_dialog, parties: ["311204564"], userTypes: [standard] }]
`;

const inProject = (use: (cwd: string) => Promise<void>): Promise<void> =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'dekning.yaml'), MET);
    await use(cwd);
  });

describe('the action', () => {
  it('lets no input into the text of a script, and describes each', () => {
    for (const { run = '', name } of ACTION.runs.steps) assert.doesNotMatch(run, /\$\{\{/, name);
    for (const [name, { description }] of Object.entries(ACTION.inputs)) assert.ok(description, name);
    assert.equal(ACTION.runs.using, 'composite');
    assert.ok(ACTION.runs.steps.every(({ run, shell }) => run === undefined || shell === 'bash'));
  });

  it('passes where everything expected is there', async () => {
    await inProject(async (cwd) => {
      const ran = await runAction({ snapshot: EXAMPLE }, { cwd, env: NOW });
      assert.equal(ran.code, 0, ran.stderr);
      assert.deepEqual(ran.outputs, { 'exit-code': '0', outcome: 'passed' });
      assert.match(ran.summary, /^# ✅ /);
      assert.ok(readGithub(ran.stdout).every(({ name }) => name !== 'error'));
      assert.deepEqual(ran.left, []);
    });
  });

  it('fails with 1 for violations: annotations, a summary in the language, and files', async () => {
    await inProject(async (cwd) => {
      const inputs = {
        snapshot: EXAMPLE,
        config: EXAMPLE_CONFIG,
        lang: 'nb',
        sarif: 'dekning.sarif',
        output: 'json=a b.json\njunit=junit.xml',
        record: '',
      };
      const ran = await runAction(inputs, { cwd, env: NOW });
      assert.equal(ran.code, 1, ran.stderr);
      assert.deepEqual(ran.outputs, { 'exit-code': '1', outcome: 'violations' });
      assert.match(ran.summary, /^# ❌ Kravet er ikke oppfylt: 160 avvik/);
      assert.equal(readGithub(ran.stdout).at(-1)?.name, 'error');
      const files = await readdir(cwd);
      for (const file of ['dekning.sarif', 'a b.json', 'junit.xml']) assert.ok(files.includes(file), file);
    });
  });

  it('does not call it passed where nothing is expected, or nothing may fail', async () => {
    await inProject(async (cwd) => {
      await writeFile(join(cwd, 'none.yaml'), 'environment: tt02\nexpect: []\n');
      for (const inputs of [
        { config: 'none.yaml' },
        { 'fail-on': 'never' },
        { config: 'none.yaml', summary: 'false' },
      ]) {
        const ran = await runAction({ snapshot: EXAMPLE, ...inputs }, { cwd, env: NOW });
        assert.equal(ran.code, 0, ran.stderr);
        assert.deepEqual(ran.outputs, { 'exit-code': '0', outcome: 'no-gate' });
        assert.equal(ran.summary === '', 'summary' in inputs);
      }
    });
  });

  it('fails with 3 when something was not read, also where nothing can be a violation', async () => {
    await withExample(async (snapshot) => {
      await rm(join(snapshot, 'authorized-parties'), { recursive: true });
      await inProject(async (cwd) => {
        const ran = await runAction({ snapshot, 'fail-on': 'never' }, { cwd, env: NOW });
        assert.equal(ran.code, 3, ran.stderr);
        assert.deepEqual(ran.outputs, { 'exit-code': '3', outcome: 'incomplete' });
        assert.match(ran.summary, /^# ❓ /);
      });
    });
  });

  it('fails with 2 for a configuration that is not there, and for a blank one: never an overview by mistake', async () => {
    for (const config of ['no-such.yaml', '']) {
      await inProject(async (cwd) => {
        const ran = await runAction({ snapshot: EXAMPLE, config }, { cwd });
        assert.equal(ran.code, 2, ran.stderr);
        assert.deepEqual(ran.outputs, { 'exit-code': '2', outcome: 'usage' });
        assert.match(ran.stdout, /^::error title=dekning::/m);
        assert.equal(ran.summary, '');
      });
    }
  });

  it('writes no summary where none is wanted', async () => {
    await inProject(async (cwd) => {
      assert.equal((await runAction({ snapshot: EXAMPLE, summary: 'false' }, { cwd, env: NOW })).summary, '');
    });
  });

  it('takes hostile inputs for what they are, not for commands', async () => {
    await inProject(async (cwd) => {
      const hostile = '$(touch pwned)`touch pwned`"; touch pwned; #';
      for (const name of ['config', 'snapshot', 'env', 'fail-on', 'lang', 'sarif', 'output', 'args', 'summary']) {
        const ran = await runAction({ snapshot: EXAMPLE, [name]: hostile }, { cwd, env: NOW });
        assert.ok(!(await readdir(cwd)).includes('pwned'), name);
        assert.doesNotMatch(ran.stderr, /syntax error|command not found/, name);
      }
    });
  });

  it('audits live with a key from a secret, which is nowhere afterwards', async () => {
    await rehearse({}, async ({ env }) => {
      const {
        DEKNING_PRIVATE_KEY_FILE: file = '',
        DEKNING_CLIENT_ID: client = '',
        DEKNING_KEY_ID: key = '',
        ...rest
      } = env;
      const secret = await readFile(file, 'utf8');
      await inProject(async (cwd) => {
        const inputs = { 'private-key': secret, 'client-id': client, 'key-id': key, record: 'kept' };
        const ran = await runAction(inputs, { cwd, env: rest });
        assert.equal(ran.code, 0, ran.stderr);
        const { d: inner } = JSON.parse(secret) as { d: string };
        assert.ok(inner.length > 20);
        for (const text of [ran.stdout, ran.stderr, ran.summary]) assert.ok(!text.includes(inner));
        assert.deepEqual(ran.left, []);
        assert.ok((await readdir(join(cwd, 'kept'))).includes('manifest.json'));
        const without = await runAction({ 'client-id': client }, { cwd, env: rest });
        assert.equal(without.code, 2, 'a secret that is not there');
      });
    });
  });

  it('builds itself where it is not built, and no more than that', async () => {
    await inProject(async (cwd) => {
      const [actionPath, tools] = [join(cwd, 'action'), join(cwd, 'tools')];
      for (const folder of [join(actionPath, 'bin'), tools]) await mkdir(folder, { recursive: true });
      await writeFile(join(actionPath, 'bin/run.js'), 'console.log("audited")');
      await writeFile(join(tools, 'npm'), '#!/bin/sh\necho "npm $* in $PWD"\n');
      await chmod(join(tools, 'npm'), 0o755);
      const env = { PATH: `${tools}:${NODE_PATH}` };
      const first = await runAction({}, { cwd, actionPath, env });
      assert.equal(first.stdout, `npm ci --ignore-scripts in ${actionPath}\nnpm run build in ${actionPath}\naudited\n`);
      await mkdir(join(actionPath, 'dist/cli'), { recursive: true });
      await writeFile(join(actionPath, 'dist/cli/main.js'), '');
      assert.equal((await runAction({}, { cwd, actionPath, env })).stdout, 'audited\n');
    });
  });
});
