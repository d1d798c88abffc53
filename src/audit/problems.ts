import type { ProblemFacts } from '../core/problem.js';

/** Nobody to audit, although everything was read. */
export const NO_SYSTEM_USER: ProblemFacts = {
  api: 'audit',
  operation: 'find system users',
  status: null,
  code: 'no-system-user',
  told: [{ text: 'no-system-user' }],
  affects: { text: 'whole-audit' },
};

/** Expectations, and system users, but nothing to judge. */
export const NOTHING_JUDGED: ProblemFacts = {
  api: 'audit',
  operation: 'judge expectations',
  status: null,
  code: 'no-party-judged',
  told: [{ text: 'nothing-judged' }],
  affects: { text: 'every-expectation' },
};

/** A service that was delegated but that the registry's list lacks is unknown; the reader must be told why. */
export const unlistedServices = (services: ReadonlySet<string>): ProblemFacts[] =>
  [...services].sort().map((service) => ({
    api: 'resource-registry',
    operation: 'GET resource/resourcelist',
    status: null,
    code: 'service-not-listed',
    told: [{ text: 'service-not-listed', service }],
    affects: { text: 'one-service', service },
  }));
