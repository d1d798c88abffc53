import { decodeUsedServices, fetchServiceResources } from '../altinn/dialogporten.js';
import { decodePackages, fetchPackages } from '../altinn/metadata.js';
import { decodeServices, decodeSubjectLinks, fetchBySubjects, fetchResourceList } from '../altinn/resource-registry.js';
import { ok } from '../core/doctor/check.js';
import { type Found, named } from './chart.js';
import type { HostName } from './hosts.js';
import { asked, type Session } from './session.js';

/** Asks each API that is open to all once, as an audit does. */
export async function lookAtOpenApis(session: Session): Promise<void> {
  const { chart, http, options } = session;
  const rows = (found: readonly unknown[]) => ok({ text: 'api-answered', rows: found.length });
  const at = <T>(api: string, host: HostName, make: () => Promise<Found<T>>) =>
    chart.look(named('api', api), { needs: [named('environment'), named('host', host)] }, make);
  const packages = await at('metadata', 'platform', () =>
    asked(session, () => fetchPackages(http, options.language), decodePackages, rows),
  );
  await at('resource-registry', 'platform', () => asked(session, () => fetchResourceList(http), decodeServices, rows));
  const needs = [named('environment'), named('api', 'metadata'), named('host', 'platform')];
  await chart.look(named('api', 'bysubjects'), { needs }, () =>
    asked(session, () => fetchBySubjects(http, packages?.map(({ urn }) => urn) ?? []), decodeSubjectLinks, rows),
  );
  await at('dialogporten', 'dialogporten', () =>
    asked(session, () => fetchServiceResources(http), decodeUsedServices, rows),
  );
}
