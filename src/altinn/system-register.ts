import * as z from 'zod';
import { type PackageUrn, packageUrn } from '../core/identifiers.js';
import { type Decoder, decoder, listOf, optionalText } from './decode.js';

/** A system that the vendor registered. It bounds what may be asked for, not what anyone was given (reference §3.1). */
export interface RegisteredSystem {
  readonly id: string;
  readonly packages: readonly PackageUrn[];
}

/** The list calls the identifier `systemId`, a single system calls it `id` (reference §3.1). */
const system = z
  .object({
    systemId: optionalText,
    id: optionalText,
    accessPackages: z.array(z.object({ urn: optionalText })).nullish(),
  })
  .transform((row, context): RegisteredSystem => {
    const id = row.systemId ?? row.id;
    if (!id) {
      context.addIssue({ code: 'custom', message: 'neither systemId nor id is there' });
      return z.NEVER;
    }
    return { id, packages: (row.accessPackages ?? []).flatMap(({ urn }) => (urn ? [packageUrn(urn)] : [])) };
  });

/** Body of `GET systemregister/vendor` (reference §3.1). A vendor may have no system. */
export const decodeSystems: Decoder<RegisteredSystem[]> = decoder(listOf(system));
