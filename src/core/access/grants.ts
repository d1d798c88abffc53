import { packageUrn, roleUrn, type ServiceKey, serviceId, serviceKey } from '../identifiers.js';
import type { AuthorizedInstance, AuthorizedParty, Grants } from './access.js';

const GUID = '[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}';

/** The forms of an instance reference that Dialogporten can turn into a dialog (reference §6.4 step 9). */
const INSTANCE_REF = new RegExp(`^urn:altinn:(?:dialog-id:|correspondence-id:|instance-id:\\d+/)${GUID}$`, 'i');

/** Gives equal grants as one object, so that parties with the same grants share one evaluation. */
export type GrantsPool = (rows: readonly AuthorizedParty[]) => Grants;

type Lists = Pick<AuthorizedParty, 'packages' | 'roles' | 'services' | 'instances'>;

/** A pool of grants. The rows handed to it are all those of one party: what they give adds up. */
export function grantsPool(): GrantsPool {
  const asReceived = new Map<string, Grants>();
  const distinct = new Map<string, Grants>();
  return (rows) => {
    const lists = rows.length === 1 && rows[0] ? rows[0] : added(rows);
    const key = keyOf(lists);
    const known = asReceived.get(key);
    if (known) return known;
    const made = normalised(lists);
    const canonical = JSON.stringify(made);
    const grants = distinct.get(canonical) ?? made;
    distinct.set(canonical, grants);
    asReceived.set(key, grants);
    return grants;
  };
}

const added = (rows: readonly AuthorizedParty[]): Lists => ({
  packages: rows.flatMap((row) => row.packages),
  roles: rows.flatMap((row) => row.roles),
  services: rows.flatMap((row) => row.services),
  instances: rows.flatMap((row) => row.instances),
});

function keyOf(lists: Lists): string {
  const plain = `${lists.packages.length}\0${lists.packages.join('\0')}`;
  if (lists.roles.length + lists.services.length + lists.instances.length === 0) return plain;
  const instances = lists.instances.map((instance) => `${instance.service} ${instance.instanceRef}`);
  return JSON.stringify([plain, lists.roles, lists.services, instances]);
}

function normalised(lists: Lists): Grants {
  return {
    packages: [...new Set(lists.packages.map(packageUrn))].sort(),
    roles: [...new Set(lists.roles.map(roleUrn))].sort(),
    services: [...new Map([...lists.services].sort().map((id) => [serviceKey(id), serviceId(id)])).values()].sort(),
    instances: [...new Set(lists.instances.flatMap(visibleInstance))].sort(),
  };
}

const visibleInstance = ({ service, instanceRef }: AuthorizedInstance): ServiceKey[] =>
  instanceRef !== null && INSTANCE_REF.test(instanceRef.trim()) ? [serviceKey(service)] : [];
