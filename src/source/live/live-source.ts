import type { ReadyToken } from '../../altinn/auth/ready-token.js';
import type { VendorTokens } from '../../altinn/auth/tokens.js';
import { fetchAuthorizedParties } from '../../altinn/authorized-parties.js';
import type { Http } from '../../altinn/http/http.js';
import { fetchRequests } from '../../altinn/requests.js';
import { SCOPES, type Scope } from '../../altinn/scopes.js';
import type { SystemUser } from '../../core/access/access.js';
import type { Environment } from '../../core/environment.js';
import type { Language } from '../../core/language.js';
import type { Secret } from '../../core/secret.js';
import type { Journal } from '../../journal/journal.js';
import type { SnapshotWriter } from '../../snapshot/writer.js';
import { FILES } from '../files.js';
import { keepOf } from '../keep.js';
import { readRequests } from '../requests.js';
import type { Source, Whom } from '../source.js';
import { isEverybody } from '../whom.js';
import type { CatalogueCache } from './cache.js';
import { liveCatalogue } from './catalogue.js';
import { catalogueJournal } from './catalogue-journal.js';
import { observedLive } from './observed.js';
import { readLive, readPages } from './read.js';
import { readRegister, readyTokenUser, vendorSystemUsers } from './system-users.js';

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
  /** How many system users to read at once. */
  readonly readsAtOnce: number;
  readonly askOnceMore: () => void;
  readonly journal?: Journal | undefined;
}

/** Only these environments have no Dialogporten (reference §0.1). */
const WITHOUT_DIALOGPORTEN: ReadonlySet<Environment> = new Set(['at22', 'at24']);

export const hasDialogporten = (environment: Environment): boolean => !WITHOUT_DIALOGPORTEN.has(environment);

/** What only a vendor may ask for. */
const NOT_ASKED = { value: undefined, problems: [] } as const;

/** A source that asks Altinn's APIs. What they do not give is a problem of the reading, never an exception. */
export function liveSource(options: LiveOptions): Source {
  const { environment, http, asker, language, recorder, journal, tool } = options;
  const keep = keepOf(recorder, journal);
  const catalogue = liveCatalogue({
    http,
    language,
    hasDialogporten: hasDialogporten(environment),
    keep: keepOf(recorder, undefined),
    cache: options.cache,
    journal: journal && catalogueJournal(journal),
    clockOffset: options.clockOffset,
  });
  const capturedAt = options.startedAt.toISOString();
  let catalogueReadAt: string | undefined;
  let recordedWhom: Whom = {};

  const tokenOf = (user: SystemUser, scope: Scope): Promise<Secret> =>
    asker.kind === 'vendor' ? asker.tokens.systemUser(user, scope) : asker.token.exchanged(http, scope);
  const partiesToken = (user: SystemUser) => () => tokenOf(user, SCOPES.authorizedParties);
  const dialogportenToken = (user: SystemUser) => tokenOf(user, SCOPES.dialogporten);

  const register = once(() => (asker.kind === 'vendor' ? readRegister(http, asker.tokens, keep) : NOT_ASKED));

  const requestList: Source['requestList'] = async (kind, systemId) => {
    if (asker.kind !== 'vendor') return NOT_ASKED;
    const token = () => asker.tokens.vendor(SCOPES.requestsRead);
    return readPages(FILES.requests(kind, systemId), () => fetchRequests(http, token, kind, systemId), keep);
  };

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
        ? vendorSystemUsers({ http, tokens: asker.tokens, keep, register }, whom)
        : readyTokenUser(asker.token.systemUser, keep, whom);
    },
    authorizedParties: (user) =>
      readLive(FILES.authorizedParties(user.id), () => fetchAuthorizedParties(http, partiesToken(user)), keep),
    observed: observedLive({ http, hasDialogporten: hasDialogporten(environment), tokenOf: dialogportenToken, keep }),
    keptObservation: async () => NOT_ASKED,
    linksOf: catalogue.linksOf,
    systems: register,
    requests: async (user) =>
      asker.kind === 'vendor' ? readRequests(user, (kind) => requestList(kind, user.systemId)) : NOT_ASKED,
    requestList,
    askOnceMore: options.askOnceMore,
    readsAtOnce: options.readsAtOnce,
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

/** Asks once, whoever asks again. */
function once<Answer>(ask: () => Answer | Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    answer ??= Promise.resolve(ask());
    return answer;
  };
}
