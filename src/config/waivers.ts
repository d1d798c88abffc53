import * as z from 'zod';
import { isGlob } from '../core/expectation/glob.js';
import { WAIVABLE_KINDS, type WaiverTerms } from '../core/gate/waiver.js';
import { organizationUrn, parseOrgNumber, parsePartyUrn, serviceId } from '../core/identifiers.js';
import { type NamedFault, says } from './faults.js';
import { list, NOT_KEYS, name } from './values.js';

/** An entry of `waivers`: what it names, and its terms. */
export type WaiverEntry = WaiverTerms;

const NAMING = ['service', 'party', 'systemUser'] as const;

/** The keys of an entry. */
export const WAIVER_KEYS = [...NAMING, 'cause', 'reason', 'owner', 'expires'] as const;

/** What is said of a value that is wrong, and of one that is not there and must be. */
function orMissing(wrong: NamedFault) {
  return {
    error: ({ input }: { readonly input?: unknown }) => (input === undefined ? says('waiver-incomplete') : wrong),
  };
}

const service = name.refine((id) => !isGlob(id), { message: says('waiver-with-glob') }).transform(serviceId);

/** An organisation number, quoted or not, or the URN that reports have of a party. */
const party = z.union([z.string(), z.number()], { error: says('no-party') }).transform((value, context) => {
  const text = String(value);
  const number = parseOrgNumber(text);
  const urn = number ? organizationUrn(number) : parsePartyUrn(text);
  if (urn) return urn;
  context.addIssue({ code: 'custom', message: says('wrong-party') });
  return z.NEVER;
});

/** A reason that nobody wrote is taken here, and told as a finding: the whole file must not fail for it. */
const reason = z.union([z.string(), z.null()], orMissing('no-text')).transform((text) => text?.trim() ?? '');

const waiverEntry = z
  .strictObject(
    {
      service: service.optional(),
      party: party.optional(),
      systemUser: z.guid({ error: says('no-system-user') }).optional(),
      cause: z.enum(WAIVABLE_KINDS).optional(),
      reason,
      owner: z.string(orMissing('no-text')).trim().min(1, says('blank')),
      expires: z.iso.date(orMissing('no-last-day')),
    },
    NOT_KEYS,
  )
  .refine((entry) => NAMING.some((key) => entry[key] !== undefined), {
    message: says('waiver-names-nothing'),
  });

export const waiverList = list(waiverEntry).superRefine((entries, context) => {
  const places = new Map<string, number>();
  for (const [at, { reason: _, owner: __, ...identity }] of entries.entries()) {
    const { service: id, party: urn, systemUser, cause, expires } = identity;
    const key = JSON.stringify([id, urn, systemUser, cause, expires]).toLowerCase();
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
