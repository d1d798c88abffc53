import type { ReadyToken } from '../../altinn/auth/ready-token.js';
import type { VendorTokens } from '../../altinn/auth/tokens.js';
import { fetchAuthorizedParties } from '../../altinn/authorized-parties.js';
import type { Http } from '../../altinn/http/http.js';
import { SCOPES } from '../../altinn/scopes.js';
import type { SystemUser } from '../../core/access/access.js';
import type { Environment } from '../../core/environment.js';
import type { Language } from '../../core/language.js';
import type { SnapshotWriter } from '../../snapshot/writer.js';
import { FILES } from '../files.js';
import { keepNothing } from '../keep.js';
import type { Source, Whom } from '../source.js';
import { isEverybody } from '../whom.js';
import type { CatalogueCache } from './cache.js';
import { liveCatalogue } from './catalogue.js';
import { readLive } from './read.js';
import { readyTokenUser, vendorSystemUsers } from './system-users.js';

/** Who asks: a vendor for any of its system users, or one system user by a token that somebody else got. */
export type Asker =
  | { readonly kind: 'vendor'; readonly keyId: string; readonly tokens: VendorTokens }
  | { readonly kind: 'system-user'; readonly token: ReadyToken };

export interface LiveOptions {
  readonly environment: Environment;
  readonly http: Http;
  readonly asker: Asker;
  readonly language: Language;
  readonly startedAt: Date;
  /** From this machine's clock to the one that results are told by, in milliseconds. */
  readonly clockOffset: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly cache: CatalogueCache | undefined;
  readonly recorder: SnapshotWriter | undefined;
}

/** Only these environments have no Dialogporten (reference §0.1). */
const WITHOUT_DIALOGPORTEN: ReadonlySet<Environment> = new Set(['at22', 'at24']);

export const hasDialogporten = (environment: Environment): boolean => !WITHOUT_DIALOGPORTEN.has(environment);

/** System users read at once: enough to keep every place in flight busy while one waits for its turn. */
const READS_AT_ONCE = 24;

/** A source that asks Altinn's APIs. What they do not give is a problem of the reading, never an exception. */
export function liveSource(options: LiveOptions): Source {
  const { environment, http, asker, language, recorder, tool } = options;
  const keep = recorder?.keep ?? keepNothing;
  const catalogue = liveCatalogue({
    http,
    language,
    hasDialogporten: hasDialogporten(environment),
    keep,
    cache: options.cache,
    clockOffset: options.clockOffset,
  });
  const capturedAt = options.startedAt.toISOString();
  let catalogueReadAt: string | undefined;
  let recordedWhom: Whom = {};

  const tokenOf = (user: SystemUser) => () =>
    asker.kind === 'vendor'
      ? asker.tokens.systemUser(user, SCOPES.authorizedParties)
      : asker.token.exchanged(http, SCOPES.authorizedParties);

  return {
    kind: 'live',
    environment,
    capturedAt,
    problems: [],
    catalogue: async () => {
      const found = await catalogue.read();
      catalogueReadAt = found.readAt ?? undefined;
      return { ...found, readAt: found.readAt ?? capturedAt };
    },
    systemUsers: async (whom) => {
      recordedWhom = whom;
      return asker.kind === 'vendor'
        ? vendorSystemUsers(http, asker.tokens, keep, whom)
        : readyTokenUser(asker.token.systemUser, keep, whom);
    },
    authorizedParties: (user) =>
      readLive(FILES.authorizedParties(user.id), () => fetchAuthorizedParties(http, tokenOf(user)), keep),
    linksOf: catalogue.linksOf,
    readsAtOnce: READS_AT_ONCE,
    close: async (how) => {
      if (how === 'abandoned') {
        await recorder?.abandon();
        return [];
      }
      await catalogue.finish({ environment, tool });
      const whom = isEverybody(recordedWhom) ? undefined : recordedWhom;
      const byReadyToken = asker.kind === 'system-user' ? true : undefined;
      return (await recorder?.finish({ environment, capturedAt, catalogueReadAt, byReadyToken, whom, tool })) ?? [];
    },
  };
}
