import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../core/errors.js';
import { type Config, configSchema, KEYS } from './config.js';
import { parseStrict, type StrictDocument } from './strict-yaml.js';

/** A configuration and where it was read, with the place of each entry for messages. */
export interface LoadedConfig extends Pick<StrictDocument<Config>, 'placeOf'> {
  readonly config: Config;
  /** As given, or relative to the working folder when it was searched for. */
  readonly path: string;
}

/**
 * Reads and checks a configuration. Throws a UsageError that names file, line and column for anything that is wrong:
 * a file that cannot be read, YAML that cannot be parsed, a key that does not exist or stands twice, a wrong value.
 */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  return parseConfig(await configText(path), path);
}

/** The text of a configuration, with its byte order mark. Throws a UsageError for a file that cannot be read. */
export async function configText(path: string): Promise<string> {
  const bytes = await readFile(path).catch(({ code = '' }: NodeJS.ErrnoException) => {
    throw new UsageError({ text: 'config-unreadable', path, code });
  });
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw new UsageError({ text: 'config-no-utf8', path });
}

/** Checks the text of a configuration, whose path is for messages. Throws a UsageError as `loadConfig` does. */
export function parseConfig(text: string, path: string): LoadedConfig {
  const { value: config, placeOf } = parseStrict(text, path, {
    schema: configSchema,
    keysAt: ([section]) => KEYS[String(section ?? '')] ?? [],
  });
  return { config, path, placeOf };
}
