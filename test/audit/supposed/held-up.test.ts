import assert from 'node:assert/strict';
import { runAudit } from '../../../src/audit/audit.js';
import { supposing } from '../../../src/audit/supposed/supposed-source.js';
import type { Supposition } from '../../../src/audit/supposed/supposition.js';
import { packageUrn } from '../../../src/core/identifiers.js';
import { catalogueOf, expecting, REQUEST, sourceOf } from '../../support/result.js';

const SYSTEM = '310652970_System';

describe('a supposed system user that lacks a package', () => {
  it('was held up nowhere: nobody asked it for anything, and its system is what is supposed', async () => {
    const source = {
      ...sourceOf({ records: catalogueOf({ one: ['p'], two: ['q'] }), access: [] }),
      systems: async () => ({ value: [{ id: SYSTEM, packages: [packageUrn('p')], services: [] }], problems: [] }),
      requestList: async () => assert.fail('no request is about somebody supposed'),
    };
    const supposition: Supposition = { system: SYSTEM, packages: [], type: undefined };
    const asked = { ...REQUEST, isNarrowed: true, readsRequests: true, demand: expecting('one', 'two'), supposition };
    const result = await runAudit(asked, supposing(source, supposition, 'en'));
    assert.deepEqual(
      [...result.findings].map(({ kind, service }) => [kind, service]),
      [
        ['package-not-delegated', 'two'],
        ['package-not-delegated', 'two'],
      ],
    );
  });
});
