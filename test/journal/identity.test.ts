import assert from 'node:assert/strict';
import { Secret } from '../../src/core/secret.js';
import { partOf } from '../../src/journal/identity.js';

describe('what a journal keeps of what a run was asked', () => {
  it('tells two secrets apart, and holds neither', () => {
    const [one, other] = [partOf(new Secret('client-one')), partOf(new Secret('client-two'))];
    assert.notEqual(one, other);
    assert.equal(one, partOf(new Secret('client-one')));
    assert.match(one, /^[0-9a-f]{16}$/);
  });

  it('tells apart what was not asked and what was asked as nothing', () => {
    assert.notEqual(partOf(null), partOf([]));
    assert.notEqual(partOf(null), partOf(undefined));
  });
});
