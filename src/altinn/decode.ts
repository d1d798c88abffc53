import * as z from 'zod';
import { type BodyFault, bodyFaults, fault } from '../core/told/faults.js';

/** A body turned into what the product works with, or what is wrong with it and where. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly BodyFault[] };

/** Decodes the JSON body of one API. Live answers and snapshots go through the same decoders (DESIGN §3.4). */
export type Decoder<T> = (body: unknown) => Decoded<T>;

export const decoder =
  <T>(schema: z.ZodType<T>): Decoder<T> =>
  (body) => {
    const parsed = parsedSafely(schema, body);
    if (parsed === undefined) return { ok: false, faults: [{ text: 'nested-too-deep' }] };
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, faults: bodyFaults(parsed.error.issues) };
  };

/** A body of thousands of levels runs out of stack; that is a fault of the body. */
function parsedSafely<T>(schema: z.ZodType<T>, body: unknown): z.ZodSafeParseResult<T> | undefined {
  try {
    return schema.safeParse(body);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The key that a list stands under when it does not stand bare: `items` with Dialogporten, else `data` (reference §0.2). */
type Envelope = 'data' | 'items';

/**
 * A list, bare or in the envelope of its API, or, as some documentation shows it, nested once more (`data: [[…]]`,
 * reference §10).
 */
export const listOf = <Row extends z.ZodType>(row: Row) =>
  z.preprocess((body) => listIn(body), z.array(row, { error: fault('no-list-of-rows') }));

/** The list of a whole catalogue. It is never empty: an answer without rows is a fault, not a finding (DESIGN §4). */
export const catalogueOf = <Row extends z.ZodType>(row: Row, envelope: Envelope = 'data') =>
  z.preprocess(
    (body) => listIn(body, envelope),
    z.array(row, { error: fault('no-list-of-rows') }).min(1, fault('no-rows')),
  );

/** What stands where the list of a body should be. */
export function listIn(body: unknown, envelope: Envelope = 'data'): unknown {
  const rows = isObject(body) ? body[envelope] : body;
  return Array.isArray(rows) && rows.length > 0 && rows.every(Array.isArray) ? rows.flat() : rows;
}

/** The value of a JSON text; undefined when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that may be null or absent, as APIs that write nulls and APIs that leave them out both have it. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

/** Texts by language code. Names are for display only, so whatever is no text is left out rather than refused. */
export const texts = z
  .unknown()
  .optional()
  .transform((value): Record<string, string> => {
    if (!isObject(value)) return {};
    return Object.fromEntries(
      Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  });
