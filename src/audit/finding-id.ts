import { createHash } from 'node:crypto';
import type { FindingKind } from '../core/finding.js';

/** What makes two findings the same finding, in this run and the next. */
export interface FindingIdentity {
  readonly environment: string;
  readonly systemUser: string | null;
  readonly party: string | null;
  /** The service, or the package that a finding about no service is about. */
  readonly subject: string | null;
  readonly kind: FindingKind;
}

const LENGTH = 32;

/** A finding's id: 128 bits of SHA-256 in hexadecimal, stable under reordering, renaming and re-running (DESIGN §3.5). */
export function findingId({ environment, systemUser, party, subject, kind }: FindingIdentity): string {
  const identity = [environment, systemUser, party, subject, kind].map((part) => part?.toLowerCase() ?? null);
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, LENGTH);
}
