import assert from 'node:assert/strict';
import { interruption, isTaken } from '../../src/cli/interruption.js';

describe('Ctrl-C', () => {
  it('is told to whoever works the first time, and ends the process the second time', () => {
    const { signal } = interruption();
    assert.equal(isTaken(), true);
    assert.equal(signal.aborted, true);
    assert.equal(isTaken(), false);
  });

  it('ends the process at once where nobody works, or has done', () => {
    const { signal, end } = interruption();
    end();
    assert.equal(isTaken(), false);
    assert.equal(signal.aborted, false);
  });
});
