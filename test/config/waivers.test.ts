import assert from 'node:assert/strict';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load.js';
import { usageError, writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';

const USER = '00000000-0000-4000-8000-000000000001';
const TERMS = 'reason: on paper\n    owner: me\n    expires: 2027-03-31\n';

const loaded = (text: string) =>
  inFolder(async (folder) => {
    await writeFiles(folder, { 'dekning.yaml': text });
    return (await loadConfig(join(folder, 'dekning.yaml'))).config.waivers;
  });

/** What is wrong, with the place before it. */
const faultIn = (text: string) =>
  inFolder(async (folder) => {
    const path = join(folder, 'dekning.yaml');
    await writeFiles(folder, { 'dekning.yaml': text });
    const { message, advice } = await usageError(() => loadConfig(path));
    return [message.slice(path.length + 1), ...advice].join(' ');
  });

/** A waiver that names by one line, and its terms. */
const entry = (line: string): string => `waivers:\n  - ${line}\n    ${TERMS}`;

describe('waivers in a configuration', () => {
  it('name a service, a party, a system user and a cause, and have terms', async () => {
    const [waiver, ...others] = await loaded(
      `waivers:\n  - service: urn:altinn:resource:app_One\n    party: "310479713"\n    systemUser: ${USER}\n    cause: partial\n    ${TERMS}`,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(waiver, {
      service: 'app_One',
      party: 'urn:altinn:organization:identifier-no:310479713',
      systemUser: USER,
      cause: 'partial',
      reason: 'on paper',
      owner: 'me',
      expires: '2027-03-31',
    });
  });

  it('name a party by number, quoted or not, or by the URN that reports have', async () => {
    const parties = ['310479713', '310 479 713', '"310479713"', 'urn:altinn:organization:identifier-no:310479713'];
    for (const party of parties) {
      const [waiver] = await loaded(entry(`service: a\n    party: ${party}`));
      assert.equal(waiver?.party, 'urn:altinn:organization:identifier-no:310479713', party);
    }
    const [person] = await loaded(entry(`service: a\n    party: URN:altinn:party:uuid:${USER.toUpperCase()}`));
    assert.equal(person?.party, `urn:altinn:party:uuid:${USER}`);
  });

  it('name a package that nothing needs, or the lack of a party or of all parties', async () => {
    const [ofPackage] = await loaded(entry('package: SKATTEGRUNNLAG\n    party: 310479713'));
    assert.equal(ofPackage?.package, 'urn:altinn:accesspackage:skattegrunnlag');
    const [ofParty] = await loaded(entry('party: 310479713\n    cause: party-not-delegated'));
    assert.equal(ofParty?.cause, 'party-not-delegated');
    const [ofUser] = await loaded(entry(`systemUser: ${USER}\n    cause: no-parties`));
    assert.equal(ofUser?.systemUser, USER);
  });

  it('may lack a written reason, which is no mistake in the file', async () => {
    for (const reason of ['', '""', '"  "', 'TODO', 'todo']) {
      const [waiver] = await loaded(
        `waivers:\n  - service: a\n    reason: ${reason}\n    owner: a\n    expires: 2027-01-01\n`,
      );
      assert.match(waiver?.reason ?? 'none', /^(todo)?$/i);
    }
  });

  const faults: readonly [what: string, text: string, told: RegExp][] = [
    ['a key that does not exist', entry('servise: a'), /^2:5: there is no key "servise" here\. Did you mean service\?/],
    ['nothing that is named', entry('cause: partial'), /^2:5: waivers\[0\]: name the service: without one, only no-/],
    ['a party, and all that is open there', entry('party: 310479713'), /^2:5: waivers\[0\]: name the service/],
    ['a cause of all parties', entry('cause: party-not-delegated'), /^2:5: .*name the party or the system user/],
    ['a service and a package', entry('service: a\n    package: b'), /^2:5: .*a service or a package, not both/],
    ['surplus of no package', entry('party: 310479713\n    cause: surplus-package'), /^2:5: .*name the package/],
    ['surplus of a service', entry('service: a\n    cause: surplus-package'), /^2:5: .*goes with a package/],
    ['a package that is missing', entry('package: a\n    cause: partial'), /^2:5: .*no cause but surplus-package/],
    ['an owner who is still to be named', entry('service: a').replace('owner: me', 'owner: TODO'), /^4:5: .*somebody/],
    ['a glob', entry('service: app_*'), /^2:5: waivers\[0\]\.service: a waiver is for one service/],
    ['a number that fails mod-11', entry('party: 310479714'), /^2:5: waivers\[0\]\.party: 310479714 is neither/],
    ['a URN of no party', entry('party: urn:altinn:party:uuid:no'), /^2:5: waivers\[0\]\.party: .*nor the URN/],
    [
      'a person by number',
      entry('party: urn:altinn:person:identifier-no:01017012345'),
      /^2:5: waivers\[0\]\.party: "urn:altinn:person:identifier-no:…" is .*nor the URN/,
    ],
    [
      'a cause that is no violation',
      `${entry('service: a')}    cause: token-refused\n`,
      /^6:5: .*expected one of unknown-s/,
    ],
    [
      'no reason',
      'waivers:\n  - service: a\n    owner: a\n    expires: 2027-01-01\n',
      /^2:5: waivers\[0\]\.reason: .*missing/,
    ],
    [
      'no owner',
      'waivers:\n  - service: a\n    reason: a\n    expires: 2027-01-01\n',
      /^2:5: waivers\[0\]\.owner: .*missing/,
    ],
    [
      'no last day',
      'waivers:\n  - service: a\n    reason: a\n    owner: a\n',
      /^2:5: waivers\[0\]\.expires: .*missing/,
    ],
    [
      'a blank owner',
      'waivers:\n  - party: 310479713\n    reason: a\n    owner: " "\n    expires: 2027-01-01\n',
      /^4:5: .*blank/,
    ],
    [
      'a day that is none',
      'waivers:\n  - service: a\n    reason: a\n    owner: a\n    expires: 2027-02-30\n',
      /^5:5: .*last day/,
    ],
    [
      'a day of another form',
      'waivers:\n  - service: a\n    reason: a\n    owner: a\n    expires: 31.3.2027\n',
      /^5:5: .*last day/,
    ],
    [
      'the same twice',
      `${entry('service: A')}  - service: a\n    ${TERMS}`,
      /^6:5: waivers\[1\]: waives the same as waivers\[0\]/,
    ],
  ];
  for (const [what, text, told] of faults) {
    it(`must not have ${what}`, async () => assert.match(await faultIn(text), told));
  }

  it('may be renewed: the same with another last day', async () => {
    const again = `${entry('service: a')}  - service: a\n    reason: b\n    owner: me\n    expires: 2027-06-30\n`;
    assert.equal((await loaded(again)).length, 2);
  });
});
