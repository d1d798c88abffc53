import assert from 'node:assert/strict';
import { type NewWaiver, waiverList, withWaivers } from '../../src/config/add-waivers.js';
import { parseConfig } from '../../src/config/load.js';
import { organizationUrn, serviceId } from '../../src/core/identifiers.js';
import { usageError } from '../support/build.js';

const PATH = 'dekning.yaml';

const waiver = (told: Partial<NewWaiver['terms']> = {}, about = 'about it'): NewWaiver => ({
  terms: {
    service: serviceId('a-service'),
    party: organizationUrn('310479713'),
    systemUser: 'user-1',
    cause: 'package-not-delegated',
    reason: 'TODO',
    owner: 'compliance@example.no',
    expires: '2027-03-31',
    ...told,
  },
  about,
});

const ENTRY = `  # about it
  - service: a-service
    party: "310479713"
    systemUser: user-1
    cause: package-not-delegated
    reason: TODO
    owner: compliance@example.no
    expires: 2027-03-31
`;

const OLD = `  - service: old   # kept
    reason: |
      on paper
      for now
    owner: someone
    expires: 2027-01-01
`;

/** Files that waivers are added to, and what stands there then. */
const FILES: readonly [what: string, before: string, after: string][] = [
  [
    'no waivers',
    '# mine\nparties: [310479713]  # kept\n',
    `# mine\nparties: [310479713]  # kept\n\nwaivers:\n${ENTRY}`,
  ],
  ['no end of line', 'parties: [310479713]', `parties: [310479713]\n\nwaivers:\n${ENTRY}`],
  ['nothing', '', `waivers:\n${ENTRY}`],
  ['an empty list', 'waivers: []  # none yet\nparties: []\n', `waivers:   # none yet\n${ENTRY}parties: []\n`],
  ['an empty key', 'waivers:\nparties: []\n', `waivers:\n${ENTRY}parties: []\n`],
  ['waivers', `waivers:\n${OLD}\n# next\nparties: []\n`, `waivers:\n${OLD}${ENTRY}\n# next\nparties: []\n`],
  [
    'waivers without indent',
    `waivers:\n${OLD.replaceAll(/^ {2}/gm, '')}parties: []\n`,
    `waivers:\n${OLD.replaceAll(/^ {2}/gm, '')}${ENTRY.replaceAll(/^ {2}/gm, '')}parties: []\n`,
  ],
  ['a byte order mark', '\uFEFFparties: []\n', `\uFEFFparties: []\n\nwaivers:\n${ENTRY}`],
];

describe('waivers that are added to a configuration', () => {
  for (const [what, before, after] of FILES) {
    it(`leave every other byte of a file with ${what} as it was`, () => {
      assert.equal(withWaivers(before, PATH, [waiver()]), after);
    });
  }

  it('have the ends of line of the file', () => {
    const before = 'parties: []\r\n';
    assert.equal(withWaivers(before, PATH, [waiver()]), `${before}\r\nwaivers:\r\n${ENTRY.replaceAll('\n', '\r\n')}`);
  });

  it('are read as they were written, however odd their names', () => {
    const odd = waiver({
      service: serviceId('yes: #no "quoted"'),
      party: organizationUrn('123456789'),
      systemUser: '0012',
      owner: 'Ærlig & Grei: «økonomi» #1',
    });
    const [read] = parseConfig(withWaivers('', PATH, [odd]), PATH).config.waivers;
    assert.deepEqual(read, odd.terms);
  });

  it('have a comment of one line, whatever stands in it', () => {
    const text = withWaivers('', PATH, [waiver({}, '# "til" næring: 100 % - - @')]);
    assert.match(text, /^ {2}# # "til" næring: 100 % - - @$/m);
    assert.equal(parseConfig(text, PATH).config.waivers.length, 1);
  });

  it('name a party by its URN where its number has no valid check digit: only a person must write one that has', () => {
    assert.match(waiverList([waiver({ party: organizationUrn('123456789') })]), /party: urn:altinn:organization:/);
  });

  it('are not added to a file that is written in braces', async () => {
    for (const text of ['{parties: []}\n', 'waivers: [{service: a, reason: b, owner: c, expires: 2027-01-01}]\n']) {
      const { message, advice } = await usageError(async () => withWaivers(text, PATH, [waiver()]));
      assert.match(message, /cannot be added to dekning\.yaml/);
      assert.match(advice[0] ?? '', /--print/);
    }
  });

  it('are not added where the file would not hold any more: twice the same, or behind its end', async () => {
    const once = withWaivers('', PATH, [waiver()]);
    for (const text of [once, 'parties: []\n...\n']) {
      const { message } = await usageError(async () => withWaivers(text, PATH, [waiver()]));
      assert.match(message, /cannot be added to dekning\.yaml/);
    }
  });

  it('are not added to a file that was wrong before, which is told as it is', async () => {
    const { message } = await usageError(async () => withWaivers('partys: []\n', PATH, [waiver()]));
    assert.match(message, /^dekning\.yaml:1:1: there is no key "partys"/);
  });
});
