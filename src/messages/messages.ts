import type { UserKind } from '../core/access/user-kind.js';
import type { RequestStanding } from '../core/access/vendor-side.js';
import type { Cause } from '../core/coverage/causes/index.js';
import type { RegisterRole } from '../core/coverage/client-only.js';
import type { Note, Verdict } from '../core/coverage/verdict.js';
import type { FindingKind, WaiverFaultKind } from '../core/finding.js';
import type { MISTAKES } from '../core/told/mistakes.js';
import type { AFFECTED, HAPPENINGS } from '../core/told/problems.js';
import type { Wording } from '../core/told/told.js';
import type { Unpredicted } from '../core/verification/compare.js';
import type { CatalogMessages } from './catalog.js';
import type { DocumentMessages } from './document.js';
import type { EvidenceTexts, ExplainMessages, StepTexts } from './explain.js';
import type { InitMessages } from './init.js';
import type { DisagreementFacts } from './sources.js';
import type { SupposedMessages, SupposedUserFacts } from './supposed.js';
import type { VerificationMessages } from './verification.js';

/** What a text about a finding may speak of, in words. Whatever a kind is not about is an empty text or list. */
export interface FindingFacts {
  /** Title and identifier of the service. */
  readonly service: string;
  readonly serviceOwner: string;
  /** Name and number of the party. */
  readonly party: string;
  /** Name and number of who gives access to the party: itself, or the main unit that it inherits from. */
  readonly giver: string;
  /** Title or id of the system user. */
  readonly systemUser: string;
  /** What sort of system user it is; `other` for a type that Altinn added. */
  readonly userKind: UserKind;
  /** Number of the organisation that owns the system user. */
  readonly provider: string;
  /** Names and codes of the packages that the finding is about. */
  readonly packages: readonly string[];
  /** Of these, the package to ask for. */
  readonly best: PackageToAsk | undefined;
  /** Names that may have been meant. */
  readonly near: readonly string[];
  /** The scope that was refused. */
  readonly scope: string;
  /** The API family that asks for it. */
  readonly api: string;
  /** The owners of the system users that a party is a client or a unit of. */
  readonly owners: readonly string[];
  /** Id of the registered system. */
  readonly system: string;
  /** Id of a request of the vendor's, and how it stands. */
  readonly request: string;
  readonly requestStanding: RequestStanding | undefined;
  /** The environment of the run. */
  readonly environment: string;
  /** What a `sources-disagree` finding tells. */
  readonly disagreement: DisagreementFacts | undefined;
  /** That the system user is a supposed one, and of which system, if of any. */
  readonly supposed: SupposedUserFacts | undefined;
  /** Why a service that is seen was not predicted: the cause by which it would be empty, or that it can have no dialogs. */
  readonly predicted: Unpredicted | undefined;
  readonly waiver: WaiverFacts;
}

/** A waiver, as texts speak of it: in the words of the file that it stands in. */
export interface WaiverFacts {
  /** File, line and column. */
  readonly place: string;
  /** The keys and values by which it names what it waives. */
  readonly names: string;
  readonly owner: string;
  /** ISO date of the last day on which it holds. */
  readonly expires: string;
  readonly daysLeft: number;
  /** Something that it names is open, or would be without it; undefined where the run cannot tell that nothing is. */
  readonly isMatched: boolean | undefined;
}

/** The package that takes a party the least to give. */
export interface PackageToAsk {
  /** Its name and code. */
  readonly package: string;
  /** The role in Enhetsregisteret that it follows from, when it cannot be given otherwise. */
  readonly registerRole: RegisterRole | undefined;
  /** The party has given another package that follows from the same role, so only the provider need act. */
  readonly isRoleHeld: boolean;
}

export interface FindingText {
  readonly message: string;
  readonly remedy: string;
}

/** The texts about what the vendor registered, asked for and asks with. */
export type VendorSideTexts = Pick<
  Messages['findings'],
  'wrong-environment' | 'wrong-owner' | 'package-not-registered' | 'request-pending' | 'older-system-user'
>;

/** The texts about waivers themselves. */
export type WaiverTexts = Pick<Messages['findings'], WaiverFaultKind>;

/** The texts about mistakes: what is wrong; or that, and then what to do next. */
export type MistakeTexts = Wording<typeof MISTAKES, string | readonly [message: string, ...advice: string[]]>;

/** What becomes of the journal of a run. */
export interface ResumeMessages {
  /** `startedAt` is an ISO time. */
  readonly goesOn: (startedAt: string, systemUsers: number) => string;
  readonly cut: (folder: string) => string;
  readonly kept: (folder: string) => string;
  readonly cleared: (folder: string) => string;
}

/** Every text that a user sees in one language, but for those about mistakes, which most runs need none of. */
/** What happened; and what to do about it, where that can be told apart. */
export type HappeningWords = string | readonly [what: string, advice: string];

