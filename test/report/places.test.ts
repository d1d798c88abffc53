import assert from 'node:assert/strict';
import type { Scope } from '../../src/core/result.js';
import { placeFinder } from '../../src/report/places.js';

const scope: Scope = {
  overview: false,
  services: 2,
  standIn: false,
  expectations: [
    { origin: '--service', services: ['app_skd_A'] },
    { origin: 'C:\\work\\dekning.yaml:4:5', services: ['app_skd_A', 'app_skd_B'] },
    { origin: 'C:\\work\\dekning.yaml:9:5', services: ['app_skd_A'] },
  ],
  unmet: [],
  allSystemUsersKnown: true,
  config: 'C:\\work\\dekning.yaml',
};

describe('the place of a service', () => {
  it('is the first line of a file that demands it, in whatever case it is written', () => {
    const place = { path: 'C:\\work\\dekning.yaml', line: 4, column: 5 };
    assert.deepEqual(placeFinder(scope)({ service: 'APP_SKD_a' }), place);
    assert.deepEqual(placeFinder(scope)({ service: 'app_skd_B' }), place);
  });

  it('is the top of the configuration for what no line demands', () => {
    const top = { path: 'C:\\work\\dekning.yaml', line: 1, column: 1 };
    assert.deepEqual(placeFinder(scope)({ service: 'other' }), top);
    assert.deepEqual(placeFinder(scope)({ service: null }), top);
  });

  it('is nowhere without a configuration', () => {
    const find = placeFinder({ ...scope, config: null, expectations: [{ origin: '--service', services: ['one'] }] });
    assert.equal(find({ service: 'one' }), undefined);
    assert.equal(find({ service: null }), undefined);
  });
});
