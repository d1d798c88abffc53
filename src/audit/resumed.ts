import { Secret } from '../core/secret.js';
import { type Parts, partOf } from '../journal/identity.js';
import { type Journal, openJournal } from '../journal/journal.js';
import { TOOL } from '../tool.js';
import type { AuditOptions } from './options.js';
import type { AuditRequest } from './request.js';

/** Opens the journal of a run. Throws a UsageError as `openJournal` does. */
export const journalOf = (folder: string, options: AuditOptions, request: AuditRequest): Promise<Journal> =>
  openJournal(folder, {
    tool: `${TOOL.name} ${TOOL.version}`,
    startedAt: request.now.toISOString(),
    parts: partsOf(options, request),
  });

/**
 * What a run is asked, by the flags and settings that say it: a journal is for the run that was asked just this. Where its
 * result goes, and how fast it reads, makes it no other run.
 */
function partsOf({ connection = {}, now }: AuditOptions, request: AuditRequest): Parts {
  const { clientId, tokenFile, platformUrl, dialogportenUrl, maskinportenUrl } = connection;
  const { demand, waivers, since } = request;
  return {
    '--env': partOf(request.environment ?? 'prod'),
    DEKNING_PLATFORM_URL: partOf(platformUrl ?? null),
    DEKNING_DIALOGPORTEN_URL: partOf(dialogportenUrl ?? null),
    DEKNING_MASKINPORTEN_URL: partOf(maskinportenUrl ?? null),
    DEKNING_CLIENT_ID: partOf(clientId === undefined ? null : Secret.of(clientId)),
    DEKNING_TOKEN_FILE: partOf(tokenFile !== undefined),
    DEKNING_NOW: partOf(now ?? null),
    '--system, --system-user, --org, --external-ref': partOf(request.whom),
    '--service, --owner, --package, --party, --config': partOf([demand, waivers, request.isNarrowed]),
    '--fail-on, --strict': partOf([request.failOn, request.strict]),
    '--as-registered, --as-packages, --type': partOf(request.supposition),
    '--requests': partOf(request.readsRequests),
    '--verify, --verify-sample, --verify-seed': partOf(request.verify),
    '--since': partOf(since && [since.generatedAt, since.environment, since.supposedOf]),
    '--lang': partOf(request.language),
  };
}
