import * as z from 'zod';
import { ENVIRONMENTS, type Environment } from '../core/environment.js';
import { FAIL_ON, type FailOn } from '../core/gate/gate.js';
import { parseOrgNumber } from '../core/identifiers.js';

/** `dekning.yaml`, checked (DESIGN §3.3). */
export interface Config {
  readonly environment?: Environment | undefined;
  readonly systems?: readonly string[] | undefined;
  readonly expect: readonly ExpectEntry[];
  readonly exclude: readonly { readonly service: string }[];
  readonly parties: readonly string[];
  readonly gate: { readonly failOn?: readonly FailOn[] | undefined };
}

/** One expectation, by the one selector that it has. */
export interface ExpectEntry {
  readonly kind: SelectorKind;
  readonly value: string;
  readonly parties?: readonly string[] | undefined;
  readonly userTypes?: readonly string[] | undefined;
}

/** YAML reads an unquoted organisation number as a number; it is accepted (DESIGN §3.3). */
const orgNumber = z
  .union([z.string(), z.number()], { error: 'expected an organisation number' })
  .transform((value, context) => {
    const number = parseOrgNumber(String(value));
    if (number) return number;
    context.addIssue({
      code: 'custom',
      message: `${JSON.stringify(value)} is no organisation number: nine digits, the last a valid check digit`,
    });
    return z.NEVER;
  });

const name = z.string({ error: 'expected a text' }).trim().min(1, 'must not be blank');

/** A list of something; messages must not speak of arrays to whoever writes YAML. */
const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: 'expected a list' });

/** What is said where keys and values should be; a key that does not exist is told by its own message. */
const NOT_KEYS = {
  error: (issue: { code?: string | undefined }) =>
    issue.code === 'invalid_type' ? 'expected keys and values' : undefined,
};

/** The keys that there are, by the section that they stand in. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['environment', 'systems', 'expect', 'exclude', 'parties', 'gate'],
  expect: ['service', 'owner', 'package', 'parties', 'userTypes'],
  exclude: ['service'],
  gate: ['failOn'],
};

const SELECTORS = ['service', 'owner', 'package'] as const;
type SelectorKind = (typeof SELECTORS)[number];

const expectEntry = z
  .strictObject(
    {
      service: name.optional(),
      owner: name.optional(),
      package: name.optional(),
      parties: list(orgNumber).min(1, 'name at least one party, or leave it out for all').optional(),
      userTypes: list(name).min(1, 'name at least one type, or leave it out for all').optional(),
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
    context.addIssue({ code: 'custom', message: 'name exactly one of service, owner and package' });
    return z.NEVER;
  });

const failOn = list(z.enum(FAIL_ON, { error: `expected one of ${FAIL_ON.join(', ')}` }))
  .min(1, 'name at least one, or never')
  .refine((kinds) => !kinds.includes('never') || kinds.length === 1, { message: 'never stands alone' });

/** An empty section in YAML is null: it says nothing, as if it were left out. */
const section = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => value ?? undefined, schema.optional());

export const configSchema: z.ZodType<Config> = z
  .strictObject(
    {
      environment: section(z.enum(ENVIRONMENTS, { error: `expected one of ${ENVIRONMENTS.join(', ')}` })),
      systems: section(list(name).min(1, 'name at least one system, or leave it out for all')),
      expect: section(list(expectEntry)),
      exclude: section(list(z.strictObject({ service: name }, NOT_KEYS))),
      parties: section(list(orgNumber)),
      gate: section(z.strictObject({ failOn: section(failOn) }, NOT_KEYS)),
    },
    NOT_KEYS,
  )
  .transform((config) => ({
    ...config,
    expect: config.expect ?? [],
    exclude: config.exclude ?? [],
    parties: config.parties ?? [],
    gate: config.gate ?? {},
  }));
