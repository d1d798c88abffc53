import type { AuthorizedParty, SystemUser } from '../core/access/access.js';
import type { CatalogueRecords } from '../core/catalogue/catalogue.js';
import type { Problem, Reading } from '../core/problem.js';

/** Which system users to audit: within one list any will do, and every list given must agree. */
export interface Whom {
  readonly systems?: readonly string[] | undefined;
  readonly systemUsers?: readonly string[] | undefined;
  /** Organisation numbers of owners. */
  readonly organizations?: readonly string[] | undefined;
  readonly externalRef?: string | undefined;
}

/** The system users that a source found, and whether these are all that there are. */
export interface FoundSystemUsers {
  readonly systemUsers: readonly SystemUser[];
  /** False when a list was not read in full: then there may be more. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** What the auditor asks of the world. Live APIs and a snapshot answer alike. */
export interface Source {
  readonly kind: 'live' | 'snapshot';
  readonly environment: string;
  /** ISO time of what is read, or null when it is not known. */
  readonly capturedAt: string | null;
  /** What is wrong with the source itself. */
  readonly problems: readonly Problem[];
  readonly catalogue: () => Promise<{ readonly records: CatalogueRecords; readonly problems: readonly Problem[] }>;
  readonly systemUsers: (whom: Whom) => Promise<FoundSystemUsers>;
  readonly authorizedParties: (systemUser: SystemUser) => Promise<Reading<readonly AuthorizedParty[]>>;
}
