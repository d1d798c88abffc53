import type { Connection } from '../core/connection.js';
import type { Environment } from '../core/environment.js';
import type { CallEvent } from '../core/event.js';
import type { Language } from '../core/language.js';

/** What `dekning doctor` is to look at. Whatever it must not stop at, it finds out itself. */
export interface DoctorOptions {
  readonly connection: Connection;
  /** As the flag has it. */
  readonly environment: Environment | undefined;
  /** As `DEKNING_ENV` has it. */
  readonly settingOfEnvironment: Environment | undefined;
  /** Path of the configuration; without one it is searched for from a folder upwards. */
  readonly config: string | undefined;
  readonly searchConfigFrom: string;
  readonly systems: readonly string[] | undefined;
  /** Organisation number of the owner of the system user to look at. */
  readonly organization: string | undefined;
  readonly language: Language;
  readonly listen: ((event: CallEvent) => void) | undefined;
}
