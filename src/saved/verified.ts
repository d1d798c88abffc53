import type { Finding } from '../core/finding.js';
import { organizationNumberOf, serviceKey } from '../core/identifiers.js';
import type { PartyResult, SystemUserResult, Verification } from '../core/result.js';

/** Adds up what a saved result holds of verification, for what it says of it to be held against. */
export interface VerifiedSums {
  readonly addUser: (user: SystemUserResult) => void;
  readonly addFinding: (finding: Finding) => void;
  /** What is said of it, beside what the result makes of that. */
  readonly held: (said: Verification) => readonly (readonly [name: string, said: number, made: number])[];
  /** Whether anything in the result tells of verification. */
  readonly isAny: () => boolean;
}

type Sums = Omit<Verification, 'sample' | 'unaskable'>;

export function createVerifiedSums(): VerifiedSums {
  const sums: { -readonly [Key in keyof Sums]: Sums[Key] } = {
    asked: 0,
    of: 0,
    unread: 0,
    confirmed: 0,
    withoutDialogs: 0,
    missed: 0,
  };
  let askable = 0;

  const addRows = ({ coverage: { rows } }: PartyResult): void => {
    const visible = rows.filter(({ verdict }) => verdict === 'visible');
    const without = visible.filter(({ notes }) => notes.includes('no-dialogs')).length;
    sums.withoutDialogs += without;
    sums.confirmed += visible.length - without;
  };

  return {
    addUser: (user) => {
      for (const party of user.parties) {
        sums.of += 1;
        if (mustBeAskable(user, party)) askable += 1;
        if (party.verification) sums.asked += 1;
        if (party.verification === 'unread') sums.unread += 1;
        if (party.verification === 'read') addRows(party);
      }
    },
    addFinding: ({ kind }) => {
      if (kind === 'prediction-missed') sums.missed += 1;
    },
    held: (said) => {
      // Not all that could not be asked about shows; how much at most, does, and so does how much is left.
      const unaskable = Math.min(said.unaskable, sums.of - askable);
      const asked = Math.min(sums.of - unaskable, said.sample?.size ?? sums.of);
      return [
        ...Object.entries(sums).map(([key, made]) => [key, said[key as keyof Sums], made] as const),
        ['unaskable', said.unaskable, unaskable],
        ['asked', said.asked, asked],
      ];
    },
    isAny: () => sums.asked + sums.missed > 0,
  };
}

/** An organisation of which something was predicted. Where all is unknown, it may be that nothing was read. */
const mustBeAskable = ({ wasRead }: SystemUserResult, { party, coverage: { counts } }: PartyResult): boolean =>
  wasRead && Boolean(organizationNumberOf(party)?.trim()) && counts.visible + counts.partial + counts.empty > 0;

/** Whether a finding may say that a party is shown a service: only of what was read, and that was not predicted. */
export function isMissOf({ severity, service, waived, isOld }: Finding, party: PartyResult | undefined): boolean {
  if (party?.verification !== 'read' || service === null || severity !== 'error' || waived || isOld) return false;
  const row = party.coverage.rows.find((one) => serviceKey(one.service) === serviceKey(service));
  return row === undefined || row.verdict === 'empty' || row.verdict === 'not-applicable';
}
