import * as z from 'zod';
import { CAUSES, type Cause } from '../../core/coverage/causes/index.js';
import { NOTES } from '../../core/coverage/verdict.js';
import { EVIDENCE, type Evidence } from '../../core/explain/evidence.js';
import { LINK_STATES, LINKS } from '../../core/explain/link.js';
import { ACTORS, STEPS, type Step } from '../../core/explain/steps.js';
import { FINDING_KINDS } from '../../core/finding.js';
import { LANGUAGES } from '../../core/language.js';

/** The shape of `dekning explain --format json`. The published JSON Schema is generated from it. */

const count = z.int().nonnegative();
const party = z.object({ party: z.string(), name: z.string().nullable() });

const link = z.object({
  link: z.enum(LINKS),
  state: z.enum(LINK_STATES).describe('moot: it does not arise; what was not read is always unknown'),
  apis: z.array(z.string()).readonly().describe('Families of APIs that the evidence comes from'),
  evidence: z.enum(Object.keys(EVIDENCE) as [Evidence['text'], ...Evidence['text'][]]),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
  says: z.string().describe('The evidence in words'),
});

const explanation = z.object({
  systemUser: z.object({
    id: z.string(),
    type: z.string(),
    systemId: z.string(),
    externalRef: z.string().nullable(),
    title: z.string().nullable(),
    owner: z.string().describe('Organisation number'),
  }),
  party: party
    .extend({ isDeleted: z.boolean(), mainUnit: party.nullable() })
    .nullable()
    .describe('Null for a system user without any party'),
  counted: z.boolean().describe('Whether it counts for the exit code'),
  verdict: z.enum(['visible', 'partial', 'empty', 'unknown', 'not-applicable']),
  cause: z.enum(Object.keys(CAUSES) as [Cause, ...Cause[]]).nullable(),
  via: z.array(z.object({ kind: z.enum(['package', 'role', 'right']), id: z.string() })).readonly(),
  candidates: z.array(z.string()).readonly().describe('URNs of packages to ask for, fewest services first'),
  notes: z.array(z.enum(NOTES)).readonly(),
  links: z.array(link).readonly(),
  breaks: z
    .object({ first: z.enum(LINKS), others: z.array(z.enum(LINKS)).readonly() })
    .nullable()
    .describe('The first link that breaks, and the others that do; null where none does'),
  answer: z.string(),
  actor: z.enum(ACTORS).nullable().describe('Who must act first; null where nobody need, or it is not known'),
  first: z.array(z.object({ step: z.enum(Object.keys(STEPS) as [Step['text'], ...Step['text'][]]), says: z.string() })),
  next: z.string().describe('The next step; empty where there is none'),
  findingId: z.string().nullable().describe('Id of the finding that an audit has of it'),
  missedFindingId: z
    .string()
    .nullable()
    .describe('Id of the finding prediction-missed, where Dialogporten showed what would not be visible'),
  docs: z.string().nullable(),
});

const problem = z.object({
  api: z.string(),
  operation: z.string(),
  status: z.int().nullable(),
  code: z.string(),
  message: z.string(),
  affects: z.string(),
  subject: z.string().optional(),
  scope: z.object({ name: z.string(), api: z.string() }).optional(),
});

export const explainSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  generatedAt: z.string(),
  environment: z.string(),
  source: z.object({
    kind: z.enum(['live', 'snapshot']),
    capturedAt: z.string().nullable(),
    catalogueReadAt: z.string().nullable(),
    folder: z.string().optional().describe('Folder of the snapshot, as it was given'),
  }),
  language: z.enum(LANGUAGES),
  service: z.object({
    service: z.string(),
    inRegistry: z.boolean().nullable().describe('Null when the registry was not read'),
    title: z.record(z.string(), z.string()),
    owner: z.record(z.string(), z.string()),
    ownerCode: z.string().nullable(),
    near: z.array(z.string()).readonly().describe('Services that may have been meant'),
  }),
  counts: z
    .object({ visible: count, partial: count, empty: count, unknown: count, notApplicable: count })
    .describe('Pairs of system user and party, those that are not shown too'),
  explanations: z.array(explanation).readonly(),
  more: count.describe('Pairs that are not shown'),
  unreached: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(FINDING_KINDS),
        party: z.string().nullable(),
        message: z.string(),
        remedy: z.string(),
        docs: z.string(),
      }),
    )
    .readonly()
    .describe('Named parties that no system user reaches'),
  problems: z.array(problem).readonly(),
  asides: z.array(problem).readonly().describe('What could not be read, and no verdict rests on'),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(3)]),
});

export type ExplainJson = z.infer<typeof explainSchema>;
