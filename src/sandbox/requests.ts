import { fileName } from '../snapshot/snapshot.js';
import { page } from './paging.js';
import type { Handler } from './request.js';
import { enveloped } from './shape.js';
import { noListOf } from './system-register.js';

/** The vendor's requests and change requests of one system (reference §3.3), in pages as its system users. */
const listOf =
  (kind: 'standard' | 'agent' | 'change'): Handler =>
  async (request, world) => {
    const file = `requests/${kind}/${fileName(request.named)}`;
    const reading = enveloped(await world.snapshot.read(file), 'data');
    if (!reading.ok) return noListOf(request.named, file, reading, world);
    return page(request, reading.value);
  };

/** `GET systemuser/request/vendor/bysystem/{systemId}` */
export const listRequests = listOf('standard');
/** `GET systemuser/request/vendor/agent/bysystem/{systemId}` */
export const listAgentRequests = listOf('agent');
/** `GET systemuser/changerequest/vendor/bysystem/{systemId}` */
export const listChangeRequests = listOf('change');
