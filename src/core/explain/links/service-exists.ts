import type { Case } from '../case.js';
import { broken, holds, type LinkFinding, NOT_READ } from '../link.js';

/** The Resource Registry has the service. */
export function serviceExists({ service, row, near }: Case): LinkFinding {
  if (service === undefined) return NOT_READ;
  if (service === null) return broken({ text: 'not-listed', service: row.service, near });
  return holds({ text: 'listed', service: service.id, type: service.type, owner: service.owner.code ?? '' });
}
