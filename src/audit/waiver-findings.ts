import type { Finding } from '../core/finding.js';
import type { WaiverFault } from '../core/gate/waiver-faults.js';
import { waiverFacts } from '../messages/wording.js';
import { type FindingContext, finding } from './findings.js';

/** What is wrong with a waiver. Its party is told, for a reader who looks for that; it is about no row. */
export function waiverFinding(context: FindingContext, fault: WaiverFault, isViolation: boolean): Finding {
  const { service, package: urn, party, systemUser, cause, expires } = fault.waiver;
  const identity = { service, package: urn, systemUser, cause, expires };
  return finding(
    context,
    fault.kind,
    isViolation ? 'error' : 'warning',
    {
      ...(party && { party: { party, name: null } }),
      subject: JSON.stringify(['waiver', identity]),
      origin: fault.waiver.origin,
    },
    { waiver: waiverFacts(fault) },
  );
}
