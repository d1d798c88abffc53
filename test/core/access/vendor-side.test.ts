import assert from 'node:assert/strict';
import type { AccessRequest } from '../../../src/core/access/access-request.js';
import { latestOf } from '../../../src/core/access/vendor-side.js';

const request = (id: string, created: string | null): AccessRequest => ({
  id,
  externalRef: null,
  organizationNumber: '310000001',
  status: 'New',
  packages: [],
  services: [],
  created,
});

const idOfLatest = (...times: (string | null)[]) => latestOf(times.map((time, at) => request(`${at}`, time)))?.id;

describe('the request that was made last', () => {
  it('is by time, however its parts are written', () => {
    assert.equal(idOfLatest('2026-10-01T10:00:00Z', '2026-09-30T10:00:00Z'), '0');
    assert.equal(idOfLatest('2026-10-01T10:00:00.5Z', '2026-10-01T10:00:00Z'), '0');
    assert.equal(idOfLatest('2026-10-01T10:00:00+00:00', '2026-10-01T11:00:00+02:00'), '0');
  });

  it('is the one that is listed last, where times are the same or not told', () => {
    assert.equal(idOfLatest('2026-10-01T10:00:00Z', '2026-10-01T10:00:00Z'), '1');
    assert.equal(idOfLatest(null, null), '1');
    assert.equal(idOfLatest('2026-10-01T10:00:00Z', null), '0');
    assert.equal(idOfLatest(), undefined);
  });
});
