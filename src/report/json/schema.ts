import * as z from 'zod';
import { CAUSES, type Cause } from '../../core/coverage/causes/index.js';
import { NOTES } from '../../core/coverage/verdict.js';
import { FINDING_KINDS } from '../../core/finding.js';
import { FAIL_ON } from '../../core/gate/gate.js';
import { LANGUAGES } from '../../core/language.js';
import { count, summary } from './summary.js';

/** The shape of `--format json` (DESIGN §3.5). The published JSON Schema is generated from it. */

const cause = z.enum(Object.keys(CAUSES) as [Cause, ...Cause[]]);
const notes = z.array(z.enum(NOTES)).readonly();
const findingId = z.string().describe('The id of the finding of this row');
const candidates = z.array(z.string()).readonly().describe('URNs of packages to ask for, fewest services first');

const via = z.object({
  kind: z.enum(['package', 'role', 'right']),
  id: z.string().describe('URN of the package or role, or identifier of the service'),
});

const rowSchema = z.discriminatedUnion('verdict', [
  z.object({ service: z.string(), verdict: z.literal('visible'), via: z.array(via).min(1).readonly(), notes }),
  z.object({ service: z.string(), verdict: z.literal('partial'), notes, findingId, candidates }),
  z.object({
    service: z.string(),
    verdict: z.literal('empty'),
    cause,
    candidates,
    notes,
    findingId,
    barred: z
      .array(z.string())
      .readonly()
      .optional()
      .describe('URNs of packages that give it and cannot be given here'),
  }),
  z.object({ service: z.string(), verdict: z.literal('unknown'), notes }),
  z.object({ service: z.string(), verdict: z.literal('not-applicable'), notes }),
]);

export const partySchema = z.object({
  party: z.string().describe('URN by organisation number, or by party uuid for a person'),
  name: z.string().nullable(),
  isDeleted: z.boolean(),
  packages: z.array(z.string()).readonly().describe('URNs of the packages held'),
  resources: z.array(z.string()).readonly().describe('Services held as single rights'),
  services: z.array(rowSchema).readonly(),
  counted: z.boolean().describe('Whether its rows count against the gate'),
  mainUnit: z
    .object({ party: z.string(), name: z.string().nullable() })
    .nullable()
    .describe('The unit that it inherits access from, when it is a subunit'),
  situation: count.describe('Parties of the system user with the same number have the same rows, for the same reasons'),
  verification: z
    .enum(['read', 'unread'])
    .optional()
    .describe('Whether the answer of Dialogporten for it was read; absent where it was not asked'),
});

const waivedSchema = z
  .object({
    reason: z.string(),
    owner: z.string(),
    expires: z.iso.date().describe('The last day'),
    daysLeft: z.int().nonnegative().describe('Until the last day; 0 on that day'),
  })
  .nullable();

export const systemUserSchema = z.object({
  id: z.string(),
  type: z.string().describe('standard, agent, or a type that Altinn added'),
  systemId: z.string(),
  externalRef: z.string().nullable(),
  title: z.string().nullable(),
  owner: z.object({ organizationNumber: z.string() }),
  wasRead: z.boolean().describe('False when its parties could not be read: its rows are unknown then'),
  isWithoutParties: z.boolean().describe('It was authorised for no party, and is judged for none'),
  waived: waivedSchema.describe('The waiver that being without parties stands under'),
  isOld: z.boolean().optional().describe('Whether the earlier run found it without parties too, and that is set aside'),
  parties: z.array(partySchema).readonly(),
});

export const findingSchema = z.object({
  id: z.string().describe('Stable between runs'),
  kind: z.enum(FINDING_KINDS),
  severity: z.enum(['error', 'warning', 'note']),
  systemUser: z.string().nullable(),
  party: z.string().nullable(),
  service: z.string().nullable(),
  message: z.string(),
  remedy: z.string(),
  docs: z.string(),
  waived: waivedSchema,
  isOld: z
    .boolean()
    .optional()
    .describe('Whether the earlier run found it too, where only what is new since then is judged'),
  package: z.string().optional().describe('URN of the package that it is about, when it is about one and no service'),
  pairs: z
    .array(z.object({ package: z.string().nullable().describe('URN'), service: z.string() }))
    .readonly()
    .optional()
    .describe('The services that sources tell differently of, each with the package in question, if one is'),
  origin: z.string().optional().describe('Where the waiver stands that it is about: file, line and column'),
});

