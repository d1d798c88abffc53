import * as z from 'zod';
import { type ServiceId, serviceId } from '../core/identifiers.js';

const RESOURCE = 'urn:altinn:resource';

/**
 * The services of a list of single rights, as the register and requests have them (reference §3.1); undefined without a
 * list, which is not the same as none. A right may name what lies below a service too: that is no service.
 */
export const rightsList = z
  .array(z.object({ resource: z.array(z.object({ id: z.string(), value: z.string().min(1) })) }))
  .optional()
  .transform((rights): ServiceId[] | undefined =>
    rights?.flatMap(({ resource }) =>
      resource.flatMap(({ id, value }) => (id.toLowerCase() === RESOURCE ? [serviceId(value)] : [])),
    ),
  );
