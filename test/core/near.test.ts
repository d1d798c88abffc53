import assert from 'node:assert/strict';
import { nearNames } from '../../src/core/near.js';

const KNOWN = [
  'ske-innrapportering-amelding',
  'ske-innrapportering-boligselskap',
  'app_skd_mva-melding',
  'nav_sykepenger_dialog',
  'nav_sykepenger_sykmelding',
];

describe('the names near to a mistyped one', () => {
  it('are those that a slip or two away is', () => {
    assert.deepEqual(nearNames('ske-innrapportering-ameldng', KNOWN), ['ske-innrapportering-amelding']);
    assert.deepEqual(nearNames('app_skd_mva_melding', KNOWN), ['app_skd_mva-melding']);
  });

  it('are found in any case', () => {
    assert.deepEqual(nearNames('APP_SKD_MVA-MELDIN', KNOWN), ['app_skd_mva-melding']);
  });

  it('come best first, equals by name, and are three at most', () => {
    const known = ['skottar', 'skatta', 'skott', 'skattab', 'skat'];
    assert.deepEqual(nearNames('skatt', known), ['skat', 'skatta', 'skattab']);
    assert.deepEqual(nearNames('skt', ['skatt', 'skat', 'sk']), ['sk', 'skat', 'skatt']);
  });

  it('are those that begin with what was written', () => {
    assert.deepEqual(nearNames('nav_sykepenger', KNOWN), ['nav_sykepenger_dialog', 'nav_sykepenger_sykmelding']);
  });

  it('are none where nothing is near', () => {
    assert.deepEqual(nearNames('helt-noe-annet', KNOWN), []);
    assert.deepEqual(nearNames('skatt', []), []);
  });

  it('of a short word are not just any short word', () => {
    assert.deepEqual(nearNames('skdd', ['skd', 'nav', 'brg', 'digdir']), ['skd']);
  });

  it('are each told once', () => {
    assert.deepEqual(nearNames('skd', ['skd', 'skd']), ['skd']);
  });
});
