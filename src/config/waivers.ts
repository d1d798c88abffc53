import * as z from 'zod';
import { isGlob } from '../core/expectation/glob.js';
import { CAUSES_WITHOUT_SERVICE, isUnwritten, WAIVABLE_KINDS, type WaiverTerms } from '../core/gate/waiver.js';
import { organizationUrn, packageUrn, parseOrgNumber, parsePartyUrn, serviceId } from '../core/identifiers.js';
import { type NamedFault, says } from './faults.js';
import { list, NINE_DIGITS, NOT_BLANK, NOT_KEYS, name, ORG_NUMBER_FORM } from './values.js';

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
function orMissing(wrong: NamedFault) {
  return {
    error: ({ input }: { readonly input?: unknown }) => (input === undefined ? says('waiver-incomplete') : wrong),
  };
}

const service = name
  .refine((id) => !isGlob(id), { message: says('waiver-with-glob') })
  .transform(serviceId)
  .meta({
    description: 'The identifier of one service, without *',
    pattern: '^[^*]*[^*\\s][^*]*$',
    examples: ['app_brg_aarsregnskap-vanlig-202406'],
  });

/** An organisation number, quoted or not, or the URN that reports have of a party. */
const party = z
  .union([z.string(), z.number()], { error: says('no-party') })
  .transform((value, context) => {
    const text = String(value);
    const number = parseOrgNumber(text);
    const urn = number ? organizationUrn(number) : parsePartyUrn(text);
    if (urn) return urn;
    context.addIssue({ code: 'custom', message: says('wrong-party') });
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
  .union([z.string(), z.null()], orMissing('no-text'))
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
      cause: z.enum(WAIVABLE_KINDS).meta({ description: 'The kind of the finding' }).optional(),
      reason,
      owner: z
        .string(orMissing('no-text'))
        .trim()
        .min(1, says('blank'))
        .refine((who) => !isUnwritten(who), { message: says('nobody-answers') })
        .meta({ ...NOT_BLANK, description: 'Who answers for it', examples: ['compliance@example.no'] }),
      expires: z.iso
        .date(orMissing('no-last-day'))
        .meta({ description: 'The last day on which it holds', examples: ['2027-03-31'] }),
    },
    NOT_KEYS,
  )
  .superRefine((entry, context) => {
    const fault = faultOf(entry);
    if (fault) context.addIssue({ code: 'custom', message: says(fault) });
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
function faultOf({ service: id, package: urn, party: of, systemUser, cause }: Naming): NamedFault | undefined {
  if (id !== undefined && urn !== undefined) return 'waiver-of-both';
  if (id !== undefined && cause === SURPLUS) return 'surplus-of-service';
  if (urn !== undefined && cause !== undefined && cause !== SURPLUS) return 'package-with-cause';
  if (id !== undefined || urn !== undefined) return undefined;
  if (cause === SURPLUS) return 'surplus-of-nothing';
  if (cause === undefined || !CAUSES_WITHOUT_SERVICE.includes(cause)) return 'waiver-without-service';
  return of === undefined && systemUser === undefined ? 'waiver-of-all' : undefined;
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
        message: says('waived-twice'),
        params: { first },
      });
  }
});
