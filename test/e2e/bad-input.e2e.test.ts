import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { inFolder, withExample } from '../support/folders.js';

describe('dekning, bad input: one clear line and exit 2', () => {
  const refused = async (args: readonly string[], told: RegExp, cwd?: string) => {
    const { code, stdout, stderr } = await dekning(args, cwd === undefined ? {} : { cwd });
    assert.equal(code, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, told);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
    assert.doesNotMatch(stderr, /\n\s+at /);
  };
  const snapshot = ['audit', '--snapshot', EXAMPLE];

  it('a snapshot that is no folder', async () => {
    await refused(['audit', '--snapshot', '/no/such/folder'], /does not exist/);
    await refused(['audit', '--snapshot', EXAMPLE_CONFIG], /is not a folder/);
  });

  it('an unknown flag, flag value, command, or no source at all', async () => {
    await refused([...snapshot, '--fromat', 'json'], /--fromat/);
    await refused([...snapshot, '--format', 'xml'], /--format: "xml" is none of table, json/);
    await refused([...snapshot, '--fail-on', 'emtpy'], /--fail-on: "emtpy" is none of/);
    await refused([...snapshot, '--fail-on', 'empty,never'], /never stands alone/);
    await refused([...snapshot, '--json', '--format', 'table'], /two formats/);
    await refused([...snapshot, '--external-ref', 'x'], /--org/);
    await refused(['audit'], /--snapshot/);
    const unknown = await dekning(['adit']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /adit is not a dekning command/);
  });

  it('a blank value, as of a variable that is not set: it must not pass for a flag that was left out', async () => {
    for (const flag of ['--config', '--service', '--system', '--party']) {
      await refused([...snapshot, flag, ''], new RegExp(`${flag}: .*(?:blank|no organisation number)`));
    }
  });

  it('a name that would steer the terminal', async () => {
    await withExample(async (folder) => {
      const manifest = { schemaVersion: 1, environment: 'tt02\u001b[2J\u202e', capturedAt: '2026-11-20T05:00:00Z' };
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      const { stderr } = await dekning(['audit', '--snapshot', folder, '--env', 'tt02']);
      assert.doesNotMatch(stderr, /[^\P{Cc}\n]|\u202e/u);
    });
  });

  it('an environment that is not the one of the snapshot', async () => {
    await refused([...snapshot, '--env', 'prod'], /is of tt02, but prod was asked for/);
    assert.equal((await dekning([...snapshot, '--env', 'tt02'])).code, 0);
    assert.equal((await dekning(snapshot, { env: { DEKNING_ENV: 'prod' } })).code, 2);
    assert.equal((await dekning(snapshot, { env: { DEKNING_ENV: 'prd' } })).code, 2);
  });

  it('an organisation number that fails mod-11', async () => {
    await refused([...snapshot, '--party', '311204565'], /"311204565" is no organisation number/);
    await refused([...snapshot, '--org', 'abc'], /"abc" is no organisation number/);
  });

  it('an expectation that matches nothing, with near names', async () => {
    await refused([...snapshot, '--package', 'skattegrunlag'], /Did you mean skattegrunnlag\?/);
    await refused([...snapshot, '--owner', 'skdd'], /no service owner.*Did you mean .*skd/);
    await refused([...snapshot, '--service', 'zzz*'], /no service that can have dialogs matches "zzz\*"/);
    await refused([...snapshot, '--package', 'klientadministrator'], /gives no service that can have dialogs/);
  });

  it('a configuration that is wrong, by line and column, also when it is found in a folder above', async () => {
    const wrong: readonly [string, RegExp][] = [
      ['expct: []\n', /dekning\.yaml:1:1: there is no key "expct" here\. Did you mean expect\?/],
      ['expect: []\nparties: []\nexpect: []\n', /dekning\.yaml:3:1/],
      ['gate:\n\tfailOn: [empty]\n', /dekning\.yaml:2:1.*[Tt]ab/],
      ['parties:\n  - "311204565"\n', /dekning\.yaml:2:5.*no organisation number/],
      ['expect:\n  - service: "zzz*"\n', /dekning\.yaml:2:5: no service/],
      ['gate:\n  failOn: [emtpy]\n', /dekning\.yaml:2:12.*expected one of/],
      ['- a\n', /dekning\.yaml:1:1/],
    ];
    for (const [text, told] of wrong) {
      await inFolder(async (folder) => {
        await writeFile(join(folder, 'dekning.yaml'), text);
        await refused([...snapshot, '--config', join(folder, 'dekning.yaml')], told);
        await mkdir(join(folder, 'below'));
        await refused(snapshot, told, join(folder, 'below'));
      });
    }
    await refused([...snapshot, '--config', '/no/such.yaml'], /there is no such file/);
  });
});
