import type { AuditJson } from '../../src/report/json/schema.js';
import type { ServedRequest } from '../../src/sandbox/server.js';

export const [BAKERY, SUBUNIT, KIOSK, CLIENT] = ['311204564', '311732161', '311245538', '310479713'] as const;
export const AMELDING = 'ske-innrapportering-amelding';
const SYKEPENGER = 'nav_sykepenger_dialog';
export const TWO = ['--service', AMELDING, '--service', SYKEPENGER];

/** Two services of one own-system user at its three parties, which the last lies too deep for. */
export const OF_BAKERY = [...TWO, '--system-user', '00000000-0000-4000-8000-000000000001', '--verify'];
/** The same at the main unit, where everything expected is visible. */
export const GREEN = [...OF_BAKERY, '--party', BAKERY];

/** What was found about verification: misses, rows without dialogs, problems. */
export const found = ({ findings, systemUsers, problems }: AuditJson) => ({
  missed: findings.flatMap(({ kind, severity, service, party }) =>
    kind === 'prediction-missed' ? `${severity} ${service} ${party?.slice(-9)}` : [],
  ),
  without: systemUsers.flatMap(({ parties }) =>
    parties.flatMap(({ party, services }) =>
      services.flatMap(({ service, verdict, notes }) =>
        notes.includes('no-dialogs') ? `${verdict} ${service} ${party.slice(-9)}` : [],
      ),
    ),
  ),
  problems: problems.map(({ code }) => code),
});

export const asked = (served: readonly ServedRequest[]): string[] =>
  served.flatMap(({ path }) => (path.includes('/enduser/serviceresources') ? (path.split('?')[1] ?? '') : []));
