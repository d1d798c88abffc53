import * as z from 'zod';
import { CAUSES, type Cause } from '../../core/coverage/causes/index.js';
import { NOTES } from '../../core/coverage/verdict.js';
import { FINDING_KINDS } from '../../core/finding.js';
import { FAIL_ON } from '../../core/gate/gate.js';

/** The shape of `--format json` (DESIGN §3.5). The published JSON Schema is generated from it. */

const count = z.int().nonnegative();
const cause = z.enum(Object.keys(CAUSES) as [Cause, ...Cause[]]);
const notes = z.array(z.enum(NOTES)).readonly();
const findingId = z.string().describe('The id of the finding of this row');

const via = z.object({
  kind: z.enum(['package', 'role', 'right']),
  id: z.string().describe('URN of the package or role, or identifier of the service'),
});

const rowSchema = z.discriminatedUnion('verdict', [
  z.object({ service: z.string(), verdict: z.literal('visible'), via: z.array(via).min(1).readonly(), notes }),
  z.object({ service: z.string(), verdict: z.literal('partial'), notes, findingId }),
  z.object({
    service: z.string(),
    verdict: z.literal('empty'),
    cause,
    candidates: z.array(z.string()).readonly().describe('URNs of packages to ask for, fewest services first'),
    notes,
    findingId,
  }),
  z.object({ service: z.string(), verdict: z.literal('unknown'), notes }),
  z.object({ service: z.string(), verdict: z.literal('not-applicable'), notes }),
]);

const partySchema = z.object({
  party: z.string().describe('URN by organisation number, or by party uuid for a person'),
  name: z.string().nullable(),
  isDeleted: z.boolean(),
  packages: z.array(z.string()).readonly().describe('URNs of the packages held'),
  resources: z.array(z.string()).readonly().describe('Services held as single rights'),
  services: z.array(rowSchema).readonly(),
});

const systemUserSchema = z.object({
  id: z.string(),
  type: z.string().describe('standard, agent, or a type that Altinn added'),
  systemId: z.string(),
  externalRef: z.string().nullable(),
  title: z.string().nullable(),
  owner: z.object({ organizationNumber: z.string() }),
  parties: z.array(partySchema).readonly(),
});

const findingSchema = z.object({
  id: z.string().describe('Stable between runs'),
  kind: z.enum(FINDING_KINDS as [string, ...string[]]),
  severity: z.enum(['error', 'warning', 'note']),
  systemUser: z.string().nullable(),
  party: z.string().nullable(),
  service: z.string().nullable(),
  message: z.string(),
  remedy: z.string(),
  docs: z.string(),
  waived: z
    .object({
      reason: z.string(),
      owner: z.string(),
      expires: z.string().describe('ISO date, the last day'),
      daysLeft: z.int().nonnegative().describe('Until the last day; 0 on that day'),
    })
    .nullable(),
  isOld: z
    .boolean()
    .optional()
    .describe('Whether the earlier run found it too, where only what is new since then is judged'),
});

const problemSchema = z.object({
  api: z.string(),
  operation: z.string(),
  status: z.int().nullable().describe('HTTP status, where there was an answer'),
  code: z.string(),
  message: z.string(),
  affects: z.string(),
});

export const auditSchema = z
  .object({
    schemaVersion: z.literal(1),
    tool: z.object({ name: z.string(), version: z.string() }),
    generatedAt: z.iso.datetime(),
    environment: z.string(),
    source: z.object({
      kind: z.enum(['live', 'snapshot']),
      capturedAt: z.iso.datetime().nullable(),
      catalogueReadAt: z.iso
        .datetime()
        .nullable()
        .describe('When the catalogue was read, where that was before the rest'),
    }),
    catalogue: z
      .object({
        packages: count.nullable(),
        services: count.nullable(),
        servicesInUse: count.nullable(),
        links: count.nullable(),
      })
      .describe('Sizes; null for what was not read'),
    complete: z.boolean().describe('True only when nothing is unknown and there is no problem'),
    summary: z
      .object({
        systemUsers: count,
        parties: count,
        expected: count,
        visible: count,
        partial: count,
        empty: count,
        unknown: count,
        notApplicable: count,
        waived: count,
      })
      .describe('Counts of what counts against the gate'),
    since: z
      .object({
        generatedAt: z.iso.datetime().describe('When the earlier run was made'),
        old: count.describe('Rows that count, and that it found open too: these are in none of the other counts'),
      })
      .optional()
      .describe('The earlier run, where only what is new since then is judged'),
    systemUsers: z.array(systemUserSchema).readonly(),
    findings: z.array(findingSchema).readonly(),
    gate: z.object({ failOn: z.array(z.enum(FAIL_ON)).readonly(), passed: z.boolean(), violations: count }),
    problems: z.array(problemSchema).readonly(),
  })
  .meta({ title: 'Result of dekning audit' });

/** The shape of a line of `--format ndjson`: a system user with its findings, or what comes last. */
export const auditLineSchema = z
  .union([
    systemUserSchema.extend({ findings: z.array(findingSchema).readonly() }),
    auditSchema.omit({ systemUsers: true }).describe('The last line'),
  ])
  .meta({ title: 'A line of dekning audit --format ndjson' });

export type AuditJson = z.infer<typeof auditSchema>;
