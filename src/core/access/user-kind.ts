/** What a type of system user may be given depends on; `other` for every type that Altinn added (reference §7.3). */
export type UserKind = 'standard' | 'agent' | 'other';

/** The kind that a type of system user is, in whatever case it comes. */
export function userKind(type: string): UserKind {
  const lower = type.toLowerCase();
  return lower === 'standard' || lower === 'agent' ? lower : 'other';
}
