import * as z from 'zod';
import { ENVIRONMENTS, type Environment } from '../core/environment.js';
import { FAIL_ON, type FailOn } from '../core/gate/gate.js';
import { says } from './faults.js';
import { list, NOT_KEYS, name, orgNumber, section } from './values.js';
import { WAIVER_KEYS, type WaiverEntry, waiverList } from './waivers.js';

/** `dekning.yaml`, checked (DESIGN §3.3). */
export interface Config {
  readonly environment?: Environment | undefined;
  readonly systems?: readonly string[] | undefined;
  readonly expect: readonly ExpectEntry[];
  readonly exclude: readonly { readonly service: string }[];
  readonly parties: readonly string[];
  readonly waivers: readonly WaiverEntry[];
  readonly gate: { readonly failOn?: readonly FailOn[] | undefined };
}

/** One expectation, by the one selector that it has. */
export interface ExpectEntry {
  readonly kind: SelectorKind;
  readonly value: string;
  readonly parties?: readonly string[] | undefined;
  readonly userTypes?: readonly string[] | undefined;
}

/** The keys that there are, by the section that they stand in. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['environment', 'systems', 'expect', 'exclude', 'parties', 'waivers', 'gate'],
  expect: ['service', 'owner', 'package', 'parties', 'userTypes'],
  exclude: ['service'],
  waivers: WAIVER_KEYS,
  gate: ['failOn'],
};

const SELECTORS = ['service', 'owner', 'package'] as const;
type SelectorKind = (typeof SELECTORS)[number];

const parties = list(orgNumber);

const expectEntry = z
  .strictObject(
    {
      service: name
        .meta({ description: 'A service, or with * every matching one', examples: ['app_skd_*'] })
        .optional(),
      owner: name
        .meta({ description: 'Every service of this service owner that is in use', examples: ['brg'] })
        .optional(),
      package: name
        .meta({ description: 'Every service that this access package gives', examples: ['skattegrunnlag'] })
        .optional(),
      parties: parties
        .min(1, says('no-party-listed'))
        .optional()
        .meta({ description: 'Only for these parties, which must be reachable', examples: [['310987603']] }),
      userTypes: list(name)
        .min(1, says('no-type-listed'))
        .optional()
        .meta({ description: 'Only for these types of system user', examples: [['agent'], ['standard']] }),
    },
    NOT_KEYS,
  )
  .transform(({ parties, userTypes, ...selectors }, context): ExpectEntry => {
    const named = SELECTORS.flatMap((kind) => {
      const value = selectors[kind];
      return value === undefined ? [] : [{ kind, value }];
    });
    const [only, another] = named;
    if (only && !another) return { ...only, parties, userTypes };
    context.addIssue({ code: 'custom', message: says('one-selector') });
    return z.NEVER;
  })
  .meta({
    description: 'What must be visible: exactly one of service, owner and package',
    oneOf: SELECTORS.map((kind) => ({ required: [kind] })),
  });

const failOn = list(z.enum(FAIL_ON))
  .min(1, says('no-fail-on'))
  .refine((kinds) => !kinds.includes('never') || kinds.length === 1, { message: says('never-alone') })
  .meta({ anyOf: [{ maxItems: 1 }, { not: { contains: { const: 'never' } } }] });

const gate = z.strictObject(
  {
    failOn: section(failOn).meta({
      description: 'What makes the exit code 1; empty when it is left out. never stands alone',
      examples: [['empty'], ['empty', 'partial'], ['never']],
    }),
  },
  NOT_KEYS,
);

const excluded = z.strictObject(
  { service: name.meta({ description: 'A service, or with * every matching one', examples: ['app_ttd_*'] }) },
  NOT_KEYS,
);

/** `dekning.yaml` as it is written: what a JSON Schema can say of it is in `schemas/dekning.schema.json`. */
export const documentSchema = z
  .strictObject(
    {
      environment: section(z.enum(ENVIRONMENTS)).meta({
        description: "Altinn's environment; prod when neither this, DEKNING_ENV nor --env names one",
      }),
      systems: section(list(name).min(1, says('no-system-listed'))).meta({
        description: 'Audit only the system users of these systems',
        examples: [['310652970_lonn-og-skatt']],
      }),
      expect: section(list(expectEntry)).meta({ description: 'What must be visible; with nothing it is an overview' }),
      exclude: section(list(excluded)).meta({ description: 'What is left out of every expectation' }),
      parties: section(parties).meta({
        description: 'Organisation numbers of parties that must be reachable at all',
        examples: [['310987603']],
      }),
      waivers: section(waiverList).meta({ description: 'Gaps that somebody answers for, until a given day' }),
      gate: section(gate).meta({ description: 'When the audit fails' }),
    },
    NOT_KEYS,
  )
  .meta({ title: 'dekning.yaml', description: 'What system users must see in Dialogporten (docs/configuration.md)' });

export const configSchema: z.ZodType<Config> = documentSchema.transform((config) => ({
  ...config,
  expect: config.expect ?? [],
  exclude: config.exclude ?? [],
  parties: config.parties ?? [],
  waivers: config.waivers ?? [],
  gate: config.gate ?? {},
}));