const problemSchema = z.object({
  api: z.string(),
  operation: z.string(),
  status: z.int().nullable().describe('HTTP status, where there was an answer'),
  code: z.string(),
  message: z.string(),
  affects: z.string(),
  subject: z.string().optional().describe('What it affects, told in the same words in every language'),
});

const supposedSchema = z
  .object({
    system: z.string().nullable().describe('The system that registers it; null where packages were named'),
    types: z.array(z.string()).readonly().describe('Types of system user that were judged'),
    packages: z.array(z.string()).readonly().nullable().describe('URNs of packages; null where they were not read'),
    services: z.array(z.string()).readonly().nullable().describe('Single rights; null where they were not read'),
  })
  .describe('What a supposed customer approved, where no customer was audited: its system users and party are made up');

const scopeSchema = z
  .object({
    overview: z.boolean().describe('Nothing was expected: every service in use was judged, and none is a violation'),
    services: count.describe('Distinct services judged'),
    standIn: z.boolean().describe('The services of the registry stand in for those in use, which were not read'),
    expectations: z
      .array(z.object({ origin: z.string().describe('Where it stands'), services: z.array(z.string()).readonly() }))
      .readonly(),
    unmet: z.array(z.string()).readonly().describe('Where expectations stand that met no party that counts'),
    allSystemUsersKnown: z.boolean().describe('False when a list of system users was not read in full'),
    systemUsersListed: count.optional().describe('System users that there are, where the run was interrupted'),
    config: z.string().nullable().describe('The configuration file'),
    supposed: supposedSchema.optional(),
  })
  .describe('What was expected');

const texts = z.record(z.string(), z.string()).describe('By language');

const namesSchema = z
  .object({
    services: z
      .array(
        z.object({
          service: z.string(),
          title: texts,
          owner: texts,
          ownerCode: z.string().nullable(),
          near: z.array(z.string()).readonly().optional().describe('What may have been meant by an unknown service'),
        }),
      )
      .readonly(),
    packages: z.array(z.object({ package: z.string().describe('URN'), name: z.string() })).readonly(),
  })
  .describe('What the services and packages of the rows are called, as far as that is known');

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
      folder: z.string().optional().describe('Folder of the snapshot, as it was given'),
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
    summary,
    since: z
      .object({
        generatedAt: z.iso.datetime().describe('When the earlier run was made'),
        old: count.describe('Rows that count, and that it found open too: these are in none of the other counts'),
      })
      .optional()
      .describe('The earlier run, where only what is new since then is judged'),
    verification: z
      .object({
        asked: count.describe('Pairs of system user and party that Dialogporten was asked about, one a call'),
        of: count.describe('Pairs in the result'),
        unaskable: count.describe('Pairs that cannot be asked about: persons, and what was not read'),
        unread: count.describe('Pairs that were asked about, without an answer that could be used'),
        confirmed: count.describe('Services judged to be visible that are seen'),
        withoutDialogs: count.describe('Services judged to be visible that the party has no dialogs of'),
        missed: count.describe('Services that are seen though they were judged not to be'),
        sample: z
          .object({ size: z.int().positive(), seed: z.string() })
          .nullable()
          .describe('How many pairs were to be asked about at most, and what chose them; null for all'),
      })
      .optional()
      .describe('What was predicted, set against what Dialogporten shows; only where that was asked for'),
    systemUsers: z.array(systemUserSchema).readonly(),
    findings: z.array(findingSchema).readonly(),
    gate: z.object({
      failOn: z.array(z.enum(FAIL_ON)).min(1).readonly(),
      passed: z.boolean(),
      violations: count,
      strict: z.boolean().describe('Waivers that are about to expire, or match nothing, are violations'),
    }),
    problems: z.array(problemSchema).readonly(),
    exitCode: z.union([z.literal(0), z.literal(1), z.literal(3)]).describe('What the audit exited with'),
    language: z.enum(LANGUAGES).describe('Language of the texts of findings'),
    scope: scopeSchema,
    names: namesSchema,
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
