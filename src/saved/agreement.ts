import { isSupposed } from '../core/access/supposed.js';
import type { Verdict } from '../core/coverage/verdict.js';
import { type Finding, type FindingKind, setAsideOf } from '../core/finding.js';
import { exitCode, violations } from '../core/gate/gate.js';
import type { OthersSetAside, PartyResult, Summary } from '../core/result.js';
import type { Contradiction } from '../core/told/saved.js';
import type { SavedClosing } from './closing.js';
import type { Sums } from './users.js';
import { createVerifiedSums, type VerifiedSums } from './verified.js';

/** What a result says of itself that does not follow from what is in it. */
export interface Disagreement {
  /** The member of the result that says so. */
  readonly key: keyof SavedClosing | 'systemUsers';
  readonly what: Contradiction;
}

/** Adds up what a saved result holds, for its counts and its verdict to be held against. */
export interface Agreement extends Sums {
  /** What of the findings that belong to no row is set aside. */
  readonly othersSetAside: OthersSetAside;
  /** The first thing that does not agree; undefined when all does. */
  readonly disagreement: (closing: SavedClosing) => Disagreement | undefined;
}

type Counts = Omit<Summary, 'retried'>;

/** What can be a violation without belonging to a row. */
const COUNTED_APART: ReadonlySet<FindingKind> = new Set(['surplus-package', 'no-parties', 'party-not-delegated']);

export function createAgreement(): Agreement {
  const users = { supposed: 0, real: 0 };
  const rows: Record<Verdict, number> = { visible: 0, partial: 0, empty: 0, unknown: 0, 'not-applicable': 0 };
  const sums = { systemUsers: 0, parties: 0, waived: 0, old: 0, withoutParties: 0, allWithoutParties: 0, unread: 0 };
  const othersSetAside = { waived: 0, old: 0 };
  const verified = createVerifiedSums();
  const found = { surplus: 0, unreached: 0, noParties: 0, unwritten: 0, doubtful: 0, refused: 0 };

  const summary = (): Counts => ({
    systemUsers: sums.systemUsers,
    parties: sums.parties,
    expected: Object.values(rows).reduce((sum, count) => sum + count, sums.waived + sums.old),
    visible: rows.visible,
    partial: rows.partial,
    empty: rows.empty,
    unknown: rows.unknown,
    notApplicable: rows['not-applicable'],
    waived: sums.waived,
  });

  const violationCount = ({ scope, gate }: SavedClosing): number => {
    const tally = { ...sums, ...found, rows, overview: scope.overview };
    return violations(tally, gate.failOn, found.unwritten + (gate.strict ? found.doubtful : 0));
  };

  const addParty = ({ counts, setAside }: PartyResult): void => {
    sums.parties += 1;
    for (const { why } of setAside.values()) sums[why === 'old' ? 'old' : 'waived'] += 1;
    for (const verdict of Object.keys(rows) as Verdict[]) rows[verdict] += counts[verdict];
  };

  return {
    addUser: (user) => {
      verified.addUser(user);
      sums.systemUsers += 1;
      users[isSupposed(user) ? 'supposed' : 'real'] += 1;
      if (!user.wasRead) sums.unread += 1;
      if (user.isWithoutParties) sums.allWithoutParties += 1;
      if (user.isWithoutParties && !user.setAside) sums.withoutParties += 1;
      for (const party of user.parties) if (party.counted) addParty(party);
    },
    othersSetAside,
    addFinding: (finding) => {
      verified.addFinding(finding);
      const why = setAsideOf(finding);
      if (why && COUNTED_APART.has(finding.kind)) othersSetAside[why === 'old' ? 'old' : 'waived'] += 1;
      if (finding.kind === 'no-parties') found.noParties += 1;
      const kind = countsAs(finding);
      if (kind) found[kind] += 1;
    },
    disagreement: (closing) => {
      const counts = firstOther([
        ...(Object.entries(summary()) as [keyof Counts, number][]).map(
          ([key, made]) => ['summary', `summary.${key}`, closing.summary[key], made] as const,
        ),
        ['systemUsers', 'isWithoutParties', sums.allWithoutParties, found.noParties],
        ['since', 'since.old', closing.since?.old ?? 0, sums.old],
        ...verificationSaid(closing, verified),
        ...retriedSaid(closing),
      ]);
      const code = exitCode(violationCount(closing), closing.complete);
      return (
        contradiction(closing) ??
        otherUsers(closing, users) ??
        counts ??
        unearned(closing, summary(), { unread: sums.unread, isRefused: found.refused > 0 }) ??
        firstOther([
          ['gate', 'gate.violations', closing.gate.violations, violationCount(closing)],
          ['gate', 'gate.passed', closing.gate.passed, code === 0],
          ['exitCode', 'exitCode', closing.exitCode, code],
        ])
      );
    },
  };
}

