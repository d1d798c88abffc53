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

const expectEntry = z
  .strictObject(
    {
      service: name.optional(),
      owner: name.optional(),
      package: name.optional(),
      parties: list(orgNumber).min(1, says('no-party-listed')).optional(),
      userTypes: list(name).min(1, says('no-type-listed')).optional(),
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
  });

const failOn = list(z.enum(FAIL_ON))
  .min(1, says('no-fail-on'))
  .refine((kinds) => !kinds.includes('never') || kinds.length === 1, { message: says('never-alone') });

export const configSchema: z.ZodType<Config> = z
  .strictObject(
    {
      environment: section(z.enum(ENVIRONMENTS)),
      systems: section(list(name).min(1, says('no-system-listed'))),
      expect: section(list(expectEntry)),
      exclude: section(list(z.strictObject({ service: name }, NOT_KEYS))),
      parties: section(list(orgNumber)),
      waivers: section(waiverList),
      gate: section(z.strictObject({ failOn: section(failOn) }, NOT_KEYS)),
    },
    NOT_KEYS,
  )
  .transform((config) => ({
    ...config,
    expect: config.expect ?? [],
    exclude: config.exclude ?? [],
    parties: config.parties ?? [],
    waivers: config.waivers ?? [],
    gate: config.gate ?? {},
  }));
