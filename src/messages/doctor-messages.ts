import type { Status } from '../core/doctor/check.js';
import type { CheckId } from '../core/doctor/check-ids.js';
import type { Actor } from '../core/doctor/who-acts.js';
import type { REMEDIES, SIGHTS } from '../core/told/doctor.js';
import type { Wording } from '../core/told/told.js';

/** Texts of `dekning doctor`. */
export interface DoctorMessages {
  /** What is looked at, as a heading; `subject` is a host, a scope, an API or a system. */
  readonly names: Readonly<Record<CheckId, (subject: string) => string>>;
  readonly sights: Wording<typeof SIGHTS>;
  readonly remedies: Wording<typeof REMEDIES>;
  readonly actors: Readonly<Record<Actor, string>>;
  /** How many checks came out so; numbers come in formatted. */
  readonly counts: Readonly<Record<Status, (count: string) => string>>;
  readonly noEnvironment: string;
  /** What it comes to, by the exit code. */
  readonly ends: Readonly<Record<0 | 1 | 3, string>>;
}
