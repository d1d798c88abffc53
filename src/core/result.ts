import type { Texts } from './catalogue/catalogue.js';
import type { ReportedRow } from './coverage/reported-row.js';
import type { Coverage, VerdictCounts } from './coverage/verdict.js';
import type { Finding, FindingKind, SetAside } from './finding.js';
import type { ExitCode, FailOn } from './gate/gate.js';
import type { Language } from './language.js';
import type { Problem } from './problem.js';

/** The rows that are no violation for the time being, by service, and the kind of their findings. */
export type SetAsideServices = ReadonlyMap<string, { readonly kind: FindingKind; readonly why: SetAside }>;

/** One party of one system user. `services` is made anew at each reading: rows are shared, their ids are not. */
export interface PartyResult {
  readonly party: string;
  readonly name: string | null;
  readonly isDeleted: boolean;
  /** URNs of the packages held. */
  readonly packages: readonly string[];
  /** Services held as single rights. */
  readonly resources: readonly string[];
  readonly services: readonly ReportedRow[];
  /** The rows without finding ids, shared with every party in the same situation. */
  readonly coverage: Coverage;
  /** Its rows by verdict, without those set aside. */
  readonly counts: VerdictCounts;
  readonly setAside: SetAsideServices;
  /** The main unit that it inherits access from, when it is a subunit. */
  readonly mainUnit: Pick<PartyResult, 'party' | 'name'> | null;
  /** Whether its rows count against the gate. */
  readonly counted: boolean;
  /** Whether Dialogporten's own answer for it was read; undefined where it was not asked. */
  readonly verification?: VerificationReading | undefined;
}

/** What came of asking Dialogporten about one party: an answer, or none that could be used. */
export type VerificationReading = 'read' | 'unread';

export interface SystemUserResult {
  readonly id: string;
  readonly type: string;
  readonly systemId: string;
  readonly externalRef: string | null;
  readonly title: string | null;
  readonly owner: { readonly organizationNumber: string };
  readonly parties: readonly PartyResult[];
  /** It was authorised for no party at all, and is judged for none. */
  readonly isWithoutParties: boolean;
  /** Why being without parties is no violation for the time being, if so. */
  readonly setAside: SetAside | null;
  /** False when its authorised parties could not be read: then its rows are unknown. */
  readonly wasRead: boolean;
}

export interface Summary {
  readonly systemUsers: number;
  /** Pairs of system user and party that count against the gate. */
  readonly parties: number;
  /** Rows that count against the gate; the sum of the six counts below, and of what is old. */
  readonly expected: number;
  readonly visible: number;
  readonly partial: number;
  readonly empty: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly waived: number;
  /** Left out where nobody was asked a second time. */
  readonly retried?: Retried | undefined;
}

/** System users that gave no answer at first and were asked once more at the end of the run. */
export interface Retried {
  readonly systemUsers: number;
  /** Those that were read then: they are judged as anybody else. */
  readonly read: number;
  /** Those that still could not be read: all of theirs is unknown. */
  readonly unread: number;
}

/** An earlier run, where only what is new since then is judged. */
export interface SinceRun {
  /** ISO time of the earlier run. */
  readonly generatedAt: string;
  /** Rows that it found open too: they are counted here and in no verdict. */
  readonly old: number;
}

/** What was predicted, set against what Dialogporten itself shows. `of`, `asked`, `unaskable` and `unread` count pairs. */
export interface Verification {
  /** Pairs of system user and party that Dialogporten was asked about, one party a call. */
  readonly asked: number;
  /** Pairs in the result. */
  readonly of: number;
  /** Pairs that cannot be asked about: persons, and what nothing is predicted of because it was not read. */
  readonly unaskable: number;
  /** Pairs that were asked about, without an answer that could be used. */
  readonly unread: number;
  /** Services that were judged to be visible, and are seen. */
  readonly confirmed: number;
  /** Services that were judged to be visible, and that the party has no dialogs of. */
  readonly withoutDialogs: number;
  /** Services that are seen, though they were judged not to be. */
  readonly missed: number;
  /** Null where every pair was to be asked about. */
  readonly sample: VerificationSample | null;
}

/** So many pairs at most, chosen by the seed alone. */
export interface VerificationSample {
  readonly size: number;
  readonly seed: string;
}

export interface OthersSetAside {
  readonly waived: number;
  readonly old: number;
}

