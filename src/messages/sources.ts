import type { DisagreementKind } from '../core/catalogue/disagreements/disagreement.js';

/** What sources tell differently. */
export interface DisagreementFacts {
  readonly kind: DisagreementKind;
  readonly groups: readonly DisagreementGroupFacts[];
}

/** Services of which the same is told; what does not matter is empty. */
export interface DisagreementGroupFacts {
  /** Name and code of the package in question. */
  readonly package: string;
  /** What each source says. */
  readonly registry: string;
  readonly dialogporten: string;
  readonly services: readonly string[];
}

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
