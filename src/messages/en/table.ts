import type { Messages } from '../messages.js';
import { plural } from './words.js';

export const verdicts: Messages['verdicts'] = {
  visible: 'visible',
  partial: 'partial',
  empty: 'empty',
  unknown: 'unknown',
  'not-applicable': 'not applicable',
};

export const legend: Messages['legend'] = {
  visible: 'Dialogporten lists the dialogs of this service.',
  partial: 'Only dialogs that were delegated one by one are listed.',
  empty: 'The list will be empty for this service, with HTTP 200 and no word why.',
  unknown: 'It could not be determined, because something was not read. It is neither visible nor empty.',
  'not-applicable': 'This type of service cannot have dialogs.',
};

export const notes: Messages['notes'] = {
  'level-too-high':
    'A dialog is listed but cannot be opened: it asks for a higher authentication level than a system user has.',
  'access-list': 'To open a dialog, or to act in it, the party may have to be on the access list of the service.',
  'not-in-use': 'No dialog of this service exists in Dialogporten.',
  settling: 'The system user is new: Dialogporten may not show yet what it was given. That takes up to 35 minutes.',
  'no-dialogs': 'Access is in place, and Dialogporten was asked: this party has no dialogs of this service now.',
  'party-deleted': 'The party is deleted in Enhetsregisteret.',
};

export const daysLeft: Messages['daysLeft'] = (days) =>
  days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`;

export const table: Messages['table'] = {
  live: 'live',
  snapshotOf: (date, days) => `snapshot of ${date}${days < 1 ? '' : `, ${plural(String(days), 'day', 'days')} old`}`,
  undatedSnapshot: 'snapshot of an unknown time',
  systemUsersRead: (read, all) =>
    all === undefined
      ? `${read} of an unknown number of system users`
      : `${read} of ${plural(all, 'system user', 'system users')}`,
  age: (minutes) =>
    minutes < 1
      ? 'just read'
      : minutes < 120
        ? `${plural(String(minutes), 'minute', 'minutes')} old`
        : `${Math.floor(minutes / 60)} hours old`,
  parties: (count) => plural(count, 'party', 'parties'),
  expectedServices: (count) => plural(count, 'expected service', 'expected services'),
  servicesInUse: (count) => plural(count, 'service in use', 'services in use'),
  catalogue: (date, packages, services) => {
    const sizes = [
      packages ? plural(packages, 'package', 'packages') : 'packages not read',
      services ? plural(services, 'service', 'services') : 'services not read',
    ];
    return `catalogue${date ? ` of ${date}` : ''}: ${sizes.join(', ')}`;
  },
  expectationsFrom: (path) => `expectations from ${path}`,
  overview: 'Nothing was expected, so this is an overview of every service in use, and nothing is a violation.',
  standIn: 'The list of services in use was not read: every service that can have dialogs stands in for it.',
  unmet: (count, places) => `${plural(count, 'expectation', 'expectations')} met no party: ${places}`,
  ownSystemUserOf: (organization) => `own-system user of ${organization}`,
  agentSystemUserOf: (organization) => `agent system user of ${organization}`,
  systemUserOfType: (type, organization) => `system user of type ${type}, of ${organization}`,
  partiesWithGaps: (gaps, all) => `${gaps} of ${plural(all, 'party has', 'parties have')} gaps`,
  partiesUnknown: (unknown, all) => `unknown for ${unknown} of ${plural(all, 'party', 'parties')}`,
  userNotRead: 'its parties could not be read',
  noParties: 'authorised for no party at all',
  nothingExpected: 'nothing expected',
  noGaps: (visible, parties) => `${visible} visible, ${plural(parties, 'party', 'parties')}`,
  counts: {
    visible: (count) => `${count} visible`,
    partial: (count) => `${count} partial`,
    empty: (count) => `${count} empty`,
    unknown: (count) => `${count} unknown`,
    'not-applicable': (count) => `${count} not applicable`,
  },
  willBeEmpty: 'will be empty',
  owner: 'owner',
  because: 'because',
  causes: {
    'unknown-service': 'no such service in the Resource Registry',
    'no-parties': 'the system user was authorised for no party',
    'party-not-delegated': 'this party was not delegated',
    'nested-too-deep': 'a unit below a subunit, which Dialogporten drops',
    'hierarchy-only': 'the party only carries its subunits',
    'package-not-delegated': 'no package for it delegated',
    'single-right-needed': 'needs a single right',
    'package-not-allowed': 'its packages cannot be given to this type of system user',
    unreachable: 'no package or single right gives it',
    partial: 'only single instances delegated',
  },
  gives: (code, count) => `${code} gives ${count === '1' ? 'it' : `these ${count}`}`,
  sameGaps: (count) => `and ${plural(count, 'more party', 'more parties')} alike`,
  deleted: 'deleted',
  notCounted: 'not counted',
  partiesNotCounted: (count) => `${count} not counted`,
  partiesWithoutGaps: (count) => `${plural(count, 'party', 'parties')} without gaps`,
  waivedUntil: (count, day, left, reason, owner) =>
    `${count} waived to the end of ${day} (${left}): ${reason} (${owner})`,
  oldSince: (count, time) => `${count} old: the run of ${time} had ${count === '1' ? 'it' : 'them'} already`,
  packageHeld: 'package held',
  visibleServices: 'services in use',
  heldFor: 'held for',
  singleRights: 'single rights',
  visibleToNoParty: (count) => `${plural(count, 'service', 'services')} in use visible to no party.`,
  wouldGive: (code, count) => `${code} would give ${count}`,
  more: (count) => `and ${count} more (--format json for all)`,
  moreUsers: (count) => `and ${plural(count, 'more system user', 'more system users')} (--format json for all)`,
  otherFindings: 'Also found',
  problems: 'Not known, and why',
  affects: (what) => `Not known because of it: ${what}.`,
  legend: 'What the words mean',
  gatePassed: (failOn) => `gate passed (fail-on ${failOn})`,
  gateFailed: (violations, failOn) =>
    `gate failed: ${plural(violations, 'violation', 'violations')} (fail-on ${failOn})`,
  gateless: 'overview: no service was expected',
  gateOff: 'gate off (fail-on never)',
  incomplete: 'incomplete: what is unknown may hide gaps',
};

export const progress: Messages['progress'] = {
  bar: '{bar} {value}/{total} system users · {rate}/s · {eta_formatted} left{problem}',
  lastProblem: (text) => `last problem: ${text}`,
};
