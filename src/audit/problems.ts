import type { Problem } from '../core/problem.js';

/** Nobody to audit, although everything was read. */
export const NO_SYSTEM_USER: Problem = {
  api: 'audit',
  operation: 'find system users',
  status: null,
  code: 'no-system-user',
  message:
    'No system user was found, so nothing was audited. Check --system, --system-user, --org and the environment.',
  affects: 'the whole audit',
};

/** Expectations, and system users, but nothing to judge. */
export const NOTHING_JUDGED: Problem = {
  api: 'audit',
  operation: 'judge expectations',
  status: null,
  code: 'no-party-judged',
  message:
    'The expectations met no party that counts, so nothing was judged. Check parties, userTypes and exclude, and whether the system users were given any party.',
  affects: 'every expectation',
};

/** A service that was delegated but that the registry's list lacks is unknown; the reader must be told why. */
export const unlistedServices = (services: ReadonlySet<string>): Problem[] =>
  [...services].sort().map((service) => ({
    api: 'resource-registry',
    operation: 'GET resource/resourcelist',
    status: null,
    code: 'service-not-listed',
    message: `The service ${service} was delegated, but the Resource Registry does not list it, so whether it can have dialogs is not known. Check its identifier with the service owner.`,
    affects: `service ${service}`,
  }));
