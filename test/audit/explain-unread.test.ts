import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LINKS, type LinkName } from '../../src/core/explain/link.js';
import { explain } from '../../src/index.js';
import { EXAMPLE } from '../support/cli.js';
import { withExample, withoutHashes } from '../support/folders.js';

const AMELDING = 'ske-innrapportering-amelding';
const SINGLE_RIGHT = 'ttd-eksempel-enkeltrettighet';
const MOVED = 'ttd-eksempel-flyttet';
const OWN = '00000000-0000-4000-8000-000000000001';
const SYSTEM = '310652970_lonn-og-skatt';

const linksOf = async (service: string, snapshot: string) => {
  const whom = { systemUsers: [OWN], parties: ['311204564'], now: new Date('2026-11-23T08:00:00Z') };
  const { explanations, exitCode } = await explain(service, { snapshot, ...whom });
  const [{ links, row } = assert.fail(service)] = explanations;
  return { links, verdict: row.verdict, exitCode };
};

/** For each file of a snapshot, or all of a kind: the links that rest on it, of a service that is visible, or as it is told. */
const RESTING: readonly (readonly [files: string, service: string, links: readonly LinkName[], verdict: string])[] = [
  [
    'resource-registry/resourcelist.json',
    AMELDING,
    ['service-exists', 'can-have-dialogs', 'matched', 'may-be-opened'],
    'unknown',
  ],
  [
    'resource-registry/resourcelist.json',
    SINGLE_RIGHT,
    ['service-exists', 'can-have-dialogs', 'can-be-given', 'registered', 'requested', 'matched', 'may-be-opened'],
    'unknown',
  ],
  [
    'resource-registry/bysubjects.json',
    AMELDING,
    ['subjects', 'can-be-given', 'registered', 'requested', 'delegated', 'matched'],
    'unknown',
  ],
  ['metadata/packages.en.json metadata/packages.nb.json', AMELDING, ['can-be-given'], 'visible'],
  [
    'metadata/packages.en.json metadata/packages.nb.json',
    MOVED,
    ['can-be-given', 'registered', 'requested', 'matched'],
    'unknown',
  ],
  ['dialogporten/serviceresources.json', AMELDING, ['in-use', 'may-be-opened'], 'visible'],
  ['system-register/systems.json', AMELDING, ['registered'], 'visible'],
  [`requests/standard/${SYSTEM}.json`, AMELDING, ['requested'], 'visible'],
  [`requests/change/${SYSTEM}.json`, MOVED, ['requested'], 'empty'],
  [`authorized-parties/${OWN}.json`, AMELDING, ['delegated', 'matched', 'dialogs-exist'], 'unknown'],
  [`dialogporten/authorized/${OWN}/311204564.json`, AMELDING, ['dialogs-exist'], 'visible'],
];

describe('a file of a snapshot that was not read', () => {
  for (const [files, service, resting, verdict] of RESTING) {
    it(`leaves unknown what rests on it, and nothing else: ${files}, ${service}`, async () => {
      const whole = await linksOf(service, EXAMPLE);
      const faults = {
        missing: (path: string) => rm(path),
        'cut short': async (path: string) => writeFile(path, (await readFile(path)).subarray(0, -20)),
      };
      for (const [fault, apply] of Object.entries(faults)) {
        await withExample(async (folder) => {
          await withoutHashes(folder);
          for (const file of files.split(' ')) await apply(join(folder, file));
          const found = await linksOf(service, folder);
          const unknown = found.links.filter(({ state }) => state === 'unknown').map(({ name }) => name);
          // What is unknown of a whole snapshot stays so: that an empty service is not shown says nothing of dialogs.
          const ever = whole.links.filter(({ state }) => state === 'unknown').map(({ name }) => name);
          const expected = new Set([...resting, ...ever]);
          assert.deepEqual(
            unknown,
            LINKS.filter((name) => expected.has(name)),
            fault,
          );
          for (const [at, link] of found.links.entries()) {
            if (link.state !== 'unknown') assert.deepEqual(link, whole.links[at], `${fault}: ${link.name}`);
          }
          assert.equal(found.verdict, verdict, fault);
          if (verdict === 'unknown') assert.equal(found.exitCode, 3, fault);
        });
      }
    });
  }
});
