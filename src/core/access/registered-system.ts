import type { PackageUrn, ServiceId } from '../identifiers.js';

/** A system that the vendor registered. It bounds what may be asked for, not what anyone was given (reference §3.1). */
export interface RegisteredSystem {
  readonly id: string;
  /** Undefined where the register does not tell: that is not the same as none. */
  readonly packages: readonly PackageUrn[] | undefined;
  /** Services that it may ask for as single rights; undefined likewise. */
  readonly services: readonly ServiceId[] | undefined;
}
