import assert from 'node:assert/strict';
import { findingId } from '../../src/audit/finding-id.js';
import type { AuditRequest } from '../../src/audit/request.js';
import type { AuditJson } from '../../src/report/json/schema.js';
import { changed, usageError } from '../support/build.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';
import { savedText, whenRead } from '../support/saved.js';

const records = catalogueOf({ one: ['p'], two: ['p'], gap: ['q'] });
const [FIRST, SECOND, UNREAD] = ['310479713', '311558900', '313717283'] as const;
const parties = [FIRST, SECOND, UNREAD].map((number) => authorizedParty(number, { packages: ['p'] }));

/** Of the first two parties there are answers; `seen` is what is shown of the first. */
const audited = (seen: readonly string[], told: Partial<AuditRequest> = {}, of = parties) =>
  auditWorld(
    {
      records,
      access: [
        {
          systemUser: systemUser('agent', 'agent', '310166340'),
          parties: of,
          seen: { [FIRST]: seen, [SECOND]: ['one'] },
        },
      ],
    },
    { demand: expecting('one', 'two'), verify: { sample: null }, ...told },
  );

type Path = readonly (string | number)[];

async function said(document: unknown): Promise<string> {
  return (await usageError(() => whenRead(JSON.stringify(document), () => undefined))).message;
}

const documentOf = async (...args: Parameters<typeof audited>): Promise<AuditJson> =>
  JSON.parse(await savedText(await audited(...args))) as AuditJson;

describe('a saved result that was verified', () => {
  const missed = ['one', 'two', 'gap', 'nowhere'];

  it('is taken, whatever came of it', async () => {
    for (const told of [
      {},
      { verify: { sample: { size: 1, seed: 's' } } },
      { verify: null },
      { failOn: ['never'] as const },
    ]) {
      for (const seen of [missed, ['one', 'two'], []]) {
        const document = await documentOf(seen, told);
        await whenRead(JSON.stringify(document), async (saved) =>
          assert.deepEqual(JSON.parse(await savedText(saved)), document),
        );
      }
    }
  });

  it('cannot say that it verified more, or found less, than is in it', async () => {
    const document = await documentOf(missed);
    const changes: readonly (readonly [Path, unknown, RegExp])[] = [
      [['verification', 'asked'], 2, /verification\.asked is 2, but the rest makes it 3\./],
      [['verification', 'of'], 2, /verification\.of is 2, but the rest makes it 3\./],
      [['verification', 'unread'], 0, /verification\.unread is 0, but the rest makes it 1\./],
      [['verification', 'unaskable'], 1, /verification\.unaskable is 1, but the rest makes it 0\./],
      [['verification', 'confirmed'], 4, /verification\.confirmed is 4, but the rest makes it 3\./],
      [['verification', 'withoutDialogs'], 0, /verification\.withoutDialogs is 0, but the rest makes it 1\./],
      [['verification', 'missed'], 0, /verification\.missed is 0, but the rest makes it 2\./],
      [['verification', 'sample'], { size: 2, seed: 's' }, /verification\.asked is 3, but the rest makes it 2\./],
      [['verification'], undefined, /verification is false, but the rest makes it true\./],
      [
        ['systemUsers', 0, 'parties', 2, 'verification'],
        'read',
        /verification\.unread is 1, but the rest makes it 0\./,
      ],
      [
        ['systemUsers', 0, 'parties', 2, 'verification'],
        undefined,
        /verification\.asked is 3, but the rest makes it 2\./,
      ],
      [['systemUsers', 0, 'parties', 1, 'verification'], 'unread', /parties\[1\] says what only verification tells/],
      [['systemUsers', 0, 'parties', 0, 'verification'], 'unread', /belongs to nothing/],
    ];
    for (const [path, value, told] of changes)
      assert.match(await said(changed(document, path, value)), told, path.join('.'));
  });

  it('cannot drop what was missed, soften it, or lay it on what was predicted', async () => {
    const document = await documentOf(missed);
    const at = document.findings.findIndex(({ kind }) => kind === 'prediction-missed');
    const without = document.findings.filter(({ kind }) => kind !== 'prediction-missed');
    assert.match(
      await said({ ...document, findings: without }),
      /verification\.missed is 2, but the rest makes it 0\./,
    );
    const waived = { reason: 'r', owner: 'o', expires: '2030-01-01', daysLeft: 9 };
    const unread = `urn:altinn:organization:identifier-no:${UNREAD}`;
    for (const [key, value, told] of [
      ['severity', 'note', /a severity that its kind never has/],
      ['severity', 'warning', /a severity that its kind never has/],
      ['waived', waived, /is waived or old, which it cannot be/],
      ['isOld', true, /is waived or old, which it cannot be/],
      ['service', 'one', /has an id that does not follow/],
      ['service', null, /belongs to nothing/],
      ['party', null, /has an id that does not follow/],
      ['party', unread, /has an id that does not follow/],
    ] as const) {
      assert.match(await said(changed(document, ['findings', at, key], value)), told, key);
    }
    const [miss] = document.findings.slice(at);
    assert.ok(miss);
    for (const other of [{ service: 'one' }, { party: null }, { party: unread }]) {
      const about = { ...miss, ...other };
      const id = findingId({ ...about, environment: document.environment, subject: about.service });
      assert.match(await said(changed(document, ['findings', at], { ...about, id })), /belongs to nothing/);
    }
  });

  it('cannot call itself complete, and green, where an answer is missing or contradicts it', async () => {
    const green = async (document: AuditJson): Promise<string> =>
      said({ ...document, complete: true, problems: [], exitCode: 0, gate: { ...document.gate, passed: true } });
    const onlyFirst = parties.slice(0, 1);
    for (const document of [await documentOf(missed, {}, onlyFirst), await documentOf(['one'], {})]) {
      assert.equal(document.exitCode, 3);
      assert.match(await green(document), /complete is true, but what was predicted does not agree/);
    }
    const nobody = await documentOf([], {}, []);
    assert.match(await green(nobody), /complete is true, but/);
  });
});
