import type { DisagreementGroupFacts } from './messages.js';

/** Groups that are named in one text. */
const MAX_NAMED = 8;

/** Groups one after another in words; a long list ends in how many more there are. */
export const groupList =
  (andMore: (count: number) => string) =>
  (groups: readonly DisagreementGroupFacts[], inWords: (group: DisagreementGroupFacts) => string): string => {
    const named = groups.slice(0, MAX_NAMED).map(inWords);
    const more = groups.length - named.length;
    return [...named, ...(more > 0 ? [andMore(more)] : [])].join('; ');
  };
