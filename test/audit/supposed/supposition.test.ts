import assert from 'node:assert/strict';
import type { AuditOptions } from '../../../src/audit/options.js';
import { mustSupposeAs, suppositionOf } from '../../../src/audit/supposed/supposition.js';
import type { EarlierRun } from '../../../src/core/gate/earlier-run.js';
import { packageUrn } from '../../../src/core/identifiers.js';
import { baseline } from '../../../src/index.js';
import { usageError } from '../../support/build.js';
import { EXAMPLE } from '../../support/cli.js';

const SYSTEM = '310652970_lonn-og-skatt';

const mistake = async (options: Record<string, unknown>) => (await usageError(() => suppositionOf(options))).message;

describe('what is to be supposed', () => {
  it('is nothing, a system, or packages by code or URN, each once', () => {
    assert.equal(suppositionOf({}), null);
    assert.deepEqual(suppositionOf({ asRegistered: SYSTEM, userType: 'agent' }), {
      system: SYSTEM,
      packages: [],
      type: 'agent',
    });
    const asPackages = ['skatt', 'URN:altinn:accesspackage:Skatt', ' toll '];
    assert.deepEqual(suppositionOf({ asPackages }), {
      system: null,
      packages: [packageUrn('skatt'), packageUrn('toll')],
      type: undefined,
    });
  });

  it('goes with nothing that says otherwise whose access is judged, or keeps it', async () => {
    const others: readonly [string, Partial<AuditOptions>][] = [
      ['--system', { systems: [SYSTEM] }],
      ['--system-user', { systemUsers: ['x'] }],
      ['--org', { organizations: ['310987603'] }],
      ['--external-ref', { externalRef: 'x' }],
      ['--party', { parties: ['310987603'] }],
      ['--record', { record: 'folder' }],
      ['--requests', { requests: true }],
      ['--verify', { verify: true }],
      ['--verify-sample', { verifySample: 3 }],
    ];
    for (const [flag, other] of others) {
      assert.match(
        await mistake({ asRegistered: SYSTEM, ...other }),
        new RegExp(`^--as-registered and ${flag} do not`),
      );
      assert.match(await mistake({ asPackages: ['a'], ...other }), new RegExp(`^--as-packages and ${flag} do not`));
    }
    assert.match(
      await mistake({ asRegistered: SYSTEM, asPackages: ['a'] }),
      /^--as-registered and --as-packages do not/,
    );
  });

  it('is never blank, of a type that there is, and there where a type is', async () => {
    assert.equal(await mistake({ asRegistered: ' ' }), '--as-registered: the value must not be blank.');
    for (const asPackages of [[], ['a', '']]) {
      assert.equal(await mistake({ asPackages }), '--as-packages: the value must not be blank.');
    }
    assert.match(await mistake({ asRegistered: SYSTEM, userType: 'person' }), /^--type: .*person/);
    assert.equal(await mistake({ userType: 'agent' }), '--type needs --as-registered|--as-packages beside it.');
  });

  it('is the same as in an earlier run, or there is nothing to compare', async () => {
    const earlier = (supposedOf: string | null): EarlierRun => ({
      path: 'run.json',
      generatedAt: '2026-11-20T05:00:00.000Z',
      environment: 'tt02',
      supposedOf,
      isOpen: () => false,
    });
    const [system, packages] = [suppositionOf({ asRegistered: SYSTEM }), suppositionOf({ asPackages: ['a'] })];
    for (const [now, then] of [
      [null, null],
      [system, SYSTEM],
      [packages, ''],
    ] as const)
      mustSupposeAs(now, earlier(then));
    mustSupposeAs(system, null);
    for (const [now, then] of [
      [null, SYSTEM],
      [null, ''],
      [system, null],
      [system, 'other'],
      [packages, null],
    ] as const) {
      const { message } = await usageError(() => mustSupposeAs(now, earlier(then)));
      assert.match(message, /^--since: run\.json and this run do not suppose the same/);
    }
  });

  it('gets no baseline: a waiver is of a party that there is', async () => {
    const options = { snapshot: EXAMPLE, asRegistered: SYSTEM };
    const { message } = await usageError(() => baseline(options, { owner: 'me' }));
    assert.match(message, /--as-registered and baseline do not go together/);
  });
});
