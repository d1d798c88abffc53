import { packageCode } from '../../identifiers.js';
import type { Language } from '../../language.js';
import { nearNames } from '../../near.js';
import type { Catalogue } from '../catalogue.js';
import type { AreaEntry, OwnerEntry, PackageEntry, ServiceEntry } from './entry.js';
import { areasLeft, type Book, ownersLeft, packagesLeft, servicesLeft } from './filter.js';
import { foundFilter } from './named.js';
import { packageEntries } from './packages.js';
import { type Filter, isOfServices, type List, needsOf, PARTS, type Part, type Question } from './question.js';
import { serviceEntries } from './services.js';
import { type Shown, shown } from './show.js';
import { distinctNames, type NamesToSearch } from './text.js';

/** A list, of how many there are without filters. Null where what it rests on was not read: never an empty list. */
interface Listed<Name extends List, Entry> {
  readonly kind: Name;
  readonly items: readonly Entry[] | null;
  readonly all: number | null;
  /** Identifiers and codes like the text that nothing matched. */
  readonly near: readonly string[];
  /** Languages in which names were not searched for the text. */
  readonly notSearched: readonly Language[];
}

export type ListAnswer =
  | Listed<'packages', PackageEntry>
  | Listed<'services', ServiceEntry>
  | Listed<'areas', AreaEntry>
  | Listed<'owners', OwnerEntry>;

export type Answer = ListAnswer | ({ readonly kind: 'show' } & Shown);

/** What is known of the question, and whether all that it rests on was read. */
export interface Answered {
  readonly answer: Answer;
  readonly isWhole: boolean;
}

/**
 * Answers a question from the catalogue. Throws a UsageError, with near names, where the question names something that
 * does not exist.
 */
export function answered(question: Question, catalogue: Catalogue, names: NamesToSearch): Answered {
  const { must, should } = needsOf(question);
  const unread = partsUnread(catalogue);
  const isWhole = ![...should].some((part) => unread.has(part));
  if ('show' in question) return { answer: { kind: 'show', ...shown(catalogue, question.show) }, isWhole };
  const { list, filter } = question;
  const notSearched = isSearchedByLanguage(question) ? names.notSearched : [];
  if ([...must].some((part) => unread.has(part))) {
    return { answer: { kind: list, items: null, all: null, near: [], notSearched }, isWhole: false };
  }
  const needsServices = list === 'services' || list === 'owners' || isOfServices(filter);
  const services = (needsServices && serviceEntries(catalogue)) || [];
  const book: Book = { packages: packageEntries(catalogue) ?? [], services, names };
  return { answer: { ...listOf(list, filter, book, catalogue), notSearched }, isWhole };
}

/** Names of packages and areas are read in one language at a time; those of services and owners stand together. */
export const isSearchedByLanguage = (question: Question): boolean =>
  'list' in question &&
  (question.list === 'packages' || question.list === 'areas') &&
  question.filter.text !== undefined;

const partsUnread = (catalogue: Catalogue): ReadonlySet<Part> =>
  new Set(PARTS.filter((part) => catalogue[part] === undefined));

type Unlabelled<One> = One extends unknown ? Omit<One, 'notSearched'> : never;

function listOf(list: List, filter: Filter, book: Book, catalogue: Catalogue): Unlabelled<ListAnswer> {
  const found = foundFilter(filter, catalogue, book.names);
  const everything = foundFilter({}, catalogue, book.names);
  const near = (items: readonly unknown[], known: () => readonly string[]): readonly string[] =>
    items.length === 0 && filter.text !== undefined ? nearNames(packageCode(filter.text.trim()), known()) : [];
  switch (list) {
    case 'packages': {
      const items = packagesLeft(book, found);
      return {
        kind: list,
        items,
        all: book.packages.length,
        near: near(items, () => book.packages.map(({ code }) => code)),
      };
    }
    case 'services': {
      const items = servicesLeft(book, found);
      return {
        kind: list,
        items,
        all: book.services.length,
        near: near(items, () => book.services.map(({ id }) => id)),
      };
    }
    case 'areas': {
      const [items, all] = [areasLeft(book, found), areasLeft(book, everything)];
      return {
        kind: list,
        items,
        all: all.length,
        near: near(items, () => distinctNames(all.flatMap(({ code, name }) => [code, name]))),
      };
    }
    case 'owners': {
      const [items, all] = [ownersLeft(book, found), ownersLeft(book, everything)];
      return {
        kind: list,
        items,
        all: all.length,
        near: near(items, () => distinctNames(all.flatMap(({ owner }) => [owner.code, ...Object.values(owner.name)]))),
      };
    }
  }
}
