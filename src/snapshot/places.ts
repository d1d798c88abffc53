import { MANIFEST } from './snapshot.js';

/** What a snapshot is made of (DESIGN §3.4). Whatever else lies in a folder is not ours to move or to take away. */
export const SNAPSHOT_PLACES: ReadonlySet<string> = new Set([
  MANIFEST,
  'metadata',
  'resource-registry',
  'dialogporten',
  'system-register',
  'system-users',
  'authorized-parties',
  'requests',
]);
