import type { List } from '../core/catalogue/browse/question.js';
import type { RegisterRole } from '../core/coverage/client-only.js';
import type { Language } from '../core/language.js';

/** Texts of `dekning catalog`. Numbers come in formatted. */
export interface CatalogMessages {
  readonly languages: Readonly<Record<Language, string>>;
  /** How many of how many are listed. */
  readonly counts: Readonly<Record<List, (shown: string, all: string) => string>>;
  readonly package: string;
  readonly service: string;
  readonly area: string;
  readonly owner: string;
  readonly type: string;
  readonly inUse: string;
  readonly packages: string;
  readonly services: string;
  /** Heading of what a system user may be given. */
  readonly canBeGivenTo: string;
  readonly ownSystem: string;
  readonly agent: string;
  /** That a client gives it by registering the provider, and not otherwise. */
  readonly throughRole: Readonly<Record<RegisterRole, string>>;
  readonly asSingleRight: string;
  /** Heading of services that no package gives, and of those that nobody can be given. */
  readonly withoutPackage: string;
  readonly forNobody: string;
  readonly nobody: string;
  readonly noPackage: string;
  readonly yes: string;
  readonly no: string;
  readonly noArea: string;
  readonly noOwner: string;
  readonly notListed: string;
  readonly withoutDialogs: string;
  readonly ofPersons: string;
  readonly accessList: string;
  readonly level: (level: string) => string;
  /** Heading of the other subjects of a policy. */
  readonly others: string;
  readonly more: (count: string) => string;
  readonly moreRows: (count: string) => string;
  readonly nothingMatches: string;
  /** That nothing matches for certain. */
  readonly allWasRead: string;
  readonly didYouMean: (near: string) => string;
  readonly nothingAtAll: string;
  readonly cannotAnswer: string;
  readonly notSearched: (languages: string) => string;
}
