import type { Finding, Waived } from '../../src/core/finding.js';
import type { AuditResult, PartyResult, SystemUserResult } from '../../src/core/result.js';
import type { Report, ReportView } from '../../src/report/report.js';

const VIEW: ReportView = { language: 'en', width: 100, colour: false };

/** The whole text of a report. */
export const render = (report: Report, result: AuditResult, view: Partial<ReportView> = {}): string =>
  [...report(result, { ...VIEW, ...view })].join('');

/** A result in which some findings stand under a waiver, as the audit makes it. */
export function waive(
  result: AuditResult,
  isWaived: (finding: Finding) => boolean,
  waived: Waived = { reason: 'Filed on paper', owner: 'compliance@example.no', expires: '2027-03-31', daysLeft: 128 },
): AuditResult {
  const marked = (findings: Iterable<Finding>): Iterable<Finding> => ({
    *[Symbol.iterator]() {
      for (const finding of findings) yield isWaived(finding) ? { ...finding, waived } : finding;
    },
  });
  const counted = [...result.findings].filter(
    (finding) => isWaived(finding) && finding.service !== null && finding.severity !== 'note',
  );
  const partial = counted.filter((finding) => finding.kind === 'partial').length;
  const empty = counted.length - partial;
  const setAside = (user: SystemUserResult, party: PartyResult): PartyResult => {
    const own = counted.filter((finding) => finding.systemUser === user.id && finding.party === party.party);
    const lost = (isPartial: boolean) => own.filter(({ kind }) => (kind === 'partial') === isPartial).length;
    const { counts } = party;
    return Object.create(party, {
      counts: { value: { ...counts, empty: counts.empty - lost(false), partial: counts.partial - lost(true) } },
      setAside: { value: new Map(own.map(({ service, kind }) => [service, { kind, why: waived }])) },
    }) as PartyResult;
  };
  const { summary, gate } = result;
  const violations = gate.violations - empty;
  return {
    ...result,
    systemUsers: result.systemUsers.map((user) => ({
      ...user,
      parties: user.parties.map((party) => setAside(user, party)),
    })),
    findings: marked(result.findings),
    otherFindings: marked(result.otherFindings),
    runFindings: marked(result.runFindings),
    summary: { ...summary, waived: counted.length, empty: summary.empty - empty, partial: summary.partial - partial },
    gate: { ...gate, violations, passed: violations === 0 && result.complete },
    exitCode: violations > 0 ? 1 : result.complete ? 0 : 3,
  };
}
