import type { Coverage, ServiceRow } from '../../core/coverage/verdict.js';
import type { Names, SystemUserResult } from '../../core/result.js';
import type { AuditJson } from './schema.js';

type NamesJson = AuditJson['names'];

/** Gathers which services and packages a result speaks of, one system user at a time, to name each once at its end. */
export interface Named {
  readonly add: (user: SystemUserResult) => void;
  readonly names: (names: Names) => NamesJson;
}

export function createNamed(): Named {
  const services = new Set<string>();
  const unknownServices = new Set<string>();
  const packages = new Set<string>();
  const seen = new WeakSet<Coverage>();

  const addRow = (row: ServiceRow): void => {
    services.add(row.service);
    if (row.verdict === 'empty' && row.cause === 'unknown-service') unknownServices.add(row.service);
    for (const urn of packagesIn(row)) packages.add(urn);
  };

  return {
    add: ({ parties }) => {
      for (const party of parties) {
        for (const urn of party.packages) packages.add(urn);
        if (seen.has(party.coverage)) continue;
        seen.add(party.coverage);
        for (const row of party.coverage.rows) addRow(row);
      }
    },
    names: (names) => ({
      services: [...services].flatMap((service) => serviceNames(names, service, unknownServices.has(service))),
      packages: [...packages].flatMap((urn) => {
        const name = names.package(urn);
        return name === null ? [] : { package: urn, name };
      }),
    }),
  };
}

function packagesIn(row: ServiceRow): readonly string[] {
  switch (row.verdict) {
    case 'visible':
      return row.via.flatMap(({ kind, id }) => (kind === 'package' ? id : []));
    case 'partial':
      return row.candidates;
    case 'empty':
      return [...row.candidates, ...row.barred];
    default:
      return [];
  }
}

/** A service of which nothing is known has no entry. */
function serviceNames(names: Names, service: string, isUnknown: boolean): NamesJson['services'] {
  const { title, owner, ownerCode = null } = names.service(service);
  const near = isUnknown ? names.near(service) : [];
  const isNamed = [title, owner].some((texts) => Object.keys(texts).length > 0) || ownerCode !== null;
  if (!isNamed && near.length === 0) return [];
  return [{ service, title, owner, ownerCode, ...(near.length > 0 && { near }) }];
}
