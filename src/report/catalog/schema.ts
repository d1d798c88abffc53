import * as z from 'zod';
import { TAKERS } from '../../core/catalogue/browse/entry.js';
import type { LISTS } from '../../core/catalogue/browse/question.js';
import { LANGUAGES } from '../../core/language.js';

/** The shape of `dekning catalog … --format json`. The published JSON Schema is generated from it. */

/** Of packages: who may be given one is not known without its type. */
const UNTOLD = 'null where its type is not told';
const UNREAD = 'null where what would tell was not read';
const count = z.int().nonnegative();
const countOrUnread = count.nullable().describe(UNREAD);
const answerOrUnread = z.boolean().nullable().describe(UNREAD);
const texts = z.record(z.string(), z.string()).describe('By language');
const takers = z.array(z.enum(TAKERS)).readonly();
const urns = z.array(z.string()).readonly();

const area = z.object({ code: z.string(), urn: z.string(), name: z.string().nullable() });

const accessPackage = z.object({
  package: z.string().describe('URN'),
  code: z.string(),
  name: z.string().nullable(),
  area: area.nullable(),
  isPerson: z.boolean().nullable().describe(`For persons: no organisation can give it; ${UNTOLD}`),
  canBeGivenTo: takers.nullable().describe(`Types of system user that an organisation may give it to; ${UNTOLD}`),
  registerRole: z
    .enum(['accountant', 'auditor', 'business-manager'])
    .nullable()
    .describe('The role in Enhetsregisteret that a client gives it through, and not otherwise'),
  services: urns.nullable().describe(`Identifiers of the services that it gives; ${UNREAD}`),
});

const service = z.object({
  service: z.string(),
  listed: answerOrUnread.describe(`Whether the Resource Registry lists it; ${UNREAD}`),
  title: texts,
  type: z.string().nullable(),
  ownerCode: z.string().nullable(),
  ownerNumber: z.string().nullable(),
  owner: texts,
  canHaveDialogs: answerOrUnread,
  inUse: answerOrUnread,
  minimumLevel: z.int().nullable().describe('Authentication level needed to open a dialog, where it is told'),
  accessList: answerOrUnread,
  packages: urns.nullable().describe(`Access packages that give it, fewest services first; ${UNREAD}`),
  givable: z
    .object({ standard: urns, agent: urns })
    .nullable()
    .describe('Of these, what an organisation may give to each type of system user'),
  singleRight: answerOrUnread.describe(`An own-system user can be given it as a single right; ${UNREAD}`),
  canBeGivenTo: takers.nullable().describe(`Types of system user that can be given it; ${UNREAD}`),
  unreachable: answerOrUnread.describe('No access package gives it'),
  notGrantable: answerOrUnread.describe('No system user can be given it, neither by package nor as a single right'),
});

const areaOfList = z.object({
  code: z.string().nullable().describe('null for packages whose area is not told'),
  urn: z.string().nullable(),
  name: z.string().nullable(),
  packages: urns,
  canBeGivenTo: z
    .object({ standard: count.nullable(), agent: count.nullable() })
    .describe(`Packages that can be given to each type; ${UNTOLD}`),
  services: countOrUnread,
});

const owner = z.object({
  ownerCode: z.string().nullable(),
  ownerNumber: z.string().nullable(),
  owner: texts,
  services: urns,
  inUse: countOrUnread,
  unreachable: countOrUnread,
  notGrantable: countOrUnread,
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

const filter = z.object({
  text: z.string().optional(),
  owners: urns.optional(),
  packages: urns.optional(),
  areas: urns.optional(),
  types: urns.optional(),
  inUse: z.boolean().optional(),
  withDialogs: z.boolean().optional(),
  taker: z.enum(TAKERS).optional(),
  unreachable: z.boolean().optional(),
  notGrantable: z.boolean().optional(),
});

const run = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  generatedAt: z.string(),
  environment: z.string(),
  source: z.object({
    kind: z.enum(['live', 'snapshot']),
    capturedAt: z.string().nullable(),
    catalogueReadAt: z.string().nullable(),
  }),
  language: z.enum(LANGUAGES),
  complete: z.boolean(),
  problems: z.array(problem).readonly(),
  exitCode: z.union([z.literal(0), z.literal(3)]),
});

const listOf = <Kind extends (typeof LISTS)[number], Item extends z.ZodType>(kind: Kind, item: Item) =>
  run.extend({
    kind: z.literal(kind),
    filter: filter.describe('What was asked for'),
    all: count.nullable().describe('How many there are without filters'),
    matched: count.nullable(),
    items: z.array(item).readonly().nullable().describe(`${UNREAD}; an empty list means that nothing matches`),
    near: z.array(z.string()).readonly().describe('What the text may have meant, where nothing matches'),
    notSearched: z
      .array(z.enum(LANGUAGES))
      .readonly()
      .describe('Languages whose names were not searched for the text: the source does not have them'),
  });

export const catalogSchema = z.discriminatedUnion('kind', [
  listOf('packages', accessPackage),
  listOf('services', service),
  listOf('areas', areaOfList),
  listOf('owners', owner),
  run.extend({
    kind: z.literal('show'),
    asked: z.string(),
    service: service
      .extend({
        through: z.array(accessPackage).readonly().nullable().describe('The packages that give it'),
        others: urns
          .nullable()
          .describe(
            'Other subjects of its policy, which no system user can be given: roles, and packages that the catalogue lacks',
          ),
      })
      .nullable(),
    package: accessPackage
      .extend({ gives: z.array(service).readonly().nullable().describe('The services that it gives') })
      .nullable(),
  }),
]);

export type CatalogJson = z.infer<typeof catalogSchema>;
export type PackageJson = z.infer<typeof accessPackage>;
export type ServiceJson = z.infer<typeof service>;
export type AreaJson = z.infer<typeof areaOfList>;
export type OwnerJson = z.infer<typeof owner>;