export interface Messages {
  readonly findings: Readonly<Record<FindingKind, (facts: FindingFacts) => FindingText>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** What a verdict means, for the legend. */
  readonly legend: Readonly<Record<Verdict, string>>;
  readonly notes: Readonly<Record<Note, string>>;
  readonly table: TableMessages;
  readonly document: DocumentMessages;
  readonly progress: ProgressMessages;
  readonly resume: ResumeMessages;
  readonly baseline: BaselineMessages;
  readonly catalog: CatalogMessages;
  readonly init: InitMessages;
  readonly explain: ExplainMessages;
  readonly supposed: SupposedMessages<(facts: FindingFacts) => FindingText>;
  /** What a link of the chain from a service to its dialogs rests on. */
  readonly evidence: EvidenceTexts;
  /** What must come before that which a finding says to do. */
  readonly steps: StepTexts;
  /** How long something holds yet; 0 on its last day. */
  readonly daysLeft: (days: number) => string;
  /** What happened when something could not be read or found. One may follow another. */
  readonly happenings: Wording<typeof HAPPENINGS, HappeningWords>;
  /** What cannot be known because of it. */
  readonly affected: Wording<typeof AFFECTED>;
  readonly sandbox: SandboxMessages;
  readonly verification: VerificationMessages;
}

/** What `dekning baseline` tells. Numbers come in formatted. */
export interface BaselineMessages {
  readonly written: (count: string, path: string) => string;
  readonly printed: (count: string) => string;
  readonly nothingOpen: string;
  /** Findings that have a waiver already, whose reason nobody wrote. */
  readonly pending: (count: string) => string;
  readonly incomplete: string;
}

/** What the sandbox tells whoever starts it: comments between the lines to paste into another terminal. */
export interface SandboxMessages {
  readonly serves: (url: string, snapshot: string) => string;
  readonly publicKeyOnly: string;
  readonly noEnvironment: string;
  readonly next: (command: string) => string;
}

/** Texts of the bar that shows how far a live run has come. */
export interface ProgressMessages {
  /** With the places {bar}, {value}, {total}, {rate}, {eta_formatted} and {problem}. */
  readonly bar: string;
  readonly lastProblem: (text: string) => string;
}

/** Texts of the table. Numbers and dates come in formatted. */
export interface TableMessages {
  readonly live: string;
  readonly snapshotOf: (date: string, days: number) => string;
  readonly undatedSnapshot: string;
  /** `all` is undefined where more exist than were listed. */
  readonly systemUsersRead: (read: string, all: string | undefined) => string;
  /** How old the catalogue is. */
  readonly age: (minutes: number) => string;
  readonly parties: (count: string) => string;
  readonly expectedServices: (count: string) => string;
  readonly servicesInUse: (count: string) => string;
  /** Sizes are undefined where they were not read. */
  readonly catalogue: (date: string | undefined, packages: string | undefined, services: string | undefined) => string;
  readonly expectationsFrom: (path: string) => string;
  readonly overview: string;
  readonly standIn: string;
  readonly unmet: (count: string, places: string) => string;
  readonly ownSystemUserOf: (organization: string) => string;
  readonly agentSystemUserOf: (organization: string) => string;
  readonly systemUserOfType: (type: string, organization: string) => string;
  readonly partiesWithGaps: (gaps: string, all: string) => string;
  readonly partiesUnknown: (unknown: string, all: string) => string;
  readonly userNotRead: string;
  readonly noParties: string;
  readonly nothingExpected: string;
  readonly noGaps: (visible: string, parties: string) => string;
  readonly counts: Readonly<Record<Verdict, (count: string) => string>>;
  readonly willBeEmpty: string;
  readonly owner: string;
  readonly because: string;
  /** Why a service is empty, or only partly visible, in a few words. */
  readonly causes: Readonly<Record<Cause | 'partial', string>>;
  readonly gives: (code: string, count: string) => string;
  readonly sameGaps: (count: string) => string;
  readonly deleted: string;
  readonly notCounted: string;
  readonly partiesNotCounted: (count: string) => string;
  readonly partiesWithoutGaps: (count: string) => string;
  readonly waivedUntil: (count: string, day: string, left: string, reason: string, owner: string) => string;
  readonly oldSince: (count: string, time: string) => string;
  readonly packageHeld: string;
  readonly visibleServices: string;
  readonly heldFor: string;
  readonly singleRights: string;
  readonly visibleToNoParty: (count: string) => string;
  readonly wouldGive: (code: string, count: string) => string;
  readonly more: (count: string) => string;
  readonly moreUsers: (count: string) => string;
  readonly otherFindings: string;
  readonly problems: string;
  readonly affects: (what: string) => string;
  readonly legend: string;
  readonly gatePassed: (failOn: string) => string;
  readonly gateFailed: (violations: string, failOn: string) => string;
  readonly gateOff: string;
  /** In place of the gate's verdict, where no service was expected. */
  readonly gateless: string;
  readonly incomplete: string;
}
