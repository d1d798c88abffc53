import assert from 'node:assert/strict';
import { csvForm, viewOf } from '../../src/cli/view.js';
import { usageError } from '../support/build.js';

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

describe('the form of csv', () => {
  it('is the default without a delimiter, and has a byte order mark with semicolons', () => {
    assert.equal(csvForm(undefined), undefined);
    assert.deepEqual(csvForm(';'), { delimiter: ';', bom: true });
    assert.deepEqual(csvForm('tab'), { delimiter: '\t', bom: false });
    assert.deepEqual(csvForm(','), { delimiter: ',', bom: false });
  });

  it('refuses what cannot stand between cells', async () => {
    for (const delimiter of ['', '"', ';;', 'a', '\n']) {
      assert.match((await usageError(() => csvForm(delimiter))).message, /^--csv-delimiter/);
    }
  });
});
