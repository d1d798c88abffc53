import type { SystemUser } from '../core/access/access.js';
import type { Evaluator, ExpectedServices } from '../core/coverage/evaluate.js';
import { NO_GRANTS, type Situation } from '../core/coverage/situation.js';
import type { ServiceRow, Verdict, VerdictCounts } from '../core/coverage/verdict.js';
import type { Finding } from '../core/finding.js';
import type { PartyUrn } from '../core/identifiers.js';
import type { PartyResult, SystemUserResult } from '../core/result.js';
import type { JudgedUser } from './judge.js';
import type { JudgedAccess } from './parties.js';

/** One system user and one party, as they were judged for the one service. */
export interface Pair {
  readonly systemUser: SystemUser;
  readonly user: SystemUserResult;
  /** Null for a system user without any party. */
  readonly party: PartyResult | null;
  readonly situation: Situation;
  readonly row: ServiceRow;
  readonly counted: boolean;
  readonly finding: Finding | null;
}

/** Pairs as they come: all are counted, and few are kept, what was predicted wrongly first, gaps before what is well. */
export interface Pairs {
  readonly add: (access: JudgedAccess, judged: JudgedUser, missed: ReadonlySet<PartyUrn>) => void;
  readonly chosen: () => readonly Pair[];
  readonly counts: VerdictCounts;
  readonly total: number;
  /** Pairs whose verdict Dialogporten contradicts. */
  readonly missed: number;
  /** What was given to somebody though the registry does not list it. */
  readonly unlisted: ReadonlySet<string>;
}

interface PairScope {
  /** How many are kept. */
  readonly limit: number;
  /** Parties were named, and it is explained for these alone. */
  readonly namedOnly: boolean;
}

const NO_PARTY = { standing: 'no-parties', isPerson: false, isDeleted: false, grants: NO_GRANTS } as const;

export function createPairs(evaluate: Evaluator, expected: ExpectedServices, { limit, namedOnly }: PairScope): Pairs {
  const counts: Record<Verdict, number> = { visible: 0, partial: 0, empty: 0, unknown: 0, 'not-applicable': 0 };
  const kept: Readonly<Record<'missed' | 'gaps' | 'others', Pair[]>> = { missed: [], gaps: [], others: [] };
  const unlisted = new Set<string>();
  let total = 0;
  let missed = 0;

  const add = (pair: Omit<Pair, 'finding'>, isMissed: boolean, findingOf: () => Finding | null): void => {
    const { row, counted } = pair;
    total += 1;
    if (isMissed) missed += 1;
    if (counted) counts[row.verdict] += 1;
    if (row.verdict === 'unknown' && row.isUnlisted) unlisted.add(row.service);
    const isWell = row.verdict === 'visible' || row.verdict === 'not-applicable' || !counted;
    const list = kept[isMissed ? 'missed' : isWell ? 'others' : 'gaps'];
    if (list.length < limit) list.push({ ...pair, finding: findingOf() });
  };

  return {
    add: ({ systemUser, judged: parties }, { result: user, rowFindings, otherFindings }, missedFor) => {
      const findings = new Map<string | null, Finding>();
      const findingAt = (party: string | null) => (): Finding | null => {
        if (findings.size === 0) for (const one of rowFindings()) findings.set(one.party, one);
        return findings.get(party) ?? null;
      };
      user.parties.forEach((party, at) => {
        const [row] = party.coverage.rows;
        const judged = parties[at];
        if (!row || !judged) return;
        const situation = { ...judged, userType: user.type };
        const pair = { systemUser, user, party, situation, row, counted: party.counted };
        add(pair, missedFor.has(judged.urn), findingAt(party.party));
      });
      // Whoever could reach a named party, and does not, was judged for it.
      if (!user.isWithoutParties || namedOnly) return;
      const situation = { ...NO_PARTY, userType: user.type };
      const [row] = evaluate(situation, expected).rows;
      const [finding = null] = [...otherFindings()].filter(({ kind }) => kind === 'no-parties');
      if (row) add({ systemUser, user, party: null, situation, row, counted: true }, false, () => finding);
    },
    chosen: () => [...kept.missed, ...kept.gaps, ...kept.others].slice(0, limit),
    counts,
    get total() {
      return total;
    },
    get missed() {
      return missed;
    },
    unlisted,
  };
}
