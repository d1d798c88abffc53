import type { Service } from '../catalogue/catalogue.js';
import type { PackageUrn } from '../identifiers.js';
import type { Standing } from './situation.js';

/** What is known of a service that a party's grants do not give. Undefined means that it was not read. */
export interface Gap {
  /** The service, or undefined when the Resource Registry does not have it. */
  readonly service: Service | undefined;
  readonly standing: Standing;
  /** Packages of the catalogue that give the service. */
  readonly packages: PackageChoice | undefined;
  /** A single right to the service can be given to this type of system user. */
  readonly singleRight: boolean;
}

export interface PackageChoice {
  /** Can be given to this system user by this party; fewest services first, then URN. */
  readonly givable: readonly PackageUrn[];
  /** Give the service, but never to this type of system user or from this kind of party. */
  readonly barred: readonly PackageUrn[];
}

/**
 * One cause of an empty list. `applies` is asked in the order of the registry and the first that says yes is the
 * cause; undefined says that what it depends on was not read, and makes the verdict unknown.
 */
export interface CauseRule {
  readonly applies: (gap: Gap) => boolean | undefined;
}
