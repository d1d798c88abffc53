import * as z from 'zod';
import { type ServiceId, serviceId } from '../core/identifiers.js';
import { optionalText } from './decode.js';

const RESOURCE = 'urn:altinn:resource';

/**
 * The services of a list of single rights, as the register and requests have them (reference §3.1). A right may name
 * what lies below a service too: that is no service.
 */
export const rightsList = z
  .array(z.object({ resource: z.array(z.object({ id: optionalText, value: optionalText })).nullish() }))
  .nullish()
  .transform((rights): ServiceId[] =>
    (rights ?? []).flatMap(({ resource }) =>
      (resource ?? []).flatMap(({ id, value }) => (id?.toLowerCase() === RESOURCE && value ? [serviceId(value)] : [])),
    ),
  );