/** Two statements of a result that cannot both be true, whatever it holds. */
function contradiction({ scope, gate }: SavedClosing): Disagreement | undefined {
  if (scope.overview !== (scope.expectations.length === 0)) {
    return { key: 'scope', what: { text: 'overview-or-expectations' } };
  }
  if (gate.failOn.includes('never') && gate.failOn.length > 1) {
    return { key: 'gate', what: { text: 'never-beside-others' } };
  }
  return undefined;
}

/** Supposed system users in an audit of customers, or real ones where a customer is supposed. */
function otherUsers({ scope }: SavedClosing, users: Readonly<Record<'supposed' | 'real', number>>) {
  const wrong = scope.supposed ? users.real : users.supposed;
  return wrong > 0 ? ({ key: 'scope', what: { text: 'supposed-or-real' } } as const) : undefined;
}

/** Whoever was asked once more was read then, or was not. */
function retriedSaid({ summary: { retried } }: SavedClosing): readonly Said[] {
  return retried ? [['summary', 'summary.retried', retried.systemUsers, retried.read + retried.unread]] : [];
}

/** What a result says of verification; of one that says nothing, nothing must tell of it. */
function verificationSaid({ verification }: SavedClosing, verified: VerifiedSums): readonly Said[] {
  if (!verification) return [['systemUsers', 'verification', false, verified.isAny()]];
  return verified.held(verification).map(([key, said, made]) => ['verification', `verification.${key}`, said, made]);
}

/** A result that calls itself complete, though something was not read or nothing was judged. */
function unearned(
  closing: SavedClosing,
  made: Counts,
  { unread, isRefused }: { readonly unread: number; readonly isRefused: boolean },
): Disagreement | undefined {
  const { complete, problems, scope, verification } = closing;
  if (!complete) return undefined;
  if (made.unknown > 0 || unread > 0 || problems.length > 0) {
    return { key: 'complete', what: { text: 'complete-though-unknown' } };
  }
  if (verification && (verification.asked === 0 || verification.unread + verification.missed > 0)) {
    return { key: 'complete', what: { text: 'complete-though-unverified' } };
  }
  const { packages, services, servicesInUse, links } = closing.catalogue;
  const isAllRead = ![packages, services, servicesInUse, links].includes(null);
  if (!isAllRead || scope.standIn || !scope.allSystemUsersKnown || isRefused) {
    return { key: 'complete', what: { text: 'complete-though-unread' } };
  }
  if (made.systemUsers === 0 || (!scope.overview && made.expected === 0)) {
    return { key: 'complete', what: { text: 'complete-though-nothing-judged' } };
  }
  return undefined;
}

type Said = readonly [key: Disagreement['key'], name: string, said: number | boolean, made: number | boolean];

/** The first that is not what the rest of the result makes it. */
function firstOther(all: readonly Said[]): Disagreement | undefined {
  const other = all.find(([, , said, made]) => said !== made);
  if (!other) return undefined;
  const [key, name, said, made] = other;
  return { key, what: { text: 'other-count', key: name, said: String(said), made: String(made) } };
}

/** What a finding that belongs to no row may count as against the gate. */
function countsAs(finding: Finding) {
  const { kind, severity, systemUser } = finding;
  if (setAsideOf(finding)) return undefined;
  switch (kind) {
    case 'surplus-package':
      // That of a party that does not count is a note.
      return severity === 'note' ? undefined : 'surplus';
    case 'party-not-delegated':
      return systemUser === null ? 'unreached' : undefined;
    case 'waiver-unwritten':
      return 'unwritten';
    case 'waiver-unmatched':
    case 'waiver-expiring':
      return 'doubtful';
    case 'token-refused':
    case 'missing-scope':
      return 'refused';
    default:
      return undefined;
  }
}
