/** The notation of a scenario (docs/scenarios.md): a small world, what is to be found in it, and why. */
import * as z from 'zod';

const codes = z.array(z.string());

/** An object, or the list that is all there is to say of it. */
const listOr = <Shape extends z.ZodType>(key: string, shape: Shape) =>
  z.preprocess((value) => (Array.isArray(value) ? { [key]: value } : value), shape);

/** `[services]`, or more of a package: whom it can be given to, who gives it, and what the Metadata API says of it. */
const accessPackage = listOr(
  'gives',
  z.strictObject({
    gives: codes.default([]),
    /** What the Metadata API says that it gives, where that is something else. */
    metadata: codes.optional(),
    to: z.enum(['anyone', 'own-systems', 'agents', 'nobody']).default('anyone'),
    from: z.enum(['organisations', 'persons']).default('organisations'),
    /** Its URN, where that does not end in its code. */
    urn: z.string().optional(),
  }),
);

export const service = z.strictObject({
  type: z.string().default('GenericAccessResource'),
  owner: z.enum(['ttd', 'none']).default('ttd'),
  delegable: z.boolean().default(false),
  accessList: z.boolean().default(false),
  level: z.number().default(3),
  inUse: z.boolean().default(true),
  /** Roles and other subjects that its policy names. */
  roles: codes.default([]),
  subjects: codes.default([]),
  inRegistry: z.boolean().default(true),
});

const system = listOr('packages', z.strictObject({ packages: codes.default([]), rights: codes.default([]) }));

/** `[packages]`, or more of what a party gave, and what it is. */
const party = listOr(
  'packages',
  z.strictObject({
    packages: codes.default([]),
    rights: codes.default([]),
    roles: codes.default([]),
    /** Services of which a single instance was given; of the others the reference is none that Dialogporten reads. */
    instances: codes.default([]),
    unreadableInstances: codes.default([]),
    person: z.boolean().default(false),
    /** The services that Dialogporten shows of it, or that it answered with its whole catalogue; left out, it was not asked. */
    shown: z.union([codes, z.literal('whole catalogue')]).optional(),
    deleted: z.boolean().default(false),
    hierarchyOnly: z.boolean().default(false),
  }),
);

const systemUser = z.strictObject({
  type: z.string().default('standard'),
  owner: z.string(),
  system: z.string().default('system'),
  ref: z.string().optional(),
  created: z.string().optional(),
  /** By name; a unit as `Main unit / Unit`. Left out, what it was given was not read. */
  parties: z.record(z.string(), party).optional(),
});

const request = z.strictObject({
  to: z.string(),
  kind: z.enum(['standard', 'agent', 'change']).default('standard'),
  system: z.string().default('system'),
  status: z.string(),
  packages: codes.default([]),
  rights: codes.default([]),
  ref: z.string().optional(),
  /** The system user that it became. */
  became: z.string().optional(),
  created: z.string().optional(),
});

/** A live audit, against a sandbox that serves the world. */
const live = z.strictObject({
  /** Scopes that the client has; whatever an auditor may use by default. */
  scopes: codes.optional(),
  /** Answers with this status where the path holds this text. */
  refuse: z.record(z.string(), z.number()).optional(),
  /** A ready token of a system user instead of a client, with this issuer. */
  tokenIssuer: z.string().optional(),
  tokenScopes: codes.optional(),
});

const world = z.strictObject({
  packages: z.record(z.string(), accessPackage),
  services: z.record(z.string(), service).default({}),
  /** The system register; left out, it was not recorded. */
  systems: z.record(z.string(), system).optional(),
  users: z.record(z.string(), systemUser).default({}),
  requests: z.array(request).optional(),
  environment: z.string().default('tt02'),
  capturedAt: z.string().default('2026-11-20T05:00:00.000Z'),
  /** Files that are not there, or that answered with a status when they were recorded. */
  missing: codes.default([]),
  answered: z.record(z.string(), z.number()).default({}),
  /** Lists that link to a further page that nobody read. */
  firstPageOnly: codes.default([]),
  live: live.optional(),
});

const many = z.union([z.string().transform((one) => [one]), codes]).optional();

/** Flags of `dekning audit`, by name; organisations may be told by name. */
const flags = z.strictObject({
  service: many,
  owner: many,
  package: many,
  party: many,
  org: many,
  'external-ref': z.string().optional(),
  system: many,
  'system-user': many,
  'fail-on': z.string().optional(),
  env: z.string().optional(),
  requests: z.boolean().optional(),
  verify: z.boolean().optional(),
  /** A system by name, or packages: a customer is supposed who approved exactly these. */
  'as-registered': z.string().optional(),
  'as-packages': z.string().optional(),
  type: z.string().optional(),
  /** The content of `dekning.yaml`. */
  config: z.record(z.string(), z.unknown()).optional(),
});

const expected = z.strictObject({
  exit: z.number(),
  /** Rows by system user, party and service. */
  rows: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))).default({}),
  /** Findings that are not those of rows: each row that is empty or partial has one. */
  findings: codes.default([]),
  problems: codes.default([]),
  /** The mistake that ends the run instead. */
  mistake: z.string().optional(),
});

/** What `dekning explain` says of one pair. */
const explained = z.strictObject({
  service: z.string(),
  party: z.string(),
  verdict: z.string(),
  broken: codes.default([]),
  actor: z.string().optional(),
  steps: codes.default([]),
});

export const scenarioSchema = z.strictObject({
  why: z.string().min(20),
  given: world,
  audit: flags,
  expected,
  explain: explained.optional(),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type WorldNotation = Scenario['given'];
export type PartyNotation = NonNullable<WorldNotation['users'][string]['parties']>[string];
export type ServiceNotation = WorldNotation['services'][string];
export type PackageNotation = WorldNotation['packages'][string];
