import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFaultPlan } from '../../src/config/fault-plan.js';
import { OPERATIONS } from '../../src/core/operations.js';
import { usageError, writeFiles } from '../support/build.js';
import { ROOT } from '../support/cli.js';
import { inFolder } from '../support/folders.js';

const page = () => readFile(join(ROOT, 'docs/sandbox.md'), 'utf8');

const inFile = <Result>(text: string, use: (path: string) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    await writeFiles(folder, { 'plan.yaml': text });
    return use(join(folder, 'plan.yaml'));
  });

describe('the page of the sandbox', () => {
  it('shows a plan that can be used as it stands', async () => {
    const [, plan = ''] = /```yaml\n(# bad-day[\s\S]*?)```/.exec(await page()) ?? [];
    const { faults } = await inFile(plan, loadFaultPlan);
    assert.deepEqual(
      faults.map(({ fault }) => fault),
      ['status', 'proxy-page', 'status'],
    );
  });

  it('has every operation, under its API, and every kind of fault', async () => {
    const text = await page();
    for (const [operation, api] of Object.entries(OPERATIONS)) {
      assert.match(text, new RegExp(`^\\| ${api} \\|.*\`${operation.replaceAll('*', '\\*')}\``, 'm'));
    }
    const { message } = await usageError(() => inFile('faults: [{fault: x, operation: "*"}]', loadFaultPlan));
    const kinds = /expected one of (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
    assert.equal(kinds.length, 17);
    for (const kind of kinds) assert.match(text, new RegExp(`^\\| \`${kind}\` \\|`, 'm'), kind);
  });
});