/** How big the catalogue is; null for what was not read. */
export interface CatalogueSize {
  readonly packages: number | null;
  readonly services: number | null;
  readonly servicesInUse: number | null;
  /** Pairs of package and service. */
  readonly links: number | null;
}

/** What people call things, for reports that are read by people. */
export interface Names {
  /** Title, and name of the owner, of a service. */
  readonly service: (id: string) => {
    readonly title: Texts;
    readonly owner: Texts;
    readonly ownerCode: string | undefined;
  };
  readonly package: (urn: string) => string | null;
  /** Identifiers of services near to a mistyped one. */
  readonly near: (id: string) => readonly string[];
}

/** All of a result but its system users, and what is found about these. */
export interface AuditClosing {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO time. */
  readonly generatedAt: string;
  readonly environment: string;
  readonly source: {
    readonly kind: 'live' | 'snapshot';
    readonly capturedAt: string | null;
    /** ISO time of the catalogue, which may be older than the rest; null when it was read with it. */
    readonly catalogueReadAt: string | null;
    /** Folder of the snapshot, as its reader gave it: commands to go on with name it. */
    readonly folder?: string | undefined;
  };
  readonly catalogue: CatalogueSize;
  /** True only when nothing is unknown and `problems` is empty. */
  readonly complete: boolean;
  readonly summary: Summary;
  /** Null where everything is judged. */
  readonly since: SinceRun | null;
  /**
   * Findings set aside that belong to no row, and so are in no count of the summary: packages that nothing needs, system
   * users without parties, named parties that nobody reaches.
   */
  readonly othersSetAside: OthersSetAside;
  /** Findings about the run, and about no single system user. */
  readonly runFindings: Iterable<Finding>;
  readonly gate: {
    readonly failOn: readonly FailOn[];
    /** Waivers that are about to expire, or match nothing, are violations. */
    readonly strict: boolean;
    readonly passed: boolean;
    readonly violations: number;
  };
  readonly problems: readonly Problem[];
  /** Null where Dialogporten was not asked. */
  readonly verification: Verification | null;
  readonly exitCode: ExitCode;
  /** Language of the texts of findings. */
  readonly language: Language;
  /** What was expected, for the heading of a report. */
  readonly scope: Scope;
  readonly names: Names;
}

/** The result of an audit. Rows and findings are made as they are read: there may be millions. */
export interface AuditResult extends AuditClosing {
  readonly systemUsers: readonly SystemUserResult[];
  /** The same, each with the findings about it. */
  readonly audited: Iterable<AuditedUser>;
  /** All findings, those about the run too. */
  readonly findings: Iterable<Finding>;
  /** Those of the findings that belong to no row. */
  readonly otherFindings: Iterable<Finding>;
}

/** One system user of an audit whose system users are handed over one by one, with everything found about it. */
export interface AuditedUser {
  readonly systemUser: SystemUserResult;
  readonly findings: Iterable<Finding>;
}

/** An expectation: where it stands (`--service`, or `dekning.yaml:4:5`), and the services that it names. */
export interface ExpectedBy {
  readonly origin: string;
  readonly services: readonly string[];
}

/** What is supposed in place of what customers gave: that one of them approved exactly this. */
export interface Supposed {
  /** The system that registers it, as the register spells it; null where packages were named. */
  readonly system: string | null;
  /** Types of system user that are judged. */
  readonly types: readonly string[];
  /** URNs of the packages; null where they were not read. */
  readonly packages: readonly string[] | null;
  /** Services asked for as single rights; null where they were not read. */
  readonly services: readonly string[] | null;
}

export interface Scope {
  /** The system users are supposed ones, and this is no audit of a customer. */
  readonly supposed?: Supposed | undefined;
  /** Nothing was expected: every service in use is shown. */
  readonly overview: boolean;
  /** Distinct services judged. */
  readonly services: number;
  /** The registry's services stand in for the list of services in use, which was not read. */
  readonly standIn: boolean;
  /** The expectations, each with the services that it names; none in an overview. */
  readonly expectations: readonly ExpectedBy[];
  /** Where expectations stand that met no party that counts: `--service`, or `dekning.yaml:4:5`. */
  readonly unmet: readonly string[];
  /** False when a list of system users was not read in full: then there are more than were counted. */
  readonly allSystemUsersKnown: boolean;
  /** How many system users there are, where the run was stopped before all of them were judged. */
  readonly systemUsersListed?: number | undefined;
  /** The configuration file used. */
  readonly config: string | null;
}
