/** What `dekning doctor` looks at, in the order in which it is told: each may rest on those before it. */
export const CHECK_IDS = [
  'configuration',
  'environment',
  'key',
  'client',
  'token-file',
  'clock',
  'host',
  'grant',
  'scope',
  'exchange',
  'api',
  'system',
  'system-users',
  'system-user',
  'authorized-parties',
  'owner',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];
