import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { writePieces } from '../../src/cli/output.js';

/** A reader that takes its time, and counts what waits for it. */
function slowReader(): { stream: Writable; text: () => string; mostWaiting: () => number } {
  const chunks: Buffer[] = [];
  let most = 0;
  const stream = new Writable({
    highWaterMark: 1024,
    write(chunk: Buffer, _encoding, done) {
      most = Math.max(most, stream.writableLength);
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8'), mostWaiting: () => most };
}

describe('writing a report', () => {
  it('writes every piece in order', async () => {
    const reader = slowReader();
    await writePieces(reader.stream, ['a', 'æøå', 'b'.repeat(200_000), 'c']);
    assert.equal(reader.text(), `aæøå${'b'.repeat(200_000)}c`);
  });

  it('waits for a reader that is slower', async () => {
    const reader = slowReader();
    const piece = 'x'.repeat(50_000);
    await writePieces(
      reader.stream,
      Array.from({ length: 100 }, () => piece),
    );
    assert.equal(reader.text().length, 5_000_000);
    assert.ok(reader.mostWaiting() <= 200_000, String(reader.mostWaiting()));
  });

  it('ends in peace when the reader closes early, and makes no more pieces', async () => {
    let made = 0;
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('closed'), { code: 'EPIPE' }));
      },
    });
    function* pieces() {
      for (; made < 1000; made += 1) yield 'x'.repeat(70_000);
    }
    await writePieces(stream, pieces());
    assert.ok(made < 10, String(made));
  });

  it('throws whatever else goes wrong', async () => {
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
      },
    });
    await assert.rejects(writePieces(stream, ['x'.repeat(100_000), 'y'.repeat(100_000)]), {
      told: { text: 'not-written', code: 'ENOSPC' },
    });
  });
});
