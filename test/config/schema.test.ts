import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load.js';
import { usageError, writeFiles } from '../support/build.js';
import { EXAMPLE_CONFIG } from '../support/cli.js';
import { configSchemaText, schemaFaults } from '../support/config-schema.js';
import { inFolder } from '../support/folders.js';

const inFile = <Result>(text: string, use: (path: string) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    await writeFiles(folder, { 'dekning.yaml': text });
    return use(join(folder, 'dekning.yaml'));
  });

const TERMS = 'reason: on paper, owner: a@example.no, expires: 2027-03-31';

/** Files that the audit takes. */
const RIGHT: readonly string[] = [
  readFileSync(EXAMPLE_CONFIG, 'utf8'),
  '{}',
  'environment:\nsystems:\nexpect:\nexclude:\nparties:\nwaivers:\ngate:\n',
  'environment: yt01\nsystems: [310652970_lonn-og-skatt]\n',
  'expect:\n  - service: app_skd_*\n  - owner: brg\n    userTypes: [agent]\n  - package: skattegrunnlag\n    parties: [310987603]\n',
  'exclude: [{ service: app_ttd_* }]\n',
  'parties: [310987603, 310 987 603, "310987603"]\n',
  'gate: { failOn: [never] }\n',
  'gate: { failOn: [empty, partial, surplus] }\n',
  `waivers: [{ service: a, ${TERMS} }, { party: 310987603, cause: party-not-delegated, ${TERMS} }]\n`,
  `waivers: [{ package: a, party: "URN:altinn:party:uuid:11111111-1111-4111-8111-111111111111", ${TERMS} }]\n`,
  `waivers: [{ systemUser: 11111111-1111-4111-8111-111111111111, cause: no-parties, ${TERMS} }]\n`,
  'waivers: [{ service: a, reason: , owner: a@example.no, expires: 2027-03-31 }]\n',
];

/** Files that neither the audit nor an editor takes. */
const WRONG: readonly string[] = [
  'expekt: []\n',
  'environment: test\n',
  'environment: [tt02]\n',
  'systems: 310652970_lonn-og-skatt\n',
  'systems: []\n',
  'systems: [" "]\n',
  'expect: [a]\n',
  'expect: { service: a }\n',
  'expect: [{ servise: a }]\n',
  'expect: [{ service: a, userType: [agent] }]\n',
  'expect: [{ service: a, owner: brg }]\n',
  'expect: [{ parties: ["310987603"] }]\n',
  'expect: [{ service: "  " }]\n',
  'expect: [{ service: 12 }]\n',
  'expect: [{ service: a, parties: [] }]\n',
  'expect: [{ service: a, userTypes: [] }]\n',
  'expect: [{ service: a, parties: ["31098760"] }]\n',
  'exclude: [app_ttd_*]\n',
  'exclude: [{}]\n',
  'parties: [31098760]\n',
  'parties: [310987603.5]\n',
  'parties: [true]\n',
  'gate: empty\n',
  'gate: { failon: [empty] }\n',
  'gate: { failOn: [emtpy] }\n',
  'gate: { failOn: [] }\n',
  'gate: { failOn: [never, empty] }\n',
  'waivers: [{ service: a, owner: a@example.no, expires: 2027-03-31 }]\n',
  'waivers: [{ service: a, reason: on paper, expires: 2027-03-31 }]\n',
  'waivers: [{ service: a, reason: on paper, owner: a@example.no }]\n',
  'waivers: [{ service: a, reason: on paper, owner: a@example.no, expires: 31.03.2027 }]\n',
  'waivers: [{ service: a, reason: on paper, owner: a@example.no, expires: 2027-02-30 }]\n',
  'waivers: [{ service: a, reason: on paper, owner: " ", expires: 2027-03-31 }]\n',
  `waivers: [{ ${TERMS} }]\n`,
  `waivers: [{ cause: partial, ${TERMS} }]\n`,
  `waivers: [{ service: app_*, ${TERMS} }]\n`,
  `waivers: [{ service: a, cause: no-such, ${TERMS} }]\n`,
  `waivers: [{ party: somebody, ${TERMS} }]\n`,
  `waivers: [{ systemUser: 1, ${TERMS} }]\n`,
  '- a\n',
];

/** What only the audit can tell: check digits, and what stands twice. */
const ONLY_THE_AUDIT: readonly string[] = [
  'parties: ["310987604"]\n',
  'environment: tt02\nenvironment: prod\n',
  `waivers: [{ service: a, ${TERMS} }, { service: a, ${TERMS} }]\n`,
];

describe('the JSON Schema of dekning.yaml', () => {
  it('takes what the audit takes', async () => {
    for (const text of RIGHT) {
      await inFile(text, loadConfig);
      assert.equal(schemaFaults(text), '', text);
    }
  });

  it('refuses what the audit refuses, as far as a schema can', async () => {
    for (const text of WRONG) {
      await inFile(text, (path) => usageError(() => loadConfig(path)));
      assert.notEqual(schemaFaults(text), '', text);
    }
    for (const text of ONLY_THE_AUDIT) await inFile(text, (path) => usageError(() => loadConfig(path)));
  });

  it('describes every key, for whoever hovers over it', () => {
    const undescribed: string[] = [];
    const look = (at: unknown, path: string): void => {
      if (typeof at !== 'object' || at === null) return;
      for (const [key, value] of Object.entries(at)) {
        if (key === 'properties' && typeof value === 'object') {
          for (const [name, one] of Object.entries(value as Record<string, { description?: string }>)) {
            if (!one.description) undescribed.push(`${path}.${name}`);
          }
        }
        look(value, `${path}.${key}`);
      }
    };
    look(JSON.parse(configSchemaText()), '');
    assert.deepEqual(undescribed, []);
  });
});
