import type { Messages } from '../messages.js';

const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

export const document: Messages['document'] = {
  title: (environment) => `What Dialogporten shows to system users (${environment})`,
  intro:
    'For each system user of Altinn, and each party that it acts for, this report says which services Dialogporten will show. A party is an organisation or a person, a client of an accountant for instance. Where an access package or a single right was not given, the list of dialogs is empty, without an error.',
  answers: {
    failed: (violations) => `Not as required: ${plural(violations, 'violation', 'violations')}.`,
    incomplete: () => 'Incomplete: something could not be read, and that may hide gaps. This is no approval.',
    off: () => 'Nothing is required, so that nothing is a violation.',
    passed: () => 'As required: no violation.',
  },
  overview: 'An overview: nothing was given as expected, so that nothing is a violation.',
  alsoIncomplete: 'It is incomplete too: something could not be read, and that may hide more gaps.',
  environment: 'Environment',
  checked: 'Checked',
  readFrom: 'Read from',
  scope: 'Extent',
  madeBy: 'Made by',
  counts: 'The result in numbers',
  verdict: 'result',
  count: 'number',
  meaning: 'means',
  waived: 'waived',
  waivedMeaning: 'Somebody answers for this gap until a given day, with a reason. Until then it is no violation.',
  countWaived: (count) => `${count} waived`,
  waivedUntil: (day, reason, owner) => `Waived until ${day}: ${reason} (owner: ${owner})`,
  gaps: 'What is missing, and who must do what',
  noGaps: 'Nothing that is expected is missing.',
  systemUsers: 'System users',
  systemUser: 'system user',
  outcome: 'outcome',
  service: 'service',
  action: 'who must do what',
  kind: 'kind',
  found: 'what was found',
  otherKinds: {'unknown-package': 'a package that the catalogue does not have', 'surplus-package': 'a package that nothing expected needs', 'sources-disagree': 'two sources disagree', 'token-refused': 'a token was refused', 'missing-scope': 'a scope is missing'},
  severities: { error: 'error', warning: 'warning', note: 'note' },
  systemUsersWithoutGaps: (count) => `${plural(count, 'system user', 'system users')} without gaps`,
  more: (count) => `and ${count} more; the formats html and json have them all`,
  alike: (count) => `The same holds for ${count} more.`,
};
