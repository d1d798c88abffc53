import * as z from 'zod';
import type { SystemUser } from '../core/access/access.js';
import { type Decoder, decoder, listOf, optionalText } from './decode.js';

/** Types are open: what Altinn adds is carried through, and what it does not tell is `unknown` (DESIGN §1). */
const UNKNOWN_TYPE = 'unknown';

const systemUser = z
  .object({
    id: z.string().min(1),
    systemId: z.string().min(1),
    // Eleven digits would be a person's national identity number, which must not travel on.
    reporteeOrgNo: z.string().regex(/^(?!\d{11}$)./, 'is no organisation number'),
    userType: optionalText,
    externalRef: optionalText,
    integrationTitle: optionalText,
    isDeleted: z.boolean().nullish(),
  })
  .transform((row): SystemUser & { isDeleted: boolean } => ({
    id: row.id,
    type: row.userType || UNKNOWN_TYPE,
    systemId: row.systemId,
    externalRef: row.externalRef,
    title: row.integrationTitle,
    owner: row.reporteeOrgNo,
    isDeleted: row.isDeleted ?? false,
  }));

/**
 * Body of `GET systemuser/vendor/bysystem/{systemId}` (reference §3.2). The API leaves deleted system users out;
 * one that is marked deleted all the same is left out here.
 */
export const decodeSystemUsers: Decoder<SystemUser[]> = decoder(
  listOf(systemUser).transform((rows) => rows.filter((row) => !row.isDeleted).map(({ isDeleted: _, ...user }) => user)),
);
