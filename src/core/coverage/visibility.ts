import type { Grants } from '../access/access.js';
import type { Links } from '../catalogue/catalogue.js';
import { type ServiceId, type ServiceKey, type SubjectUrn, serviceKey } from '../identifiers.js';
import type { Via } from './verdict.js';

/** What a party's grants make visible in Dialogporten's list (DESIGN §1, reference §6.4 steps 5–9). */
export interface Visibility {
  /** Each service that the grants give, with everything that gives it. */
  readonly via: ReadonlyMap<ServiceKey, readonly Via[]>;
  /** Services of which single instances are visible. */
  readonly instances: ReadonlySet<ServiceKey>;
  /** False when packages or roles are held whose links were not read: what is missing in `via` may yet be given. */
  readonly complete: boolean;
}

/**
 * The union of what the subjects held give and the single rights. Neither action nor sub-resource, access list,
 * level or type of service is looked at: Dialogporten's list does not either.
 */
export function visibilityOf(grants: Grants, links: Links | undefined): Visibility {
  const via = new Map<ServiceKey, Via[]>();
  const give = (key: ServiceKey, one: Via): void => {
    const others = via.get(key);
    if (others) others.push(one);
    else via.set(key, [one]);
  };
  const giveAll = (kind: Via['kind'], subjects: readonly SubjectUrn[]): void => {
    for (const subject of subjects) {
      for (const key of links?.servicesOf.get(subject) ?? []) give(key, { kind, id: subject });
    }
  };
  giveAll('package', grants.packages);
  giveAll('role', grants.roles);
  for (const id of grants.services) give(serviceKey(id), { kind: 'right', id });
  return { via, instances: new Set(grants.instances), complete: isComplete(grants, links) };
}

function isComplete({ packages, roles }: Grants, links: Links | undefined): boolean {
  if (!links) return packages.length + roles.length === 0;
  return links.unread.size === 0 || ![...packages, ...roles].some((subject) => links.unread.has(subject));
}

/** A single right as the registry spells the service. */
export const spelledAs = (id: ServiceId, via: readonly Via[]): readonly Via[] =>
  via.map((one) => (one.kind === 'right' ? { kind: 'right', id } : one));
