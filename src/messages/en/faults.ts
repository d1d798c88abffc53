import type { BODY_FAULTS, WHOLE_FAULTS } from '../../core/told/faults.js';
import { inWords, type Wording } from '../../core/told/told.js';
import { formsOf } from '../forms.js';
import { plural } from './words.js';

const { number } = formsOf('en');

/** The place in a body, in front of what is wrong there. */
const at = (path: string): string => (path ? `${path}: ` : '');

export const bodyFaults: Wording<typeof BODY_FAULTS> = {
  'other-type': ({ path, expected, found }) => `${at(path)}expected ${expected}, found ${found}`,
  'no-rows': ({ path }) => `${at(path)}no rows, and this catalogue is never empty`,
  'no-list-of-rows': ({ path }) => `${at(path)}expected a list of rows`,
  'no-organization-number': ({ path }) => `${at(path)}no organisation number`,
  'organization-without-number': ({ path }) => `${at(path)}an organisation without a number`,
  'no-uuid': ({ path }) => `${at(path)}no uuid`,
  'no-urn': ({ path }) => `${at(path)}neither urn nor value is there`,
  'no-system-id': ({ path }) => `${at(path)}neither systemId nor id is there`,
  'none-with-dialogs': ({ path }) => `${at(path)}none of the services can have dialogs, and in this catalogue most can`,
  'no-iso-time': ({ path }) => `${at(path)}no ISO time`,
  'no-such-word': ({ path }) => `${at(path)}a word that is not known here`,
  'out-of-bounds': ({ path }) => `${at(path)}too many or too few, or too large or too small`,
  'nested-too-deep': () => 'it is nested too deep to be read',
  other: ({ path, detail }) => `${at(path)}${detail}`,
  more: ({ count }) => `and ${number(count)} more`,
};

export const wholeFaults: Wording<typeof WHOLE_FAULTS> = {
  missing: () => 'the file is missing',
  unreadable: ({ code }) => `the file cannot be read (${code})`,
  'no-utf8': () => 'the file is not in UTF-8',
  'cut-short': ({ line, column }) => `the file is cut short at line ${line}, column ${column}`,
  'no-json': ({ line, column }) => `the file is no valid JSON at line ${line}, column ${column}`,
  changed: () => 'the file is not the one that was recorded: its hash differs from the manifest',
  refused: ({ status }) => `HTTP ${status} was recorded instead of a body`,
  malformed: ({ faults }) => faults.map((fault) => inWords(bodyFaults, fault)).join('; '),
  'more-pages': ({ rows }) => `only the first page is there (${plural(number(rows), 'row', 'rows')}); more pages exist`,
};
