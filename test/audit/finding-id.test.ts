import assert from 'node:assert/strict';
import { findingId } from '../../src/audit/finding-id.js';

const identity = {
  environment: 'tt02',
  systemUser: '00000000-0000-4000-8000-000000000001',
  party: 'urn:altinn:organization:identifier-no:311204564',
  subject: 'ske-innrapportering-amelding',
  kind: 'package-not-delegated',
} as const;

describe('the id of a finding', () => {
  it('stays what it was in earlier versions: pipelines keep it', () => {
    assert.equal(findingId(identity), '0d8949fec9370125282672c09afa6eeb');
  });

  it('ignores case', () => {
    assert.equal(
      findingId({ ...identity, subject: 'SKE-Innrapportering-Amelding', environment: 'TT02' }),
      findingId(identity),
    );
  });

  it('differs when any part of the identity does', () => {
    const others = [
      { ...identity, environment: 'prod' },
      { ...identity, systemUser: null },
      { ...identity, party: null },
      { ...identity, subject: null },
      { ...identity, kind: 'unreachable' as const },
    ];
    assert.equal(new Set([identity, ...others].map(findingId)).size, others.length + 1);
  });
});
