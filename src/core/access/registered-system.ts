import type { PackageUrn, ServiceId } from '../identifiers.js';

/** A system that the vendor registered. It bounds what may be asked for, not what anyone was given (reference §3.1). */
export interface RegisteredSystem {
  readonly id: string;
  readonly packages: readonly PackageUrn[];
  /** Services that it may ask for as single rights. */
  readonly services: readonly ServiceId[];
}
