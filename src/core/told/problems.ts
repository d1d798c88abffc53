import { LANGUAGES } from '../language.js';
import { WHOLE_FAULTS } from './faults.js';
import type { Shapes, Told } from './told.js';

/** What a run may be about, as a problem names it. */
const THINGS = { oneOf: ['system', 'system-user', 'organization', 'external-ref'] } as const;
export type Thing = (typeof THINGS.oneOf)[number];

/** What may have happened when something was read, found or judged. `api` is an API family, `code` a system's own. */
export const HAPPENINGS = {
  'no-system-user': {},
  'nothing-judged': {},
  /** How many system users were judged when the run was ended, of how many. */
  interrupted: { done: 'count', total: 'count' },
  /** `system` is empty where packages were named. */
  'supposition-unknown': { system: 'text?' },
  'service-not-listed': { service: 'text' },
  'expectation-not-resolved': { origin: 'text', value: 'text' },
  'not-found': { thing: THINGS, name: 'text', near: 'texts' },
  'other-external-ref': { organization: 'text', name: 'text', refs: 'texts' },
  /** Dialogporten showed services that the rule says it would not. */
  'prediction-missed': { services: 'count' },
  'nothing-verified': {},
  /** The answer was every service there is, whatever the caller may see. */
  'full-catalogue': {},
  'not-among-read': { thing: THINGS, name: 'text' },
  'not-of-token': { systemUser: 'text', owner: 'text', system: 'text', thing: THINGS, name: 'text' },

  'in-file': { path: 'text', fault: { another: WHOLE_FAULTS } },
  'in-answer': { fault: { another: WHOLE_FAULTS } },
  'not-recorded': { folder: 'text', code: 'text' },
  /** Recorded by a version that kept no more than its words. */
  'as-recorded': { words: 'text' },

  /** What it means follows as a text of its own. */
  'http-status': { api: 'text', status: 'count', code: 'text?', tries: 'count' },
  'token-not-accepted': {},
  'access-refused': {},
  'scope-refused': { scope: 'text' },
  'nothing-there': {},
  'too-many-requests': {},
  'api-down': {},
  'points-elsewhere': {},
  'not-taken': {},
  /** `host` is empty where it points to another path of the same host. */
  'redirect-refused': { api: 'text', status: 'count', host: 'text?' },
  'too-large': { api: 'text' },
  timeout: { api: 'text' },
  'untrusted-certificate': { api: 'text', code: 'text' },
  unreachable: { api: 'text', code: 'text', tries: 'count' },
  'not-asked': { api: 'text' },
  /** What came of the last of them follows as texts of its own. */
  'not-asked-after': { api: 'text', failures: 'count' },
  'no-dialogporten': {},

  'no-content': { api: 'text' },
  'empty-body': { api: 'text' },
  'body-no-json': { api: 'text' },
  'web-page': {},
  'body-without-rows': { api: 'text' },
  'page-without-links': { api: 'text' },
  'titles-not-told': {},
  /** How many packages, and the code of one of them. */
  'type-not-told': { packages: 'count', one: 'text' },
  'no-next-page': { api: 'text' },
  'page-repeated': { api: 'text' },
  'rest-unread': { rows: 'count' },

  /** Why follows as a text of its own; `codes` is empty where none is known. */
  'no-token': { codes: 'text?' },
  'unknown-system-user': {},
  'check-client': {},
  'body-without-token': { api: 'text' },
  'scope-not-given': { scope: 'text', api: 'text' },
  'token-of-nobody': {},
  'token-of-another': {},
  'exchanged-for-another': {},
  /** `place` is a path, or `-` for standard input; `time` is an ISO time. */
  'token-expired': { place: 'text', time: 'text' },
  /** `issuer` is the token's own; `environment` is the run's. */
  'token-of-environment': { place: 'text', issuer: 'text', environment: 'text' },
  'token-without-scope': { place: 'text', scope: 'text', api: 'text' },
} as const satisfies Shapes;
export type Happening = Told<typeof HAPPENINGS>;

/** What cannot be known because of a problem. */
export const AFFECTED = {
  'whole-audit': {},
  'every-expectation': {},
  'one-service': { service: 'text' },
  'selected-services': { selector: { oneOf: ['service', 'owner', 'package'] }, value: 'text' },
  'causes-and-names': {},
  'role-names': {},
  'every-verdict': {},
  'verdicts-by-links': {},
  'further-links': {},
  'services-in-use': {},
  'packages-of-catalogue': {},
  'services-of-catalogue': {},
  'links-of-catalogue': {},
  'titles-of-services': {},
  'roles-of-policy': {},
  'names-in-language': { language: { oneOf: LANGUAGES } },
  'which-systems': {},
  'where-held-up': {},
  'system-users-of': { system: 'text' },
  'unread-system-users': {},
  'verdicts-of': { systemUser: 'text' },
  'requests-of': { system: 'text' },
  'verification-of': { systemUser: 'text' },
  verification: {},
  'one-thing': { thing: THINGS, name: 'text' },
  'snapshot-itself': {},
  recording: {},
  'as-recorded': { words: 'text' },
} as const satisfies Shapes;
export type Affected = Told<typeof AFFECTED>;
