import * as z from 'zod';
import type { Connection } from '../core/connection.js';
import { ENVIRONMENTS, type Environment } from '../core/environment.js';
import { UsageError } from '../core/errors.js';
import { type Language, languageFrom } from '../core/language.js';
import { Secret } from '../core/secret.js';
import { isSecretItself } from '../core/secret-itself.js';

/** Settings from the environment (DESIGN §3.6). */
export interface Settings {
  readonly connection: Connection;
  readonly environment: Environment | undefined;
  /** `DEKNING_NOW`: replaces the clock in results. */
  readonly now: Date | undefined;
  /** From the locale variables, else English. */
  readonly language: Language;
}

/**
 * Reads the settings, and takes what is secret out of `env`: Node.js writes the environment into its crash reports, and
 * programs that are started inherit it. Throws a UsageError for a setting that cannot be what it is set to.
 */
export const settingsFrom = (env: NodeJS.ProcessEnv): Settings => ({
  connection: {
    clientId: secretTakenFrom(env, 'DEKNING_CLIENT_ID'),
    privateKeyFile: pathTakenFrom(env, 'DEKNING_PRIVATE_KEY_FILE'),
    keyId: textFrom(env['DEKNING_KEY_ID']),
    tokenFile: pathTakenFrom(env, 'DEKNING_TOKEN_FILE'),
    platformUrl: textFrom(env['DEKNING_PLATFORM_URL']),
    dialogportenUrl: textFrom(env['DEKNING_DIALOGPORTEN_URL']),
    maskinportenUrl: textFrom(env['DEKNING_MASKINPORTEN_URL']),
  },
  environment: environmentFrom(env['DEKNING_ENV']),
  now: timeFrom(env['DEKNING_NOW']),
  language: languageFrom(env),
});

function secretTakenFrom(env: NodeJS.ProcessEnv, name: string): Secret | undefined {
  const text = textFrom(env[name]);
  delete env[name];
  return text === undefined ? undefined : new Secret(text);
}

/** Where the key or the token itself stands in place of its path, it is taken out likewise. */
function pathTakenFrom(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = textFrom(env[name]);
  if (text !== undefined && isSecretItself(text)) delete env[name];
  return text;
}

/** A variable that is set to nothing is not set. */
const textFrom = (text: string | undefined): string | undefined => text?.trim() || undefined;

function environmentFrom(name: string | undefined): Environment | undefined {
  if (!name) return undefined;
  const known = ENVIRONMENTS.find((one) => one === name);
  if (known) return known;
  throw new UsageError({ text: 'wrong-environment', value: name, known: ENVIRONMENTS });
}

/** Anything looser would read 11.12.2026 the American way. */
const ISO_TIME = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

function timeFrom(text: string | undefined): Date | undefined {
  if (!text) return undefined;
  if (ISO_TIME.safeParse(text).success) return new Date(text);
  throw new UsageError({ text: 'wrong-time', value: text });
}
