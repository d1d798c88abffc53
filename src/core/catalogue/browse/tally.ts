import { serviceKey } from '../../identifiers.js';
import type { AreaEntry, OwnerEntry, ServiceEntry, Taker } from './entry.js';

/** How many there are; null where what would tell was not read. */
type Count = number | null;

/** What there is of an area. */
export interface AreaTally {
  readonly packages: number;
  /** Packages that can be given to each type of system user. */
  readonly givable: Readonly<Record<Taker, Count>>;
  /** Services that any of its packages gives. */
  readonly services: Count;
}

export function areaTally({ packages }: AreaEntry): AreaTally {
  const givableTo = (taker: Taker): Count => countOf(packages, ({ takers }) => takers?.includes(taker) ?? null);
  const isRead = packages.every(({ services }) => services !== null);
  const services = new Set(packages.flatMap((one) => (one.services ?? []).map(serviceKey)));
  return {
    packages: packages.length,
    givable: { standard: givableTo('standard'), agent: givableTo('agent') },
    services: isRead ? services.size : null,
  };
}

/** What there is of an owner. */
export interface OwnerTally {
  readonly services: number;
  readonly inUse: Count;
  /** Services that no access package gives. */
  readonly unreachable: Count;
  /** Services that no system user can be given. */
  readonly notGrantable: Count;
}

export const ownerTally = ({ services }: OwnerEntry): OwnerTally => ({
  services: services.length,
  inUse: countOf(services, ({ inUse }) => inUse),
  unreachable: countOf(services, isUnreachable),
  notGrantable: countOf(services, isNotGrantable),
});

/** Whether no access package of the catalogue gives a service; null where that is not known. */
export const isUnreachable = ({ packages }: ServiceEntry): boolean | null => packages && packages.length === 0;

/** Whether no type of system user can be given a service, neither by package nor as a single right. */
export const isNotGrantable = ({ takers }: ServiceEntry): boolean | null => takers && takers.length === 0;

function countOf<Entry>(entries: readonly Entry[], test: (one: Entry) => boolean | null): Count {
  const answers = entries.map(test);
  return answers.includes(null) ? null : answers.filter(Boolean).length;
}
