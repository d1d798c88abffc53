import { packageCode } from '../../identifiers.js';
import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ } from '../link.js';

/** Dialogporten's own rule, as the audit applies it: the verdict itself (DESIGN §1). */
export function matched({ row, situation }: Case): LinkFinding {
  switch (row.verdict) {
    case 'visible': {
      const subjects = row.via.filter(({ kind }) => kind !== 'right').map(({ id }) => packageCode(id));
      return holds(subjects.length > 0 ? { text: 'matched-by', subjects } : { text: 'matched-right' });
    }
    case 'partial':
      return broken({ text: 'instances-only' });
    case 'unknown':
      return NOT_READ;
    case 'not-applicable':
      return DOES_NOT_ARISE;
    case 'empty':
      if (row.cause === 'unknown-service') return DOES_NOT_ARISE;
      return broken({ text: situation.standing === 'nested' ? 'nested-too-deep' : 'nothing-matched' });
  }
}
