import type { VendorTokens } from '../../altinn/auth/tokens.js';
import type { Http } from '../../altinn/http/http.js';
import { SCOPES } from '../../altinn/scopes.js';
import { fetchSystems } from '../../altinn/system-register.js';
import { fetchSystemUsers } from '../../altinn/system-users.js';
import type { SystemUser } from '../../core/access/access.js';
import type { RegisteredSystem } from '../../core/access/registered-system.js';
import type { Reading } from '../../core/problem.js';
import { foundByToken } from '../by-token.js';
import { FILES } from '../files.js';
import type { Keep } from '../keep.js';
import type { FoundSystemUsers, Whom } from '../source.js';
import { chosenSystems, foundSystemUsers } from '../whom.js';
import { readLive, readPages } from './read.js';

/** How the system users of a vendor are read; the register is asked for once in a run. */
interface VendorReading {
  readonly http: Http;
  readonly tokens: VendorTokens;
  readonly keep: Keep;
  readonly register: () => Promise<Reading<readonly RegisteredSystem[]>>;
}

/** The vendor's systems, in one call. */
export const readRegister = (
  http: Http,
  tokens: VendorTokens,
  keep: Keep,
): Promise<Reading<readonly RegisteredSystem[]>> =>
  readLive(FILES.systems, () => fetchSystems(http, () => tokens.vendor(SCOPES.systemRegister)), keep);

/**
 * The system users of a vendor: its systems in one call, and the pages of each system that is asked for (DESIGN §5).
 * Where the register could not be read, a system that is named is tried all the same.
 */
export async function vendorSystemUsers(
  { http, tokens, keep, register: readSystems }: VendorReading,
  whom: Whom,
): Promise<FoundSystemUsers> {
  const token = () => tokens.vendor(SCOPES.systemRegister);
  const register = await readSystems();
  const known = register.value?.map((system) => system.id) ?? whom.systems ?? [];
  const systems = chosenSystems(whom, known, register.problems);
  const readings = await Promise.all(
    systems.ids.map((id) => readPages(FILES.systemUsers(id), () => fetchSystemUsers(http, token, id), keep)),
  );
  return foundSystemUsers(whom, systems, readings);
}

/**
 * The one system user of a ready token. No list tells of it, so a row is made of what the token says, for a recorded
 * run to be told again: in it, what is not known is absent, as the API's own type would be.
 */
export async function readyTokenUser(user: SystemUser, keep: Keep, whom: Whom): Promise<FoundSystemUsers> {
  const row = { id: user.id, systemId: user.systemId, reporteeOrgNo: user.owner, externalRef: user.externalRef };
  const bytes = Buffer.from(`${JSON.stringify({ data: [row] })}\n`);
  await keep(FILES.systemUsers(user.systemId).path, { bytes, status: 200 });
  return foundByToken(user, whom);
}
