import type { CONTRADICTIONS, NO_RESULT } from '../../core/told/saved.js';
import type { Wording } from '../../core/told/told.js';

export const noResult: Wording<typeof NO_RESULT> = {
  empty: () => 'it is empty',
  'no-object': () => 'it does not begin with an object of JSON',
  'without-key': ({ path, key }) => `${path || 'it'} has no ${key}`,
  'of-another-tool': ({ tool }) => `"${tool}" wrote it`,
};

export const contradictions: Wording<typeof CONTRADICTIONS> = {
  'other-id': ({ path }) => `${path} has an id that does not follow from what it is about`,
  'set-aside-wrongly': ({ path }) => `${path} is waived or old, which it cannot be, or not as is told`,
  'not-held': ({ path }) => `${path} is visible through something that its party does not hold`,
  'not-expected': ({ path }) => `${path} is about something that was not expected, or that stands there twice`,
  'must-count': ({ path }) => `${path} is of a party that does not count, though nothing keeps it from that`,
  'severity-of-none': ({ path }) => `${path} has a severity that its kind never has in such a run`,
  'complete-though-unread': () =>
    'complete is true, but something of the catalogue, the system users or a token was not read',
  'other-count': ({ key, said, made }) => `${key} is ${said}, but the rest makes it ${made}`,
  'complete-though-unknown': () => 'complete is true, but something is unknown or could not be read',
  'complete-though-nothing-judged': () => 'complete is true, but nothing was judged',
  'overview-or-expectations': () => 'scope.overview does not go with scope.expectations',
  'never-beside-others': () => 'gate.failOn has never beside others',
  'supposed-or-real': () =>
    'scope.supposed and the ids of the system users do not go together: some are supposed, and some are real',
  'verified-though-not': ({ path }) => `${path} says what only verification tells, and that was not read for it`,
  'complete-though-unverified': () =>
    'complete is true, but what was predicted does not agree with Dialogporten, or could not be verified',
  'other-severity': ({ path, severity }) => `${path} has severity ${severity}, which what it is about does not have`,
  'other-rows': ({ path, situation }) =>
    `${path} has the situation ${situation}, but other rows than the parties in it`,
  'no-finding': ({ path, id }) => `the finding of ${path}, ${id}, is not there`,
  'other-finding': ({ path, id }) => `the finding of ${path}, ${id}, should be here`,
  'finding-misplaced': ({ path, id }) => `${path}, ${id}, belongs to nothing in this result, or not here`,
};
