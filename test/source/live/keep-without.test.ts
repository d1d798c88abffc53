import assert from 'node:assert/strict';
import { Secret } from '../../../src/core/secret.js';
import type { KeptAnswer } from '../../../src/snapshot/writer.js';
import { keepWithout } from '../../../src/source/live/keep-without.js';

describe('keeping without a secret', () => {
  it('keeps an answer of the register without the id of the client, and one without a body as it is', async () => {
    const kept: KeptAnswer[] = [];
    const keep = keepWithout(new Secret('client-hunter2'), async (_, answer) => void kept.push(answer));
    await keep('system-register/systems.json', { bytes: Buffer.from('{"clientId":["client-hunter2"]}'), status: 200 });
    await keep('system-register/systems.json', { status: null });
    assert.equal(Buffer.from(kept[0]?.bytes ?? []).toString(), '{"clientId":["[redacted]"]}');
    assert.deepEqual(kept[1], { status: null });
  });
});
