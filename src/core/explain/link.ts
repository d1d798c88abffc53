import type { Evidence } from './evidence.js';

/** The links between a service and its dialogs in the list of a system user, in the order in which they depend on each other. */
export const LINKS = [
  'service-exists',
  'can-have-dialogs',
  'in-use',
  'subjects',
  'can-be-given',
  'registered',
  'requested',
  'delegated',
  'matched',
  'dialogs-exist',
  'may-be-opened',
] as const;
export type LinkName = (typeof LINKS)[number];

/** `moot` is a link that does not arise, since another one settles it. What was not read is `unknown`, never anything else. */
export const LINK_STATES = ['holds', 'broken', 'unknown', 'moot'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** What is found of one link. */
export interface LinkFinding {
  readonly state: LinkState;
  readonly evidence: Evidence;
}

/** One link, and the families of APIs that its evidence comes from. */
export interface Link extends LinkFinding {
  readonly name: LinkName;
  readonly apis: readonly string[];
}

export const holds = (evidence: Evidence): LinkFinding => ({ state: 'holds', evidence });
export const broken = (evidence: Evidence): LinkFinding => ({ state: 'broken', evidence });
export const unknown = (evidence: Evidence): LinkFinding => ({ state: 'unknown', evidence });
export const moot = (evidence: Evidence): LinkFinding => ({ state: 'moot', evidence });

/** What was not read is not known. */
export const NOT_READ = unknown({ text: 'not-read' });
export const DOES_NOT_ARISE = moot({ text: 'does-not-arise' });
