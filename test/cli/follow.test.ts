import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { type FollowedStream, follow } from '../../src/cli/follow.js';
import type { AuditEvent } from '../../src/core/event.js';

const CALL: AuditEvent = {
  kind: 'call',
  api: 'system-register',
  method: 'GET',
  path: '/authentication/api/v1/systemregister/vendor',
  outcome: 503,
  milliseconds: 12,
  attempt: 2,
};

const progress = (done: number, problem?: string): AuditEvent => ({ kind: 'progress', done, total: 200, problem });

/** A stream that is a terminal or not, and what was written to it. */
function terminal(isTTY: boolean): { stream: FollowedStream; text: () => string } {
  const pieces: Buffer[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100, rows: 20 });
  stream.on('data', (bytes: Buffer) => pieces.push(bytes));
  return { stream, text: () => Buffer.concat(pieces).toString('utf8') };
}

const options = { verbose: false, language: 'en', writesAsItRuns: false } as const;

describe('following a run', () => {
  it('tells each call with --verbose, terminal or not', async () => {
    const { stream, text } = terminal(false);
    const { listen, stop } = await follow(stream, { ...options, verbose: true });
    listen?.(CALL);
    listen?.(progress(1));
    stop();
    assert.equal(text(), 'system-register: GET /authentication/api/v1/systemregister/vendor 503 12 ms (try 2)\n');
  });

  it('lets no path steer a terminal', async () => {
    const { stream, text } = terminal(false);
    const { listen } = await follow(stream, { ...options, verbose: true });
    listen?.({ ...CALL, path: '/a\u001b[2Jb' });
    assert.ok(!text().includes('\u001b'));
  });

  it('shows how far it has come on a terminal: done and total, rate, time left, last problem', async () => {
    const { stream, text } = terminal(true);
    const { listen, stop } = await follow(stream, options);
    listen?.(progress(1));
    listen?.(progress(50, 'HTTP 503 from authorized-parties\u001b[2J'));
    listen?.(progress(200));
    stop();
    assert.match(text(), /1\/200 system users · [\d.]+\/s · .* left/);
    assert.match(text(), /200\/200 system users · .* · last problem: HTTP 503 from authorized-parties/);
  });

  it('shows nothing where there is no terminal, or where the report itself is written to it', async () => {
    for (const [isTTY, writesAsItRuns] of [
      [false, false],
      [true, true],
    ] as const) {
      const { stream, text } = terminal(isTTY);
      const { listen, stop } = await follow(stream, { ...options, writesAsItRuns });
      listen?.(progress(1));
      stop();
      assert.equal(text(), '');
    }
  });
});
