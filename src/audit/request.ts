import type { Environment } from '../core/environment.js';
import type { Listener } from '../core/event.js';
import type { Demand } from '../core/expectation/expectation.js';
import type { EarlierRun } from '../core/gate/earlier-run.js';
import type { FailOn } from '../core/gate/gate.js';
import type { Waiver } from '../core/gate/waiver.js';
import type { Language } from '../core/language.js';
import type { Pace } from '../core/pace.js';
import type { VerificationSample } from '../core/result.js';
import type { Whom } from '../source/source.js';
import type { Supposition } from './supposed/supposition.js';

/** Everything that an audit is asked: from flags, configuration and environment, checked and joined. */
export interface AuditRequest {
  /** What is supposed in place of what customers gave; null where that is read. */
  readonly supposition: Supposition | null;
  readonly whom: Whom;
  readonly demand: Demand;
  /** Whether flags leave out some of what the configuration speaks of. */
  readonly isNarrowed: boolean;
  readonly waivers: readonly Waiver[];
  /** Whether waivers that are about to expire, or match nothing, are violations. */
  readonly strict: boolean;
  /** The earlier run since which only what is new is judged. */
  readonly since: EarlierRun | null;
  /** Whether a live run reads the vendor's requests too, which costs calls and a scope. */
  readonly readsRequests: boolean;
  /** Whether Dialogporten is asked what it shows, and of whom; null where it is not. */
  readonly verify: { readonly sample: VerificationSample | null } | null;
  /** How hard Altinn is asked. */
  readonly pace?: Pace | undefined;
  readonly failOn: readonly FailOn[];
  readonly language: Language;
  /** The environment that was asked for, or undefined when nothing names one. */
  readonly environment: Environment | undefined;
  readonly now: Date;
  /** Path of the configuration file in use. */
  readonly config: string | null;
  readonly listen?: Listener | undefined;
  /** Ends the run before its time. */
  readonly signal?: AbortSignal | undefined;
}
