import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { UsageError } from '../core/errors.js';
import { globMatches } from '../core/expectation/glob.js';
import type { FaultKind, FaultOptions, FaultPlan, PlannedFault, Requests } from '../core/fault-plan.js';
import { parseJsonPath } from '../core/json-path.js';
import { nearNames } from '../core/near.js';
import { OPERATIONS } from '../core/operations.js';
import { type NamedFault, says } from './faults.js';
import { parseStrict } from './strict-yaml.js';
import { list, NOT_KEYS, name } from './values.js';

/** A wait or a clock that is off: eleven days, more than any rehearsal needs. */
const MOST_SECONDS = 1_000_000;
const MOST_MILLISECONDS = 600_000;
const MOST_BYTES = 2 ** 30;

const wholeNumber = (least: number, most: number) =>
  z.unknown().transform((value, context): number => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    context.addIssue({ code: 'custom', message: says('no-whole-number'), params: { least, most } });
    return z.NEVER;
  });

/** Whatever is wrong with a value is told in one text, that shows what it may be. */
const as = <Value>(schema: z.ZodType<Value>, fault: NamedFault) =>
  z.unknown().transform((value, context): Value => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });

const operation = name.superRefine((pattern, context) => {
  const known = Object.keys(OPERATIONS);
  // Either may have the star: a plan names one system, and the list of operations any.
  if (known.some((one) => globMatches(pattern, one) || globMatches(one, pattern))) return;
  const params = { near: nearNames(pattern, known) };
  context.addIssue({ code: 'custom', message: says('no-such-operation'), params });
});

const nth = z.int().min(1).max(MOST_BYTES);

const requests: z.ZodType<Requests> = as(
  z.union([
    z.enum(['first', 'second', 'all']),
    nth,
    z.strictObject({ from: nth, to: nth.optional() }),
    z.strictObject({ share: z.number().gt(0).max(1), seed: z.int().optional() }),
  ]),
  says('no-requests'),
);

const jsonPath = name.refine((text) => parseJsonPath(text) !== undefined, { message: says('no-json-path') });

/** YAML reads `Retry-After: 2` as a number. */
const headers = as(
  z.record(
    z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/),
    z
      .union([z.string(), z.number()])
      .transform(String)
      .refine((value) => !/[^\t\x20-\x7e]/.test(value)),
  ),
  says('no-header'),
);

const target = name.refine(
  (to) => to === 'other-host' || to === 'same-host' || (/^https?:/i.test(to) && URL.canParse(to)),
  { message: says('no-target') },
);

const status = wholeNumber(200, 599);

type Options<Kind extends FaultKind> = { readonly [Name in keyof FaultOptions[Kind]]-?: z.ZodType };

/** What may stand beside the name of each kind of fault. */
const OPTIONS = {
  status: {
    status,
    body: z.unknown().optional(),
    headers: headers.optional(),
    retryAfter: wholeNumber(0, MOST_SECONDS).optional(),
    retryAfterForm: z.enum(['seconds', 'date']).optional(),
  },
  delay: { milliseconds: wholeNumber(0, MOST_MILLISECONDS) },
  drip: {
    bytes: wholeNumber(1, MOST_BYTES).optional(),
    milliseconds: wholeNumber(0, MOST_MILLISECONDS).optional(),
  },
  truncate: { at: wholeNumber(-MOST_BYTES, MOST_BYTES), announced: z.enum(['cut', 'whole']).optional() },
  reset: { after: wholeNumber(0, MOST_BYTES).optional() },
  'proxy-page': { status: status.optional() },
  'content-type': { type: name },
  empty: {},
  'no-content': {},
  giant: { bytes: wholeNumber(1, MOST_BYTES).optional() },
  redirect: { to: target, status: wholeNumber(300, 399).optional() },
  'repeat-page': {},
  'changed-page': { rows: wholeNumber(-MOST_BYTES, MOST_BYTES).optional() },
  'expired-token': {},
  clock: { seconds: wholeNumber(-MOST_SECONDS, MOST_SECONDS) },
  field: { path: jsonPath, set: z.unknown() },
  'missing-field': { path: jsonPath },
} as const satisfies { readonly [Kind in FaultKind]: Options<Kind> };

const COMMON = { operation, requests: requests.optional() };

const planned = <Kind extends FaultKind>(kind: Kind) =>
  z.strictObject({ fault: z.literal(kind), ...COMMON, ...OPTIONS[kind] }, NOT_KEYS);

const plannedFault: z.ZodType<PlannedFault> = z.discriminatedUnion(
  'fault',
  [
    planned('status'),
    planned('delay'),
    planned('drip'),
    planned('truncate'),
    planned('reset'),
    planned('proxy-page'),
    planned('content-type'),
    planned('empty'),
    planned('no-content'),
    planned('giant'),
    planned('redirect'),
    planned('repeat-page'),
    planned('changed-page'),
    planned('expired-token'),
    planned('clock'),
    planned('field'),
    planned('missing-field'),
  ],
  NOT_KEYS,
);

const planSchema: z.ZodType<FaultPlan> = z.strictObject({ faults: list(plannedFault) }, NOT_KEYS);

/**
 * Reads a fault plan, in YAML or JSON. Throws a UsageError that names file, line and column for anything that is wrong
 * with it, or the file for one that cannot be read.
 */
export async function loadFaultPlan(path: string): Promise<FaultPlan> {
  const text = await readFile(path, 'utf8').catch(({ code = '' }: NodeJS.ErrnoException) => {
    throw new UsageError({ text: 'fault-plan-unreadable', path, code });
  });
  return parseStrict(text, path, { schema: planSchema, keysAt }).value;
}

/** The keys that there are at a place; those of a fault depend on its kind. */
function keysAt(path: readonly PropertyKey[], body: unknown): readonly string[] {
  if (path.length === 0) return ['faults'];
  const kind = kindAt(path, body);
  return [...Object.keys(COMMON), 'fault', ...(kind === undefined ? [] : Object.keys(OPTIONS[kind]))];
}

const kinds = z.object({ faults: z.array(z.object({ fault: z.string() }).catch({ fault: '' })) });

function kindAt([, at]: readonly PropertyKey[], body: unknown): FaultKind | undefined {
  const named = kinds.safeParse(body).data?.faults[Number(at)]?.fault ?? '';
  return isKind(named) ? named : undefined;
}

const isKind = (text: string): text is FaultKind => Object.hasOwn(OPTIONS, text);
