import { findConfig } from '../config/find.js';
import type { AuditOptions } from '../index.js';

/** Path of the configuration that an audit reads: the one that is named, else the one that is found. */
export const configInUse = async ({ config, searchConfigFrom }: AuditOptions): Promise<string | undefined> =>
  config ?? (searchConfigFrom === undefined ? undefined : findConfig(searchConfigFrom));

/** Files and folders that an audit reads or keeps what it read in; nothing else may be written there. */
export const inputsOf = async (options: AuditOptions): Promise<readonly (string | undefined)[]> => [
  await configInUse(options),
  options.onlyNewSince,
  options.snapshot,
  options.record,
  options.connection?.privateKeyFile,
  options.connection?.tokenFile,
];
