import type { AuditClosing, AuditResult } from '../core/result.js';
import { createAgreement } from './agreement.js';
import { type Bytes, openBytes } from './bytes.js';
import { closingOf } from './closing.js';
import { findingsIn } from './findings.js';
import { layoutOf } from './layout.js';
import { contradiction } from './mistakes.js';
import { runOf } from './possible.js';
import { type ReadUsers, readUsers } from './users.js';

/** A result that was saved, and is there again. Its rows and findings are read from the file when somebody asks. */
export interface SavedResult {
  readonly result: AuditResult;
  /** Lets go of the file. Rows and findings cannot be read any more. */
  readonly close: () => void;
}

/**
 * Reads a result that `dekning audit` wrote as json or ndjson, from a file or from standard input (`-`), and holds all
 * of it against its schema and against itself: a result whose counts or verdict do not follow from its rows is refused.
 * Throws a UsageError that says what is wrong, and where.
 */
export async function readSavedResult(path: string): Promise<SavedResult> {
  const bytes = await openBytes(path);
  try {
    return { result: resultIn(bytes), close: bytes.close };
  } catch (error) {
    bytes.close();
    throw error;
  }
}

function resultIn(bytes: Bytes): AuditResult {
  const layout = layoutOf(bytes);
  const closing = closingOf(bytes, layout.closing);
  const agreement = createAgreement();
  const read = readUsers(bytes, layout, { sums: agreement, run: runOf(closing) });
  const wrong = agreement.disagreement(closing);
  if (wrong) {
    const { members, at } = layout.closing;
    throw contradiction(bytes, members.get(wrong.key)?.at ?? at, wrong.what);
  }
  return resultOf(bytes, { ...closing, othersSetAside: agreement.othersSetAside }, read);
}

function resultOf(bytes: Bytes, closing: Omit<AuditClosing, 'runFindings'>, { users, ofRun }: ReadUsers): AuditResult {
  const others = [...users.map((user) => user.others), ofRun];
  return {
    ...closing,
    systemUsers: users.map((user) => user.result),
    runFindings: findingsIn(bytes, [ofRun]),
    otherFindings: findingsIn(bytes, others),
    findings: findingsIn(bytes, [...users.map((user) => user.ofRows), ...others]),
    audited: users.map(({ result, ofRows, others: ofNone }) => ({
      systemUser: result,
      findings: findingsIn(bytes, [ofRows, ofNone]),
    })),
  };
}
