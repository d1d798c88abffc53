import { entry } from '../core/entry.js';
import { type Finding, setAsideOf } from '../core/finding.js';
import type { PartyResult, SystemUserResult } from '../core/result.js';
import { systemUserSchema } from '../report/json/schema.js';
import type { Bytes } from './bytes.js';
import { createCoverages } from './coverages.js';
import { type FindingQueue, findingQueue } from './findings.js';
import type { Layout, SavedUser } from './layout.js';
import { inside, items } from './lists.js';
import { contradiction, impossible, noResult } from './mistakes.js';
import { parsedOutline } from './parsed.js';
import { type PartyContext, readParty } from './parties.js';
import { pathText } from './path.js';
import { isSetAsideAlike, type Run } from './possible.js';
import { isMissOf } from './verified.js';
import type { Span } from './window.js';

/** A system user, and where what is found about it stands: about its rows, and about none. */
export interface ReadUser {
  readonly result: SystemUserResult;
  readonly ofRows: Span;
  readonly others: Span;
}

/** All system users of a saved result, and where the findings about the run stand. */
export interface ReadUsers {
  readonly users: readonly ReadUser[];
  readonly ofRun: Span;
}

/** Told of each system user and of each finding that belongs to no row. */
export interface Sums {
  readonly addUser: (user: SystemUserResult) => void;
  readonly addFinding: (finding: Finding) => void;
}

/** What is summed up on the way, and what the result says of its run. */
interface Reading {
  readonly sums: Sums;
  readonly run: Run;
}

const headSchema = systemUserSchema.omit({ parties: true });

/**
 * Reads every system user side by side with the findings of its rows, which must agree with them. Throws a UsageError
 * for what is wrong or contradicts itself.
 */
export function readUsers(bytes: Bytes, layout: Layout, { sums, run }: Reading): ReadUsers {
  const coveragesOf = createCoverages();
  const lists = new Map<string, readonly string[]>();
  const shared = (list: readonly string[]) => entry(lists, list.join('\n'), () => list);
  const closing = findingQueue(bytes, layout.findings, run);
  const judged = Array.from(layout.users(), (saved) => {
    const findings = saved.findings ? findingQueue(bytes, saved.findings, run) : closing;
    const result = readUser({ bytes, coverageOf: coveragesOf(), findings, shared, run }, saved);
    sums.addUser(result);
    const ofRows = findings.taken();
    if (!saved.findings) return { result, ofRows, others: undefined };
    const others = takeOthers(bytes, findings, result, { sums, run });
    mustBeAtEnd(bytes, findings);
    return { result, ofRows, others };
  });
  const users = judged.map(({ others, ...user }) => ({
    ...user,
    others: others ?? takeOthers(bytes, closing, user.result, { sums, run }),
  }));
  const ofRun = takeOthers(bytes, closing, null, { sums, run });
  mustBeAtEnd(bytes, closing);
  return { users, ofRun };
}

function readUser(context: Omit<PartyContext, 'systemUser'>, saved: SavedUser): SystemUserResult {
  const { bytes } = context;
  const head = parsedOutline(bytes, headSchema, saved, saved.path);
  const list = saved.lists.get('parties');
  if (!list) throw noResult(bytes, { text: 'without-key', path: pathText(saved.path), key: 'parties' });
  const partyContext = { ...context, systemUser: head };
  const written = items(bytes, inside(bytes, list), (cursor) => cursor.value());
  const parties = Array.from(written, (one, at) => readParty(partyContext, one, [...saved.path, 'parties', at]));
  const { waived, isOld, ...user } = head;
  return { ...user, setAside: setAsideOf({ waived, isOld }), parties };
}

/** Takes the findings about a system user, or about none, that belong to no row. */
function takeOthers(bytes: Bytes, findings: FindingQueue, user: SystemUserResult | null, { sums, run }: Reading): Span {
  const id = user?.id ?? null;
  for (let found = findings.first(); found?.finding.systemUser === id; found = findings.first()) {
    const { finding, path, at } = found;
    if (finding.kind === 'prediction-missed' ? !isMissOf(finding, partyOf(user, finding)) : finding.service !== null) {
      mustBeAtEnd(bytes, findings);
    }
    if (!isHeldTo(finding, user, run.overview) !== (finding.severity === 'note') && isAboutSomebody(finding)) {
      throw contradiction(bytes, at, { text: 'other-severity', path: pathText(path), severity: finding.severity });
    }
    if (finding.kind === 'no-parties' && !isSetAsideAlike(user?.setAside ?? null, finding)) {
      throw impossible(bytes, at, 'set-aside-wrongly', found);
    }
    sums.addFinding(finding);
    findings.take();
  }
  return findings.taken();
}

/** Findings that belong to no row, and are notes where nobody is held to what they are about. */
const isAboutSomebody = ({ kind, systemUser }: Finding): boolean =>
  systemUser !== null && (kind === 'surplus-package' || kind === 'unknown-package' || kind === 'no-parties');

function isHeldTo({ kind, party }: Finding, user: SystemUserResult | null, overview: boolean): boolean {
  if (kind === 'no-parties') return !overview;
  return partyOf(user, { party })?.counted ?? false;
}

const partyOf = (user: SystemUserResult | null, { party }: Pick<Finding, 'party'>): PartyResult | undefined =>
  user?.parties.find((one) => one.party === party);

function mustBeAtEnd(bytes: Bytes, findings: FindingQueue): void {
  const found = findings.first();
  if (!found) return;
  const { path, at, finding } = found;
  throw contradiction(bytes, at, { text: 'finding-misplaced', path: pathText(path), id: finding.id });
}
