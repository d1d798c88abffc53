import * as z from 'zod';
import { parseOrgNumber } from '../core/identifiers.js';
import { says } from './faults.js';

/** The values that sections of `dekning.yaml` share, with what is wrong of them by name. */

/** What a JSON Schema can say of an organisation number; it knows no check digits. */
export const ORG_NUMBER_FORM = { minimum: 100_000_000, maximum: 999_999_999, multipleOf: 1 };
export const NINE_DIGITS = '(?:\\d\\s*){9}';

/** YAML reads an unquoted organisation number as a number; it is accepted (DESIGN §3.3). */
export const orgNumber = z
  .union([z.string(), z.number()], { error: says('no-organization-number') })
  .transform((value, context) => {
    const number = parseOrgNumber(String(value));
    if (number) return number;
    context.addIssue({ code: 'custom', message: says('wrong-organization-number') });
    return z.NEVER;
  })
  .meta({ ...ORG_NUMBER_FORM, pattern: `^\\s*${NINE_DIGITS}$` });

/** As a JSON Schema says that a text is not blank. */
export const NOT_BLANK = { pattern: '\\S' };

export const name = z
  .string({ error: says('no-text') })
  .trim()
  .min(1, says('blank'))
  .meta(NOT_BLANK);

export const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: says('no-list') });

/** What is said where keys and values should be; a key that does not exist is told by its own message. */
export const NOT_KEYS = {
  error: (issue: { code?: string | undefined }) => (issue.code === 'invalid_type' ? says('no-keys') : undefined),
};

/** An empty section in YAML is null: it says nothing, as if it were left out. */
export const section = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);
