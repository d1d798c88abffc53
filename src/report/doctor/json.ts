import type { Check, Diagnosis, Seen, Status } from '../../core/doctor/check.js';
import { exitCodeOf } from '../../core/doctor/verdict.js';
import { whoActs } from '../../core/doctor/who-acts.js';
import type { Language } from '../../core/language.js';
import type { DoctorJson } from './schema.js';
import { wordsOf } from './words.js';

/** What is told of the run besides what it found. */
export interface RunTold {
  readonly tool: DoctorJson['tool'];
  /** ISO time. */
  readonly generatedAt: string;
  readonly language: Language;
}

/** The diagnosis as JSON (schema `schemas/doctor.schema.json`). */
export function* doctorJson({ environment, checks }: Diagnosis, run: RunTold): Generator<string> {
  const count = (status: Status): number => checks.filter((check) => check.status === status).length;
  const document: DoctorJson = {
    schemaVersion: 1,
    ...run,
    environment,
    exitCode: exitCodeOf(checks),
    summary: { ok: count('ok'), wrong: count('wrong'), unknown: count('unknown'), skipped: count('skipped') },
    checks: checks.map((check) => checkOf(check, run.language)),
  };
  yield `${JSON.stringify(document, null, 2)}\n`;
}

function checkOf(check: Check, language: Language): DoctorJson['checks'][number] {
  const { id, subject, status, isNeeded: needed, seen, remedy } = check;
  const words = wordsOf(check, language);
  return {
    id,
    subject,
    status,
    needed,
    code: codeOf(seen),
    heldUpBy: seen.kind === 'sight' && seen.told.text === 'held-up' ? seen.told.check : null,
    seen: words.seen,
    who: remedy ? whoActs(remedy) : null,
    remedy: words.remedy?.text ?? null,
  };
}

const codeOf = (seen: Seen): string => (seen.kind === 'failure' ? seen.code : seen.told.text);
