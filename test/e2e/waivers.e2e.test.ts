import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditJson, dekning } from '../support/cli.js';
import { withExample } from '../support/folders.js';

const SERVICE = 'ske-innrapportering-aksjesparekonto';
const PARTY = '310479713';
/** What is expected; and of another system user it is known already that it has no clients yet. */
const CONFIG = `expect:
  - service: ${SERVICE}
    parties: ["${PARTY}"]
waivers:
  - systemUser: 00000000-0000-4000-8000-000000000005
    cause: no-parties
    reason: It gets its first client next year
    owner: compliance@example.no
    expires: 2028-01-31
`;
/** A system user of the example that has nothing to do with it. */
const OTHER_USER = '00000000-0000-4000-8000-000000000002';

const waiverOf = (reason: string): string => `  - service: ${SERVICE}
    party: ${PARTY}
    reason: ${reason}
    owner: compliance@example.no
    expires: 2027-03-31
`;

/** A pipeline: a snapshot, and a configuration that changes from run to run. */
const inPipeline = (
  use: (pipeline: {
    readonly folder: string;
    readonly run: (waivers: string, now: string, ...flags: string[]) => ReturnType<typeof auditJson>;
  }) => Promise<void>,
): Promise<void> =>
  withExample(async (folder) => {
    const config = join(folder, 'dekning.yaml');
    await use({
      folder,
      run: async (waivers, now, ...flags) => {
        await writeFile(config, `${CONFIG}${waivers}`);
        return auditJson(['--snapshot', folder, '--config', config, ...flags], { env: { DEKNING_NOW: now } });
      },
    });
  });

const TODAY = '2026-11-23T08:00:00Z';
const LAST_MINUTE = '2027-03-31T21:59:00Z';
const DAY_AFTER = '2027-03-31T22:00:00Z';

describe('a gate with waivers', () => {
  it('is red for a missing delegation, green once it is waived, red again the day after it expires', async () => {
    await inPipeline(async ({ run }) => {
      const red = await run('', TODAY);
      assert.equal(red.code, 1);
      assert.equal(red.result.gate.violations, 1);

      const green = await run(waiverOf('The customer files on paper'), TODAY, '--strict');
      assert.equal(green.code, 0);
      assert.deepEqual([green.result.summary.empty, green.result.summary.waived], [0, 1]);
      assert.equal(green.result.summary.expected, red.result.summary.expected);
      const waived = green.result.findings.filter((finding) => finding.waived !== null && finding.service !== null);
      assert.deepEqual(
        waived.map((finding) => finding.id),
        red.result.findings.filter((finding) => finding.service === SERVICE).map((finding) => finding.id),
      );
      assert.deepEqual(waived[0]?.waived, {
        reason: 'The customer files on paper',
        owner: 'compliance@example.no',
        expires: '2027-03-31',
        daysLeft: 128,
      });

      const last = await run(waiverOf('The customer files on paper'), LAST_MINUTE);
      assert.equal(last.code, 0);
      assert.equal(last.result.findings.filter((finding) => finding.kind === 'waiver-expiring').length, 1);
      assert.equal((await run(waiverOf('The customer files on paper'), LAST_MINUTE, '--strict')).code, 1);

      const expired = await run(waiverOf('The customer files on paper'), DAY_AFTER);
      assert.equal(expired.code, 1);
      assert.equal(expired.result.gate.violations, 1);
      assert.ok(expired.result.findings.some((finding) => finding.kind === 'waiver-expired'));
    });
  });

  it('is red while the reason is not written', async () => {
    await inPipeline(async ({ run }) => {
      for (const reason of ['TODO', '']) {
        const { code, result } = await run(waiverOf(reason), TODAY);
        assert.equal(code, 1);
        assert.equal(result.summary.waived, 0);
        assert.ok(result.findings.some((finding) => finding.kind === 'waiver-unwritten'));
      }
    });
  });

  it('is neither when something is unknown: exit code 3, with what is waived still waived', async () => {
    await inPipeline(async ({ folder, run }) => {
      await rm(join(folder, 'authorized-parties', `${OTHER_USER}.json`));
      const { code, result } = await run(waiverOf('On paper'), TODAY);
      assert.equal(code, 3);
      assert.ok(result.summary.waived > 0);
    });
  });

  it('names the place of a mistake in a waiver, with exit code 2', async () => {
    await withExample(async (folder) => {
      const config = join(folder, 'dekning.yaml');
      await writeFile(config, `${CONFIG}${waiverOf('On paper').replace('2027-03-31', 'soon')}`);
      const { code, stderr, stdout } = await dekning(['audit', '--snapshot', folder, '--config', config]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /dekning\.yaml:14:5: waivers\[1\]\.expires: expected the last day/);
    });
  });
});
