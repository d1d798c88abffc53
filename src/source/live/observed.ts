import { fetchOwnServices } from '../../altinn/dialogporten.js';
import type { Http } from '../../altinn/http/http.js';
import type { SystemUser } from '../../core/access/access.js';
import { UpstreamError } from '../../core/errors.js';
import { organizationUrn } from '../../core/identifiers.js';
import type { Secret } from '../../core/secret.js';
import { FILES } from '../files.js';
import type { Keep } from '../keep.js';
import { observedIn } from '../observed.js';
import type { Source } from '../source.js';
import { noDialogporten } from './catalogue-answers.js';
import { readLive } from './read.js';

interface ObservedApis {
  readonly http: Http;
  readonly hasDialogporten: boolean;
  readonly tokenOf: (user: SystemUser) => Promise<Secret>;
  readonly keep: Keep;
}

/** Asks Dialogporten which services a system user sees, by its own token, for one party a call. */
export function observedLive({ http, hasDialogporten, tokenOf, keep }: ObservedApis): Source['observed'] {
  const refusals = new Map<string, UpstreamError>();

  /** A token that was refused once is not asked for again: a system user may have a thousand parties. */
  const tokenUnlessRefused = async (user: SystemUser): Promise<Secret> => {
    const refusal = refusals.get(user.id);
    if (refusal) throw refusal;
    try {
      return await tokenOf(user);
    } catch (error) {
      if (error instanceof UpstreamError) refusals.set(user.id, error);
      throw error;
    }
  };

  return async (user, organizationNumber) => {
    const file = FILES.observed(user.id, organizationNumber);
    const party = organizationUrn(organizationNumber);
    const ask = () =>
      hasDialogporten ? fetchOwnServices(http, () => tokenUnlessRefused(user), party) : noDialogporten(file);
    return observedIn(file, await readLive(file, ask, keep));
  };
}
