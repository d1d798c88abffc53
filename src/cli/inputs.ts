import { join } from 'node:path';
import { findConfig } from '../config/find.js';
import type { AuditOptions } from '../index.js';
import { SNAPSHOT_PLACES } from '../snapshot/places.js';

/** Path of the configuration that an audit reads: the one that is named, else the one that is found. */
export const configInUse = async ({ config, searchConfigFrom }: AuditOptions): Promise<string | undefined> =>
  config ?? (searchConfigFrom === undefined ? undefined : findConfig(searchConfigFrom));

const snapshotPlaces = (folder: string | undefined): readonly string[] =>
  folder === undefined ? [] : [...SNAPSHOT_PLACES].map((place) => join(folder, place));

/** Files and folders that an audit reads or keeps what it read in; nothing else may be written there. */
export const inputsOf = async (options: AuditOptions): Promise<readonly (string | undefined)[]> => [
  await configInUse(options),
  options.onlyNewSince,
  ...snapshotPlaces(options.snapshot),
  options.record,
  options.resume,
  options.connection?.privateKeyFile,
  options.connection?.tokenFile,
];
