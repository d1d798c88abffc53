import assert from 'node:assert/strict';
import { viewOf } from '../../src/cli/view.js';

const terminal = { isTTY: true, columns: 80 };
const pipe = {};

describe('how a report looks on a stream', () => {
  it('has colour on a terminal, and not in a pipe', () => {
    assert.equal(viewOf(terminal, {}, 'en').colour, true);
    assert.equal(viewOf(pipe, {}, 'en').colour, false);
  });

  it('has none where NO_COLOR is set or the terminal is dumb, whatever FORCE_COLOR says', () => {
    assert.equal(viewOf(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, 'en').colour, false);
    assert.equal(viewOf(terminal, { TERM: 'dumb' }, 'en').colour, false);
  });

  it('can be forced either way', () => {
    assert.equal(viewOf(pipe, { FORCE_COLOR: '1' }, 'en').colour, true);
    assert.equal(viewOf(terminal, { FORCE_COLOR: '0' }, 'en').colour, false);
  });

  it('is as wide as the terminal, as COLUMNS says, or a hundred columns', () => {
    assert.equal(viewOf(terminal, { COLUMNS: '60' }, 'en').width, 80);
    assert.equal(viewOf(pipe, { COLUMNS: '60' }, 'en').width, 60);
    assert.equal(viewOf(pipe, { COLUMNS: 'wide' }, 'en').width, 100);
  });
});
