import type { CONFIG_FAULTS } from '../../core/told/mistakes.js';
import type { Wording } from '../../core/told/told.js';
import { CHECK_DIGIT, either } from './words.js';

export const configFaults: Wording<typeof CONFIG_FAULTS> = {
  'no-text': () => 'expected a text',
  'no-list': () => 'expected a list',
  'no-keys': () => 'expected keys and values',
  blank: () => 'must not be blank',
  'one-of': ({ known }) => `expected one of ${known.join(', ')}`,
  'no-organization-number': () => 'expected an organisation number',
  'wrong-organization-number': ({ value }) => `${value} is no organisation number: ${CHECK_DIGIT}`,
  'no-party-listed': () => 'name at least one party, or leave it out for all',
  'no-type-listed': () => 'name at least one type, or leave it out for all',
  'no-system-listed': () => 'name at least one system, or leave it out for all',
  'one-selector': () => 'name exactly one of service, owner and package',
  'no-fail-on': () => 'name at least one, or never',
  'never-alone': () => 'never stands alone',
  'waiver-incomplete': () => 'a waiver must have reason, owner and expires, and this is missing',
  'waiver-with-glob': () => 'a waiver is for one service: name it without *',
  'waiver-without-service': () =>
    'name the service: without one, only no-parties and party-not-delegated can be waived, by cause',
  'waiver-of-all': () => 'name the party or the system user',
  'waiver-of-both': () => 'name a service or a package, not both',
  'surplus-of-service': () => 'cause surplus-package goes with a package, not with a service',
  'surplus-of-nothing': () => 'name the package that is surplus',
  'package-with-cause': () => 'a package has no cause but surplus-package',
  'nobody-answers': () => 'name somebody who answers for it',
  'waived-twice': ({ first }) => `waives the same as waivers[${first}], until the same day`,
  'no-party': () => 'expected an organisation number or the URN of a party',
  'wrong-party': ({ value }) => `${value} is neither an organisation number (${CHECK_DIGIT}) nor the URN of a party`,
  'no-last-day': () => 'expected the last day on which it holds, as 2027-03-31',
  'must-be-given': () => 'this must be given',
  'no-whole-number': ({ least, most }) => `expected a whole number from ${least} to ${most}`,
  'no-such-operation': ({ value, near }) =>
    `${value} is no operation that an audit may ask for${near.length > 0 ? `; perhaps ${either(near)}` : ''}`,
  'no-requests': () =>
    'expected "first", "second", "all", a number, "from" with "to", or "share" above 0 and at most 1 with "seed"',
  'no-json-path': ({ value }) => `${value} is no path into a body, as data[0].name or [*].urn`,
  'no-header': () => 'expected names of headers, each with a text of printable characters or a number',
  'no-target': () => 'expected other-host, same-host, or an address that begins with http',
  other: ({ detail }) => detail,
};
