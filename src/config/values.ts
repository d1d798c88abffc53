import * as z from 'zod';
import { parseOrgNumber } from '../core/identifiers.js';

/** The values that sections of `dekning.yaml` share, with messages for whoever writes YAML. */

/** What a JSON Schema can say of an organisation number; it knows no check digits. */
export const ORG_NUMBER_FORM = { minimum: 100_000_000, maximum: 999_999_999, multipleOf: 1 };
export const NINE_DIGITS = '(?:\\d\\s*){9}';

/** A value as messages have it. Eleven digits may be a person's national identity number, which must not be repeated. */
export const shown = (value: string | number): string => JSON.stringify(value).replaceAll(/\d{11,}/g, '…');

/** YAML reads an unquoted organisation number as a number; it is accepted (DESIGN §3.3). */
export const orgNumber = z
  .union([z.string(), z.number()], { error: 'expected an organisation number' })
  .transform((value, context) => {
    const number = parseOrgNumber(String(value));
    if (number) return number;
    context.addIssue({
      code: 'custom',
      message: `${shown(value)} is no organisation number: nine digits, the last a valid check digit`,
    });
    return z.NEVER;
  })
  .meta({ ...ORG_NUMBER_FORM, pattern: `^\\s*${NINE_DIGITS}$` });

/** As a JSON Schema says that a text is not blank. */
export const NOT_BLANK = { pattern: '\\S' };

export const name = z.string({ error: 'expected a text' }).trim().min(1, 'must not be blank').meta(NOT_BLANK);

/** A list of something; messages must not speak of arrays to whoever writes YAML. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: 'expected a list' });

/** What is said where keys and values should be; a key that does not exist is told by its own message. */
export const NOT_KEYS = {
  error: (issue: { code?: string | undefined }) =>
    issue.code === 'invalid_type' ? 'expected keys and values' : undefined,
};

/** An empty section in YAML is null: it says nothing, as if it were left out. */
export const section = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);
