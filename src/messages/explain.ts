import type { EVIDENCE } from '../core/explain/evidence.js';
import type { LinkName, LinkState } from '../core/explain/link.js';
import type { Actor, STEPS } from '../core/explain/steps.js';
import type { Wording } from '../core/told/told.js';

/** Texts of `dekning explain`. Numbers and times come in formatted. */
export interface ExplainMessages {
  readonly links: Readonly<Record<LinkName, string>>;
  readonly states: Readonly<Record<LinkState, string>>;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly answers: {
    readonly visible: (service: string, party: string, through: string) => string;
    readonly unknown: (service: string, party: string) => string;
    readonly notApplicable: (service: string) => string;
  };
  /** What to do where the verdict is unknown. */
  readonly readAnew: string;
  /** What to do where access is in place and Dialogporten has no dialogs. */
  readonly noDialogs: string;
  readonly singleRight: string;
  /** Where it breaks first, and what else is broken. */
  readonly breaks: (first: string, others: string) => string;
  readonly whoActs: string;
  readonly first: string;
  readonly next: string;
  readonly again: string;
  /** The same, where a snapshot was read, which stays as it is. */
  readonly againLive: string;
  /** How to ask for the service that was meant. */
  readonly askForNear: string;
  /** How long what was just delegated takes to show. */
  readonly settles: string;
  readonly notShown: (count: string) => string;
  readonly noPair: string;
  /** Heading of what could not be read, and that no verdict rests on. */
  readonly asides: string;
}

/** What each link rests on, in words. */
export type EvidenceTexts = Wording<typeof EVIDENCE>;

/** What must come first, in words. */
export type StepTexts = Wording<typeof STEPS>;
