import * as z from 'zod';
import { STATUSES } from '../../core/doctor/check.js';
import { CHECK_IDS } from '../../core/doctor/check-ids.js';
import { ACTORS } from '../../core/doctor/who-acts.js';
import { LANGUAGES } from '../../core/language.js';

const count = z.int().min(0);

const check = z.object({
  id: z.enum(CHECK_IDS).describe('What was looked at'),
  subject: z.string().nullable().describe('Which of its kind: a host, a scope, an API or a system'),
  status: z.enum(STATUSES).describe('skipped: not needed, or resting on a check that is not ok'),
  needed: z.boolean().describe('Whether an audit needs it; what is not needed does not decide the exit code'),
  code: z.string().describe('What was seen, stable and machine-readable'),
  heldUpBy: z.enum(CHECK_IDS).nullable().describe('The check that it rests on and that is not ok'),
  seen: z.string().describe('What was seen, in the language of the run'),
  who: z.enum(ACTORS).nullable().describe('Who must act, if anybody'),
  remedy: z.string().nullable().describe('What to do, in the language of the run'),
});

/** What `dekning doctor --format json` prints. */
export const doctorSchema = z
  .object({
    schemaVersion: z.literal(1),
    tool: z.object({ name: z.literal('dekning'), version: z.string() }),
    generatedAt: z.iso.datetime(),
    language: z.enum(LANGUAGES),
    environment: z.string().nullable().describe('Null where the configuration that would tell it cannot be read'),
    exitCode: z.union([z.literal(0), z.literal(1), z.literal(3)]),
    summary: z.object({ ok: count, wrong: count, unknown: count, skipped: count }),
    checks: z.array(check),
  })
  .meta({
    title: 'dekning doctor',
    description: 'What a live audit rests on, and what is wrong with it (docs/doctor.md)',
  });

export type DoctorJson = z.infer<typeof doctorSchema>;
