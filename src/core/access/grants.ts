import { packageUrn, roleUrn, type ServiceKey, serviceId, serviceKey } from '../identifiers.js';
import type { AuthorizedInstance, AuthorizedParty, Grants } from './access.js';

const GUID = '[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}';

/** The forms of an instance reference that Dialogporten can turn into a dialog (reference §6.4 step 9). */
const INSTANCE_REF = new RegExp(`^urn:altinn:(?:dialog-id:|correspondence-id:|instance-id:\\d+/)${GUID}$`, 'i');

/** What one party was given, as Access Management lists it. */
export type GrantLists = Pick<AuthorizedParty, 'packages' | 'roles' | 'services' | 'instances'>;

/** Gives equal grants as one object, so that parties with the same grants share one evaluation. */
export type GrantsPool = (lists: GrantLists) => Grants;

/**
 * A pool of grants. There may be millions of parties and few different grants, most of them packages alone: those are
 * found by walking their codes, without making a key of them.
 */
export function grantsPool(): GrantsPool {
  const distinct = new Map<string, Grants>();
  const byPackages: Step = { next: new Map(), grants: undefined };
  const byKey = new Map<string, Grants>();

  const made = (lists: GrantLists): Grants => {
    const grants = normalised(lists);
    const canonical = JSON.stringify(grants);
    const known = distinct.get(canonical) ?? grants;
    distinct.set(canonical, known);
    return known;
  };

  return (lists) => {
    if (lists.roles.length + lists.services.length + lists.instances.length > 0) {
      const key = JSON.stringify([lists.packages, lists.roles, lists.services, lists.instances]);
      const grants = byKey.get(key) ?? made(lists);
      byKey.set(key, grants);
      return grants;
    }
    let step = byPackages;
    for (const code of lists.packages) step = nextStep(step, code);
    step.grants ??= made(lists);
    return step.grants;
  };
}

interface Step {
  readonly next: Map<string, Step>;
  grants: Grants | undefined;
}

function nextStep(step: Step, code: string): Step {
  const known = step.next.get(code);
  if (known) return known;
  const made: Step = { next: new Map(), grants: undefined };
  step.next.set(code, made);
  return made;
}

/** What several rows of one party give together. */
export const added = (rows: readonly GrantLists[]): GrantLists => ({
  packages: rows.flatMap((row) => row.packages),
  roles: rows.flatMap((row) => row.roles),
  services: rows.flatMap((row) => row.services),
  instances: rows.flatMap((row) => row.instances),
});

function normalised(lists: GrantLists): Grants {
  return {
    packages: [...new Set(lists.packages.map(packageUrn))].sort(),
    roles: [...new Set(lists.roles.map(roleUrn))].sort(),
    services: [...new Map([...lists.services].sort().map((id) => [serviceKey(id), serviceId(id)])).values()].sort(),
    instances: [...new Set(lists.instances.flatMap(visibleInstance))].sort(),
  };
}

const visibleInstance = ({ service, instanceRef }: AuthorizedInstance): ServiceKey[] =>
  instanceRef !== null && INSTANCE_REF.test(instanceRef.trim()) ? [serviceKey(service)] : [];
