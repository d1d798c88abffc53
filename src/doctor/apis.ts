import { decodeUsedServices, fetchServiceResources } from '../altinn/dialogporten.js';
import { decodePackages, fetchPackages } from '../altinn/metadata.js';
import { decodeServices, fetchResourceList } from '../altinn/resource-registry.js';
import { ok } from '../core/doctor/check.js';
import { named } from './chart.js';
import type { HostName } from './hosts.js';
import { asked, type Session } from './session.js';

/** Asks each API that is open to all once, as an audit does. */
export async function lookAtOpenApis(session: Session): Promise<void> {
  const { chart, http, options } = session;
  const rows = (found: readonly unknown[]) => ok({ text: 'api-answered', rows: found.length });
  const at = (api: string, host: HostName, make: Parameters<typeof chart.look>[2]) =>
    chart.look(named('api', api), { needs: [named('environment'), named('host', host)] }, make);
  await at('metadata', 'platform', () =>
    asked(session, () => fetchPackages(http, options.language), decodePackages, rows),
  );
  await at('resource-registry', 'platform', () => asked(session, () => fetchResourceList(http), decodeServices, rows));
  await at('dialogporten', 'dialogporten', () =>
    asked(session, () => fetchServiceResources(http), decodeUsedServices, rows),
  );
}
