import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/finding.js';
import { findingsByKind } from '../../src/report/by-kind.js';

const finding = (id: string, told: Partial<Finding> = {}): Finding => ({
  id,
  kind: 'surplus-package',
  severity: 'warning',
  systemUser: null,
  party: null,
  service: null,
  message: '',
  remedy: '',
  docs: '',
  waived: null,
  ...told,
});

const WAIVED = { waived: { reason: 'a', owner: 'b', expires: '2027-01-01', daysLeft: 1 } };

describe('a few findings of each kind', () => {
  it('are those that are open, before any that is waived or old', () => {
    const findings = [
      finding('1', WAIVED),
      finding('2', { isOld: true }),
      finding('3', WAIVED),
      finding('4'),
      finding('5'),
    ];
    const kind = findingsByKind(findings, 3).get('surplus-package');
    assert.deepEqual([kind?.shown.map(({ id }) => id), kind?.more], [['4', '5', '1'], 2]);
  });

  it('are counted by kind', () => {
    const kinds = findingsByKind([finding('1'), finding('2', { kind: 'no-parties' })], 1);
    assert.deepEqual(
      [...kinds].map(([kind, { more }]) => [kind, more]),
      [
        ['surplus-package', 0],
        ['no-parties', 0],
      ],
    );
  });
});
