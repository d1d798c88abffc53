import type { RequestKind } from '../altinn/requests.js';
import type { AuthorizedParty, SystemUser } from '../core/access/access.js';
import type { AccessRequest } from '../core/access/access-request.js';
import type { RegisteredSystem } from '../core/access/registered-system.js';
import type { NotGiven } from '../core/access/supposed.js';
import type { CatalogueRecords, SubjectLinks } from '../core/catalogue/catalogue.js';
import type { ServiceId, SubjectUrn } from '../core/identifiers.js';
import type { ProblemFacts, Reading } from '../core/problem.js';
import type { Supposed } from '../core/result.js';

export type { RequestKind };

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
  readonly problems: readonly ProblemFacts[];
  /** What was supposed, where they are supposed ones. */
  readonly supposed?: FoundSupposed | undefined;
}

/** What a customer is supposed to have approved, and what of it each supposed system user is not given, by its id. */
export interface FoundSupposed {
  readonly scope: Supposed;
  readonly notGiven: ReadonlyMap<string, readonly NotGiven[]>;
}

/** The catalogue, and when it was read. */
export interface FoundCatalogue {
  readonly records: CatalogueRecords;
  /** ISO time, where it was not read together with everything else. */
  readonly readAt: string | null;
  readonly problems: readonly ProblemFacts[];
}

/** What was found of subjects that the catalogue does not tell of. */
export interface FoundLinks {
  readonly links: readonly SubjectLinks[];
  /** Subjects of which it could not be read what they give. */
  readonly unread: readonly SubjectUrn[];
  readonly problems: readonly ProblemFacts[];
}

/** What the auditor asks of the world. Live APIs and a snapshot answer alike. */
export interface Source {
  readonly kind: 'live' | 'snapshot';
  readonly environment: string;
  /** Folder of the snapshot, as it was given. */
  readonly folder?: string | undefined;
  /** ISO time of what is read, or null when it is not known. */
  readonly capturedAt: string | null;
  /** What is wrong with the source itself. */
  readonly problems: readonly ProblemFacts[];
  readonly catalogue: () => Promise<FoundCatalogue>;
  readonly systemUsers: (whom: Whom) => Promise<FoundSystemUsers>;
  readonly authorizedParties: (systemUser: SystemUser) => Promise<Reading<readonly AuthorizedParty[]>>;
  /**
   * The services of subjects that are held. The catalogue tells those of every package and role that it knows; a live
   * registry is asked for the others (DESIGN §5).
   */
  readonly linksOf: (subjects: readonly SubjectUrn[]) => Promise<FoundLinks>;
  /** The vendor's systems, as the system register has them. Its problems matter to whoever asks, and to no verdict. */
  readonly systems: () => Promise<Reading<readonly RegisteredSystem[]>>;
  /** The vendor's requests for a system that may tell of this system user; a list that was not read gives no value. */
  readonly requests: (systemUser: SystemUser) => Promise<Reading<readonly AccessRequest[]>>;
  /**
   * One list of the vendor's requests for a system. A list that nobody recorded gives neither value nor problem, for no
   * verdict rests on it.
   */
  readonly requestList: (kind: RequestKind, systemId: string) => Promise<Reading<readonly AccessRequest[]>>;
  /**
   * The services that Dialogporten itself shows a system user for the organisation with this number. What was not read,
   * and an answer that says nothing of access, gives no value.
   */
  readonly observed: (systemUser: SystemUser, organizationNumber: string) => Promise<Reading<readonly ServiceId[]>>;
  /**
   * The same, where somebody kept it: nobody is asked. What nobody kept gives neither value nor problem, for no verdict
   * rests on it.
   */
  readonly keptObservation: Source['observed'];
  /** Told before those who could not be read are asked for once more: nothing is taken for given up then. */
  readonly askOnceMore?: (() => void) | undefined;
  /** How many system users to read at once. */
  readonly readsAtOnce: number;
  /**
   * Ends the reading: what is kept of it is put in its place, or thrown away where the audit did not end well. Gives
   * what could not be kept.
   */
  readonly close: (how: 'kept' | 'abandoned') => Promise<readonly ProblemFacts[]>;
}
