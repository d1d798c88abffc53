import * as z from 'zod';
import { type PackageUrn, packageUrn } from '../core/identifiers.js';
import { type Decoder, decoder, listOf, optionalText } from './decode.js';

/** A vendor's request for a system user, or for a change of one; a hint of what was meant, never of what is (reference §3.3). */
export interface AccessRequest {
  readonly id: string;
  readonly status: string;
  readonly organizationNumber: string | null;
  readonly externalRef: string | null;
  readonly packages: readonly PackageUrn[];
}

const packageList = z
  .array(z.object({ urn: optionalText }))
  .nullish()
  .transform((rows) => (rows ?? []).flatMap(({ urn }) => (urn ? [packageUrn(urn)] : [])));

/** Requests list `accessPackages`, change requests `requiredAccessPackages` (reference §3.3). */
const request = z
  .object({
    id: z.string().min(1),
    status: z.string().min(1),
    partyOrgNo: optionalText,
    externalRef: optionalText,
    accessPackages: packageList,
    requiredAccessPackages: packageList,
  })
  .transform(
    (row): AccessRequest => ({
      id: row.id,
      status: row.status,
      organizationNumber: row.partyOrgNo,
      externalRef: row.externalRef,
      packages: [...row.accessPackages, ...row.requiredAccessPackages],
    }),
  );

/** Body of `GET systemuser/(request|changerequest)/vendor/…/bysystem/{systemId}` (reference §3.3). */
export const decodeRequests: Decoder<AccessRequest[]> = decoder(listOf(request));
