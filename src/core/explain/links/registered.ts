import type { RegisteredSystem } from '../../access/registered-system.js';
import { packageCode, type ServiceKey, serviceKey } from '../../identifiers.js';
import { type Askable, askable } from '../askable.js';
import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ } from '../link.js';

/** The system has one of those packages, or the single right, in the system register: else no request may ask for it. */
export function registered(one: Case): LinkFinding {
  const { systems, systemUser, key } = one;
  if (!one.isApplicable) return DOES_NOT_ARISE;
  const wanted = askable(one);
  if (!wanted) return NOT_READ;
  if (wanted.packages.length === 0 && wanted.right === false) return DOES_NOT_ARISE;
  if (!systems || (wanted.packages.length === 0 && wanted.right === undefined)) return NOT_READ;
  const system = systems.find(({ id }) => id.toLowerCase() === systemUser.systemId.toLowerCase());
  if (!system) return broken({ text: 'system-not-registered', system: systemUser.systemId });
  return onSystem(system, wanted, key);
}

function onSystem(system: RegisteredSystem, wanted: Askable, key: ServiceKey): LinkFinding {
  const { packages: ofSystem, services: rights } = system;
  if (!ofSystem) return NOT_READ;
  const packages = wanted.packages.filter((urn) => ofSystem.includes(urn)).map(packageCode);
  if (packages.length > 0) return holds({ text: 'registered', system: system.id, packages });
  if (!rights && wanted.right !== false) return NOT_READ;
  const hasRight = (rights ?? []).some((id) => serviceKey(id) === key);
  if (hasRight && wanted.right === undefined) return NOT_READ;
  if (hasRight && wanted.right) return holds({ text: 'right-registered', system: system.id });
  return broken(
    wanted.packages.length > 0
      ? { text: 'not-registered', system: system.id, packages: wanted.packages.map(packageCode) }
      : { text: 'right-not-registered', system: system.id },
  );
}
