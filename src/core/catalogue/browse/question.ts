import type { Taker } from './entry.js';

/** What of the catalogue is listed. */
export const LISTS = ['packages', 'services', 'areas', 'owners'] as const;
export type List = (typeof LISTS)[number];

/** What is left out of a list. Every filter must agree; within one that names several, any will do. */
export interface Filter {
  /** Words that a name, title, code or identifier must have, all of them, in any language. */
  readonly text?: string | undefined;
  /** Codes, organisation numbers or names of service owners. */
  readonly owners?: readonly string[] | undefined;
  /** Codes or URNs of packages that must give the service. */
  readonly packages?: readonly string[] | undefined;
  /** Codes, URNs or names of areas that the package, or one that gives the service, must be in. */
  readonly areas?: readonly string[] | undefined;
  /** Resource types of services. */
  readonly types?: readonly string[] | undefined;
  /** Only what is in use in Dialogporten. */
  readonly inUse?: boolean | undefined;
  /** Only services that can have dialogs. */
  readonly withDialogs?: boolean | undefined;
  /** Only what a system user of this type can be given. */
  readonly taker?: Taker | undefined;
  /** Only services that no access package of the catalogue gives. */
  readonly unreachable?: boolean | undefined;
  /** Only services that no type of system user can be given, neither by package nor as a single right. */
  readonly notGrantable?: boolean | undefined;
}

/** What is asked of the catalogue. */
export type Question =
  | { readonly list: List; readonly filter: Filter }
  | {
      /** A service by identifier, or a package by code or URN. */
      readonly show: string;
    };

/** The parts that the catalogue is read in. */
export const PARTS = ['packages', 'services', 'links', 'used'] as const;
export type Part = (typeof PARTS)[number];

/** What an answer rests on: without what it must have there is none; without the rest it is not whole. */
export interface Needs {
  readonly must: ReadonlySet<Part>;
  readonly should: ReadonlySet<Part>;
}

/** The parts that a question is about. What says something of the other side rests on the links that join the two. */
export function needsOf(question: Question): Needs {
  if ('show' in question) return { must: new Set(), should: new Set(PARTS) };
  const { list, filter } = question;
  const used: readonly Part[] = filter.inUse ? ['used'] : [];
  if (list === 'packages' || list === 'areas') {
    const must = new Set<Part>([
      'packages',
      ...(isOfServices(filter) ? (['services', 'links'] as const) : []),
      ...used,
    ]);
    return { must, should: new Set([...must, 'links']) };
  }
  const must = new Set<Part>(['services', ...(isOfGrants(filter) ? (['packages', 'links'] as const) : []), ...used]);
  return { must, should: new Set(PARTS) };
}

/** Whether a filter says something of services themselves. */
export const isOfServices = ({ owners, types, ...flags }: Asked<'owners' | 'types' | ServiceFlag>): boolean =>
  owners !== undefined ||
  types !== undefined ||
  [flags.inUse, flags.withDialogs, flags.unreachable, flags.notGrantable].includes(true);

type ServiceFlag = 'inUse' | 'withDialogs' | 'unreachable' | 'notGrantable';

/** A filter as far as it says whether there is one, before or after what it names was found. */
type Asked<Key extends keyof Filter> = { readonly [One in Key]?: unknown };

const isOfGrants = ({ packages, areas, taker, unreachable, notGrantable }: Filter): boolean =>
  [packages, areas, taker].some((some) => some !== undefined) || unreachable === true || notGrantable === true;
