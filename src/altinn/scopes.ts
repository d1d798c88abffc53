import type { NeededScope } from '../core/errors.js';
import type { ApiName } from './http/call.js';

/** A scope by its name, and the API that asks for it. */
export interface Scope extends NeededScope {
  readonly api: ApiName;
}

/** The scopes that Altinn's APIs ask for, by what they are needed for here (reference §0.6). */
export const SCOPES = {
  /** To list a vendor's systems and system users. Its name says write; there is none that only reads. */
  systemRegister: { name: 'altinn:authentication/systemregister.write', api: 'system-register' },
  /** To look up one system user: the write scope of requests, although it is a read (reference §3.2). */
  requestsWrite: { name: 'altinn:authentication/systemuser.request.write', api: 'system-users' },
  /** To list the requests that a vendor sent. */
  requestsRead: { name: 'altinn:authentication/systemuser.request.read', api: 'system-users' },
  /** For a system user to be told what it was given. */
  authorizedParties: { name: 'altinn:accessmanagement/authorizedparties', api: 'authorized-parties' },
  /** For a system user to be told which services Dialogporten shows it (reference §6). Verification alone needs it. */
  dialogporten: { name: 'digdir:dialogporten', api: 'dialogporten' },
} as const satisfies Record<string, Scope>;
