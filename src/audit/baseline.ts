import { UsageError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';
import { failsOn } from '../core/gate/gate.js';
import { isWaivable, type WaiverTerms } from '../core/gate/waiver.js';
import { createWaivers } from '../core/gate/waivers.js';
import { packageUrn, parsePartyUrn, serviceId } from '../core/identifiers.js';
import { dayInNorway } from '../core/norwegian-clock.js';
import { plain } from '../core/plain.js';
import type { AuditResult } from '../core/result.js';
import { runAudit } from './audit.js';
import { openSource } from './open-source.js';
import { type AuditOptions, requestOf } from './options.js';

/** Who answers for what is open today, and until when. */
export interface BaselineTerms {
  readonly owner: string;
  /** ISO date; 90 days from today by default. */
  readonly expires?: string | undefined;
}

/** What makes the gate fail today: a waiver for each, whose reason nobody wrote yet. */
export interface Baseline {
  readonly result: AuditResult;
  readonly waivers: readonly { readonly terms: WaiverTerms; readonly about: string }[];
  /** Findings that a waiver without a reason names already: it is not written again. */
  readonly pending: number;
}

/** Stands where a person must write why something may wait. */
export const REASON_TO_WRITE = 'TODO';

const DEFAULT_DAYS = 90;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Audits, and makes a waiver for each finding that the gate fails on, by its identity. What is unknown gets none. Throws
 * a UsageError as `audit` does.
 */
export async function baseline(options: AuditOptions, { owner, expires }: BaselineTerms): Promise<Baseline> {
  const request = await requestOf(options);
  // A waiver is of a party that there is.
  if (request.supposition) throw new UsageError({ text: 'flags-exclude', flag: '--as-registered', other: 'baseline' });
  const result = await runAudit(request, await openSource(options, request));
  const lastDay = expires ?? dayInNorway(new Date(request.now.getTime() + DEFAULT_DAYS * DAY));
  const { naming } = createWaivers(request.waivers, request.now);
  const waivers: Baseline['waivers'][number][] = [];
  let pending = 0;
  for (const finding of result.findings) {
    if (!failsOn(finding, request.failOn)) continue;
    const identity = identityOf(finding);
    if (!identity) continue;
    if (naming({ ...finding, package: finding.package ?? null }).some(({ standing }) => standing === 'unwritten')) {
      pending += 1;
      continue;
    }
    const terms = { ...identity, reason: REASON_TO_WRITE, owner, expires: lastDay };
    waivers.push({ terms, about: plain(finding.message) });
  }
  return { result, waivers, pending };
}

function identityOf({ service, package: about, party, systemUser, kind }: Finding): Partial<WaiverTerms> | undefined {
  const urn = party === null ? undefined : parsePartyUrn(party);
  // Without its party it would waive more than this one finding.
  if (!isWaivable(kind) || (party !== null && !urn)) return undefined;
  return {
    ...(service !== null && { service: serviceId(service) }),
    ...(about !== undefined && { package: packageUrn(about) }),
    ...(urn && { party: urn }),
    ...(systemUser !== null && { systemUser }),
    cause: kind,
  };
}
