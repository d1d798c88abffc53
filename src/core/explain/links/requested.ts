import type { AccessRequest } from '../../access/access-request.js';
import { isAbout, latestOf } from '../../access/vendor-side.js';
import { serviceKey } from '../../identifiers.js';
import { askable } from '../askable.js';
import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ, unknown } from '../link.js';

/** The vendor asked the owner for one of those packages, or the single right, and was given it (reference §3.3). */
export function requested(one: Case): LinkFinding {
  if (!one.isApplicable) return DOES_NOT_ARISE;
  const wanted = askable(one);
  if (!wanted) return NOT_READ;
  if (wanted.packages.length === 0 && wanted.right === false) return DOES_NOT_ARISE;
  if (!one.requests || (wanted.packages.length === 0 && wanted.right === undefined)) return NOT_READ;
  const about = one.requests
    .filter((request) => isAbout(request, one.systemUser))
    .filter(
      ({ packages, services }) =>
        packages.some((urn) => wanted.packages.includes(urn)) ||
        (wanted.right !== false && (!services || services.some((id) => serviceKey(id) === one.key))),
    );
  const last = latestOf(about);
  // What does not tell which rights it asks for may be about this one, or may not.
  if (last && !last.services && !last.packages.some((urn) => wanted.packages.includes(urn))) return NOT_READ;
  if (last) return standing(last, one.systemUser.owner);
  // Whoever was given it without being asked needs no request.
  const isGiven = one.held.length > 0 || one.holdsRight;
  return isGiven ? { state: 'moot', evidence: { text: 'not-requested' } } : broken({ text: 'not-requested' });
}

/** A request waits for the organisation that owns the system user: for an agent that is the provider, and no client. */
function standing({ id: request, status }: AccessRequest, owner: string): LinkFinding {
  switch (status.toLowerCase()) {
    case 'accepted':
      return holds({ text: 'request-accepted', request });
    case 'new':
      return broken({ text: 'request-waiting', request, owner });
    case 'rejected':
    case 'denied':
    case 'timedout':
      return broken({ text: 'request-not-accepted', request, status });
    default:
      return unknown({ text: 'request-not-accepted', request, status });
  }
}
