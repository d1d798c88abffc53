import type { PackageUrn, ServiceId } from '../identifiers.js';

/** A vendor's request for a system user, or for a change of one; a hint of what was meant, never of what is (reference §3.3). */
export interface AccessRequest {
  readonly id: string;
  /** As the API has it: `New`, `Accepted`, `Rejected`, `Denied`, `Timedout`, or what it may add. */
  readonly status: string;
  readonly organizationNumber: string | null;
  readonly externalRef: string | null;
  readonly packages: readonly PackageUrn[];
  /** Services that it asks for as single rights; undefined where it does not tell. */
  readonly services: readonly ServiceId[] | undefined;
  /** ISO time, or null where it is not told. */
  readonly created: string | null;
}
