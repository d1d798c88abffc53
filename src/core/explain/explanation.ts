import type { SystemUser } from '../access/access.js';
import type { ServiceRow, VerdictCounts } from '../coverage/verdict.js';
import type { Finding } from '../finding.js';
import type { ExitCode } from '../gate/gate.js';
import type { Language } from '../language.js';
import type { Problem } from '../problem.js';
import type { AuditClosing, Names, PartyResult } from '../result.js';
import type { Breaks } from './breaks.js';
import type { Link } from './link.js';
import type { Actor, Step } from './steps.js';

/** Why one system user sees a service for one party, or does not. */
export interface Explanation {
  readonly systemUser: SystemUser;
  /** Null for a system user without any party. */
  readonly party: Pick<PartyResult, 'party' | 'name' | 'mainUnit' | 'isDeleted'> | null;
  /** Whether it counts for the exit code: deleted parties, and those that only carry subunits, do not unless named. */
  readonly counted: boolean;
  readonly row: ServiceRow;
  readonly links: readonly Link[];
  readonly breaks: Breaks | null;
  /** The answer in a sentence, and what must be done; empty where nothing need be. */
  readonly answer: { readonly message: string; readonly remedy: string };
  readonly actor: Actor | null;
  /** What must come before the remedy, or may stand in its place. */
  readonly steps: readonly Step[];
  /** The finding of the audit, where the verdict is a gap. */
  readonly finding: Finding | null;
  /** The finding of a verified audit, where Dialogporten showed what would be no part of its list. */
  readonly missed: Finding | null;
}

/** One service, explained for the system users and parties that were asked for. */
export interface ExplainResult
  extends Pick<AuditClosing, 'schemaVersion' | 'tool' | 'generatedAt' | 'environment' | 'source'> {
  /** As the registry spells it, else as it was asked for. */
  readonly service: string;
  readonly inRegistry: boolean | null;
  readonly near: readonly string[];
  /** Pairs of system user and party by verdict, those that are not shown too. */
  readonly counts: VerdictCounts;
  /** Gaps and unknowns first. */
  readonly explanations: readonly Explanation[];
  /** How many pairs are not shown. */
  readonly more: number;
  /** Named parties that no system user reaches. */
  readonly unreached: readonly Finding[];
  readonly problems: readonly Problem[];
  /** What could not be read beside what the verdicts rest on: its links are unknown. */
  readonly asides: readonly Problem[];
  readonly exitCode: ExitCode;
  readonly language: Language;
  readonly names: Names;
}
