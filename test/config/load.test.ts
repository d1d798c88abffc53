import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Config } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load.js';
import { usageError, writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';

const FILE = 'dekning.yaml';

const loaded = (text: string) =>
  inFolder(async (folder) => {
    await writeFiles(folder, { [FILE]: text });
    return loadConfig(join(folder, FILE));
  });

/** What is wrong with a configuration: its place, the message after that, and advice. */
const faultIn = (text: string) =>
  inFolder(async (folder) => {
    const path = join(folder, FILE);
    await writeFiles(folder, { [FILE]: text });
    const { message, advice } = await usageError(() => loadConfig(path));
    assert.ok(message.startsWith(`${path}:`), message);
    const [, place = '', told = ''] = /^:(\d+:\d+): (.*)$/s.exec(message.slice(path.length)) ?? [];
    return { place, told, advice };
  });

async function assertFaults(faults: readonly [text: string, place: string, told: RegExp][]): Promise<void> {
  for (const [text, place, told] of faults) {
    const fault = await faultIn(text);
    assert.equal(fault.place, place, `${text}: ${fault.told}`);
    assert.match(fault.told, told, text);
  }
}

const EMPTY: Config = { expect: [], exclude: [], parties: [], waivers: [], gate: {} };

describe('a configuration', () => {
  it('is read as DESIGN §3.3 shows it', async () => {
    const { config } = await loaded(`
environment: tt02
systems: [310987654_regnskap]
expect:
  - owner: brg                                 # all services in use of this service owner
  - package: skattegrunnlag
    parties: ["310987603"]
    userTypes: [agent]
exclude:
  - service: app_ttd_*
parties: ["310987603"]
gate:
  failOn: [empty, partial]
`);
    assert.deepEqual(config, {
      environment: 'tt02',
      systems: ['310987654_regnskap'],
      expect: [
        { kind: 'owner', value: 'brg', parties: undefined, userTypes: undefined },
        { kind: 'package', value: 'skattegrunnlag', parties: ['310987603'], userTypes: ['agent'] },
      ],
      exclude: [{ service: 'app_ttd_*' }],
      parties: ['310987603'],
      waivers: [],
      gate: { failOn: ['empty', 'partial'] },
    });
  });

  it('may be empty, or hold comments only', async () => {
    for (const text of ['', '\n', '# nothing yet\n', '---\n']) assert.deepEqual((await loaded(text)).config, EMPTY);
  });

  it('may have sections that are null, as if they were left out', async () => {
    const { config } = await loaded('environment:\nsystems:\nexpect:\nexclude:\nparties:\nwaivers:\ngate:\n');
    assert.deepEqual(JSON.parse(JSON.stringify(config)), EMPTY);
    assert.deepEqual((await loaded('gate:\n  failOn:\n')).config.gate.failOn, undefined);
  });

  it('may have organisation numbers without quotes, and with spaces', async () => {
    const { config } = await loaded('parties: [310987603, 310 987 603, "310987603"]\n');
    assert.deepEqual(config.parties, ['310987603', '310987603', '310987603']);
  });

  it('may begin with a byte order mark, and have Windows line ends', async () => {
    const { config } = await loaded('\uFEFFenvironment: tt02\r\nexpect:\r\n  - owner: brg\r\n');
    assert.deepEqual(
      [config.environment, config.expect],
      ['tt02', [{ kind: 'owner', value: 'brg', parties: undefined, userTypes: undefined }]],
    );
  });

  it('knows the place of each of its entries', async () => {
    const { placeOf, path } = await loaded('expect:\n  - owner: brg\n  - parties: ["310987603"]\n    service: z*\n');
    assert.equal(placeOf(['expect', 1, 'service']), `${path}:4:5`);
    assert.equal(placeOf(['expect', 0]), `${path}:2:5`);
    assert.equal(placeOf(['expect', 0, 'none']), `${path}:2:5`, 'the nearest that there is');
  });
});

describe('a configuration that is wrong is a mistake of the user, told by file, line and column:', () => {
  it('a key that does not exist, with near names', async () => {
    const misspelt: readonly [text: string, place: string, key: string, near: string][] = [
      ['environment: tt02\nexpekt: []\n', '2:1', 'expekt', 'expect'],
      ['expect:\n  - servise: a\n', '2:5', 'servise', 'service'],
      ['expect:\n  - service: a\n    userType: [agent]\n', '3:5', 'userType', 'userTypes'],
      ['expect: [{service: a, ownr: b}]\n', '1:23', 'ownr', 'owner'],
      ['gate:\n  failon: [empty]\n', '2:3', 'failon', 'failOn'],
    ];
    for (const [text, place, key, near] of misspelt) {
      const fault = await faultIn(text);
      assert.deepEqual(fault, { place, told: `there is no key "${key}" here.`, advice: [`Did you mean ${near}?`] });
    }
  });

  it('a misspelt key in the place of one that must be there', async () => {
    const { place, told, advice } = await faultIn('exclude:\n  - servise: app_ttd_*\n');
    assert.deepEqual([place, told], ['2:5', 'there is no key "servise" here.']);
    assert.deepEqual(advice, ['Did you mean service?']);
  });

  it('a key that exists elsewhere, without proposing that very key', async () => {
    const elsewhere: readonly [text: string, place: string, key: string][] = [
      ['gate:\n  parties: ["310987603"]\n', '2:3', 'parties'],
      ['service: ske-innrapportering-amelding\n', '1:1', 'service'],
    ];
    for (const [text, place, key] of elsewhere) {
      const fault = await faultIn(text);
      assert.deepEqual([fault.place, fault.told], [place, `there is no key "${key}" here.`]);
      assert.ok(!fault.advice.includes(`Did you mean ${key}?`), fault.advice.join());
    }
  });

  it('a key that is a list, without a warning of Node.js beside it', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    await assertFaults([['? [a]\n: 1\n', '1:1', /there is no key "\[ a \]" here/]]);
    await setImmediate();
    process.off('warning', listen);
    assert.deepEqual(warnings, []);
  });

  it('a key that stands twice', async () => {
    await assertFaults([
      ['environment: tt02\nenvironment: prod\n', '2:1', /a key stands twice/],
      ['expect:\n  - service: a\n    service: b\n', '3:5', /a key stands twice/],
    ]);
  });

  it('a tab', async () => {
    await assertFaults([
      ['gate:\n\tfailOn: [empty]\n', '2:1', /tab is no indentation/],
      ['expect:\n\t- service: a\n', '2:1', /tab is no indentation/],
    ]);
  });

  it('what is no YAML', async () => {
    await assertFaults([
      ['parties: ["310987603"\n', '2:1', /indentation does not fit what stands around it, or a bracket is not closed/],
      ['expect:\n  - service: a\n   owner: b\n', '3:1', /a dash, .* is missing, or the indentation does not fit/],
      ['expect:\n  - service: a\n     owner: b\n', '2:14', /the indentation may not fit the line above/],
      ['environment: tt02\n---\nenvironment: prod\n', '2:1', /multiple documents/],
      ['environment: !secret tt02\n', '1:14', /no YAML \(TAG_RESOLVE_FAILED\)/],
    ]);
  });

  it('a glob without quotes, which YAML reads as an alias', async () => {
    await assertFaults([
      ['expect:\n  - service: *mva*\n', '2:14', /./],
      ['environment: tt02\nexclude:\n  - service: *_ttd_*\n', '3:14', /./],
    ]);
  });

  it('an organisation number that fails mod-11', async () => {
    await assertFaults([
      ['parties:\n  - "310987604"\n', '2:5', /parties\[0\]: "310987604" is no organisation number/],
      ['parties: ["310987603", 310987604]\n', '1:24', /parties\[1\]: 310987604 is no organisation number/],
      ['expect:\n  - service: a\n    parties: ["31098760"]\n', '3:15', /expect\[0\]\.parties\[0\]: .*nine digits/],
      ['parties: [true]\n', '1:11', /expected an organisation number/],
    ]);
  });

  it('an entry with two selectors, or with none', async () => {
    await assertFaults([
      [
        'expect:\n  - service: a\n  - owner: skd\n    package: b\n',
        '3:5',
        /expect\[1\]: name exactly one of service, owner/,
      ],
      ['expect:\n  - parties: ["310987603"]\n', '2:5', /name exactly one/],
      ['expect:\n  - {}\n', '2:5', /name exactly one/],
    ]);
  });

  it('a value of another type', async () => {
    await assertFaults([
      ['systems: 310987654_regnskap\n', '1:1', /systems: expected a list/],
      ['environment: tt02\nexpect:\n  service: a\n', '2:1', /expect: expected a list/],
      ['expect:\n  - a\n', '2:5', /expect\[0\]: expected keys and values/],
      ['exclude: [app_ttd_*]\n', '1:11', /exclude\[0\]: expected keys and values/],
      ['expect:\n  - service: 12\n', '2:5', /expect\[0\]\.service: expected a text/],
      ['gate: empty\n', '1:1', /gate: expected keys and values/],
      ['- a\n', '1:1', /expected keys and values/],
      ['hei\n', '1:1', /expected keys and values/],
    ]);
  });

  it('a value that is none of those that may be, blank, or a list without anything', async () => {
    await assertFaults([
      ['environment: test\n', '1:1', /environment: expected one of prod, tt02/],
      ['gate:\n  failOn:\n    - empty\n    - emtpy\n', '4:7', /gate\.failOn\[1\]: expected one of empty, partial/],
      ['gate: { failOn: [never, empty] }\n', '1:9', /never stands alone/],
      ['gate: { failOn: [] }\n', '1:9', /at least one/],
      ['systems: []\n', '1:1', /at least one system/],
      ['expect:\n  - service: "  "\n', '2:5', /must not be blank/],
      ['expect:\n  - service: a\n    userTypes: []\n', '3:5', /at least one type/],
    ]);
  });

  it('a fault after a byte order mark, in the column that an editor shows', async () => {
    await assertFaults([['\uFEFFenvironmen: tt02\n', '1:1', /environmen/]]);
  });

  it('a file that is not there or is a folder', async () => {
    await inFolder(async (folder) => {
      const none = await usageError(() => loadConfig(join(folder, 'none.yaml')));
      assert.match(none.message, /none\.yaml cannot be read: there is no such file\.$/);
      assert.match((await usageError(() => loadConfig(folder))).message, /cannot be read: it is a folder/);
    });
  });

  it('is refused in another encoding, as PowerShell and old editors write it: names in it would be others', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, FILE);
      const text = 'expect:\n  - service: påminnelse\n';
      for (const encoding of ['latin1', 'utf16le'] as const) {
        await writeFile(path, Buffer.from(encoding === 'latin1' ? text : `\uFEFF${text}`, encoding));
        const { message, advice } = await usageError(() => loadConfig(path));
        assert.match(message, /dekning\.yaml: the file is not in UTF-8\.$/);
        assert.match(advice.join(' '), /PowerShell/);
      }
    });
  });
});
