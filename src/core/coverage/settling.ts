/**
 * How long Dialogporten, and what it asks, may still tell of how things were: what a system user was given is kept for
 * 15 minutes, 30 after a failure, and what a policy names for 5 and then 20 (reference §6.4).
 */
const WINDOW = 35 * 60 * 1000;

/** Whether a system user was so new when it was read that Dialogporten's list may not show yet what it was given. */
export function isSettling(created: string | null | undefined, readAt: string | null): boolean {
  if (!created || readAt === null) return false;
  const age = Date.parse(readAt) - Date.parse(created);
  return age >= 0 && age < WINDOW;
}
