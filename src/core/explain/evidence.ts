import type { Shapes, Told } from '../told/told.js';

/** What a link of the chain rests on. Packages are told by code, services by identifier; `api` words are left to the link. */
export const EVIDENCE = {
  /** Nothing to ask: what came before it settles it. */
  'does-not-arise': {},
  'not-read': {},

  listed: { service: 'text', type: 'text', owner: 'text?' },
  'not-listed': { service: 'text', near: 'texts' },

  'type-with-dialogs': { type: 'text' },
  'type-without-dialogs': { type: 'text' },
  'owner-not-told': {},

  'in-use': {},
  'not-in-use': {},

  'packages-named': { packages: 'texts' },
  'no-package-named': {},
  'only-others-named': { subjects: 'texts' },

  'can-be-given': { packages: 'texts' },
  'can-be-given-as-right': {},
  'none-can-be-given': { packages: 'texts' },
  'nothing-can-be-given': {},

  registered: { system: 'text', packages: 'texts' },
  'right-registered': { system: 'text' },
  'not-registered': { system: 'text', packages: 'texts' },
  'right-not-registered': { system: 'text' },
  'system-not-registered': { system: 'text' },

  'request-accepted': { request: 'text' },
  'request-waiting': { request: 'text', owner: 'text' },
  'request-not-accepted': { request: 'text', status: 'text' },
  'not-requested': {},

  'gave-subjects': { subjects: 'texts' },
  'gave-right': {},
  'gave-instances': {},
  'gave-others': { packages: 'texts' },
  'gave-nothing': {},
  'gave-unread': { subjects: 'texts' },
  'not-authorised': {},
  'no-parties': {},
  'hierarchy-only': {},

  'matched-by': { subjects: 'texts' },
  'matched-right': {},
  'instances-only': {},
  'nothing-matched': {},
  'nested-too-deep': {},

  'not-verified': {},
  shown: {},
  /** It is shown, though by the rule it would not be. */
  'prediction-missed': {},
  'not-shown': {},
  /** Not shown, as could be foreseen: of dialogs that says nothing. */
  'not-shown-either': {},

  'may-be-opened': { level: 'count' },
  'level-not-told': {},
  'level-too-high': { level: 'count' },
  'access-list-unread': {},
} as const satisfies Shapes;

export type Evidence = Told<typeof EVIDENCE>;
