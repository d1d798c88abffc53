import * as z from 'zod';
import { isGlob } from '../core/expectation/glob.js';
import { CAUSES_WITHOUT_SERVICE, isUnwritten, WAIVABLE_KINDS, type WaiverTerms } from '../core/gate/waiver.js';
import { organizationUrn, packageUrn, parseOrgNumber, parsePartyUrn, serviceId } from '../core/identifiers.js';
import { list, NINE_DIGITS, NOT_BLANK, NOT_KEYS, name, ORG_NUMBER_FORM, shown } from './values.js';

/** An entry of `waivers`: what it names, and its terms. */
export type WaiverEntry = WaiverTerms;

/** The keys of an entry. */
export const WAIVER_KEYS = [
  'service',
  'package',
  'party',
  'systemUser',
  'cause',
  'reason',
  'owner',
  'expires',
] as const;

/** Of a package that nothing expected needs. */
const SURPLUS = 'surplus-package';

type Naming = Omit<WaiverEntry, 'reason' | 'owner' | 'expires'>;

/** What is said of a value that is wrong, and of one that is not there and must be. */
function orMissing(wrong: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      input === undefined ? 'a waiver must have reason, owner and expires, and this is missing' : wrong,
  };
}

const service = name
  .refine((id) => !isGlob(id), { message: 'a waiver is for one service: name it without *' })
  .transform(serviceId)
  .meta({
    description: 'The identifier of one service, without *',
    pattern: '^[^*]*[^*\\s][^*]*$',
    examples: ['app_brg_aarsregnskap-vanlig-202406'],
  });

/** An organisation number, quoted or not, or the URN that reports have of a party. */
const party = z
  .union([z.string(), z.number()], { error: 'expected an organisation number or the URN of a party' })
  .transform((value, context) => {
    const text = String(value);
    const number = parseOrgNumber(text);
    const urn = number ? organizationUrn(number) : parsePartyUrn(text);
    if (urn) return urn;
    context.addIssue({
      code: 'custom',
      message: `${shown(value)} is neither an organisation number (nine digits, the last a valid check digit) nor the URN of a party`,
    });
    return z.NEVER;
  })
  .meta({
    ...ORG_NUMBER_FORM,
    description: 'An organisation number, or the URN that reports have of a party',
    pattern: `^\\s*(?:${NINE_DIGITS}|[Uu][Rr][Nn]:.*)$`,
    examples: ['310987603'],
  });

/** A reason that nobody wrote is taken here, and told as a finding: the whole file must not fail for it. */
const reason = z
  .union([z.string(), z.null()], orMissing('expected a text'))
  .transform((text) => text?.trim() ?? '')
  .meta({ description: 'Why it may wait', examples: ['the customer files on paper'] });

const waiverEntry = z
  .strictObject(
    {
      service: service.optional(),
      package: name
        .transform(packageUrn)
        .meta({
          description: 'A package that nothing expected needs, by its code or URN',
          examples: ['skattegrunnlag'],
        })
        .optional(),
      party: party.optional(),
      systemUser: name.meta({ description: 'The uuid of a system user' }).optional(),
      cause: z
        .enum(WAIVABLE_KINDS, { error: `expected one of ${WAIVABLE_KINDS.join(', ')}` })
        .meta({ description: 'The kind of the finding' })
        .optional(),
      reason,
      owner: z
        .string(orMissing('expected a text'))
        .trim()
        .min(1, 'must not be blank')
        .refine((who) => !isUnwritten(who), { message: 'name somebody who answers for it' })
        .meta({ ...NOT_BLANK, description: 'Who answers for it', examples: ['compliance@example.no'] }),
      expires: z.iso
        .date(orMissing('expected the last day on which it holds, as 2027-03-31'))
        .meta({ description: 'The last day on which it holds', examples: ['2027-03-31'] }),
    },
    NOT_KEYS,
  )
  .superRefine((entry, context) => {
    const message = faultOf(entry);
    if (message) context.addIssue({ code: 'custom', message });
  })
  .meta({
    description:
      'A gap that is no violation until a given day: a service, a surplus package, or the lack of a party or of all parties',
    anyOf: [
      { required: ['service'] },
      { required: ['package'] },
      {
        required: ['cause'],
        properties: { cause: { description: 'The lack itself', enum: [...CAUSES_WITHOUT_SERVICE] } },
      },
    ],
  });

/** What is wrong with what an entry names: it must be one thing, so that it waives nothing that nobody thought of. */
function faultOf({ service: id, package: urn, party: of, systemUser, cause }: Naming): string | undefined {
  if (id !== undefined && urn !== undefined) return 'name a service or a package, not both';
  if (id !== undefined && cause === SURPLUS) return `cause ${SURPLUS} goes with a package, not with a service`;
  if (urn !== undefined && cause !== undefined && cause !== SURPLUS) return `a package has no cause but ${SURPLUS}`;
  if (id !== undefined || urn !== undefined) return undefined;
  if (cause === SURPLUS) return 'name the package that is surplus';
  if (cause === undefined || !CAUSES_WITHOUT_SERVICE.includes(cause))
    return `name the service: without one, only ${CAUSES_WITHOUT_SERVICE.join(' and ')} can be waived, by cause`;
  return of === undefined && systemUser === undefined ? 'name the party or the system user' : undefined;
}

export const waiverList = list(waiverEntry).superRefine((entries, context) => {
  const places = new Map<string, number>();
  for (const [at, { reason: _, owner: __, ...identity }] of entries.entries()) {
    const { service: id, package: urn, party: of, systemUser, cause, expires } = identity;
    const key = JSON.stringify([id, urn, of, systemUser, cause, expires]).toLowerCase();
    const first = places.get(key);
    if (first === undefined) places.set(key, at);
    else
      context.addIssue({
        code: 'custom',
        path: [at],
        message: `waives the same as waivers[${first}], until the same day`,
      });
  }
});
