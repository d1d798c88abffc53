import type { ProblemFacts } from '../core/problem.js';
import type { Verification } from '../core/result.js';

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

/** The run ended before its time: whoever was not judged by then is not in its result. */
export const interrupted = (done: number, total: number): ProblemFacts => ({
  api: 'audit',
  operation: 'read system users',
  status: null,
  code: 'interrupted',
  told: [{ text: 'interrupted', done, total }],
  affects: { text: 'unread-system-users' },
});

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

const VERIFYING = { api: 'audit', operation: 'verify against Dialogporten', status: null } as const;

/** Services that were predicted wrongly, if any: then no verdict can be relied on. */
export const predictionMissed = (services: number): ProblemFacts[] =>
  services === 0
    ? []
    : [
        {
          ...VERIFYING,
          code: 'prediction-missed',
          told: [{ text: 'prediction-missed', services }],
          affects: { text: 'every-verdict' },
        },
      ];

const NOTHING_VERIFIED: ProblemFacts = {
  ...VERIFYING,
  code: 'nothing-verified',
  told: [{ text: 'nothing-verified' }],
  affects: { text: 'verification' },
};

/** What keeps a verified run from being complete: wrong predictions, and that nothing was verified at all. */
export const unverified = ({ missed, asked }: Verification): ProblemFacts[] => [
  ...predictionMissed(missed),
  ...(asked === 0 ? [NOTHING_VERIFIED] : []),
];
