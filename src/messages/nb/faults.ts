import type { BODY_FAULTS, WHOLE_FAULTS } from '../../core/told/faults.js';
import { inWords, type Wording } from '../../core/told/told.js';
import { formsOf } from '../forms.js';
import { plural } from './words.js';

const { number } = formsOf('nb');

/** The place in a body, in front of what is wrong there. */
const at = (path: string): string => (path ? `${path}: ` : '');

export const bodyFaults: Wording<typeof BODY_FAULTS> = {
  'other-type': ({ path, expected, found }) => `${at(path)}ventet ${expected}, fant ${found}`,
  'no-rows': ({ path }) => `${at(path)}ingen rader, og denne katalogen er aldri tom`,
  'no-list-of-rows': ({ path }) => `${at(path)}ventet en liste med rader`,
  'no-organization-number': ({ path }) => `${at(path)}ikke noe organisasjonsnummer`,
  'organization-without-number': ({ path }) => `${at(path)}en virksomhet uten organisasjonsnummer`,
  'no-uuid': ({ path }) => `${at(path)}ikke noen uuid`,
  'no-urn': ({ path }) => `${at(path)}både urn og value mangler`,
  'no-system-id': ({ path }) => `${at(path)}både systemId og id mangler`,
  'none-with-dialogs': ({ path }) =>
    `${at(path)}ingen av tjenestene kan ha dialoger, og i denne katalogen kan de fleste det`,
  'no-iso-time': ({ path }) => `${at(path)}ikke noe ISO-tidspunkt`,
  'no-such-word': ({ path }) => `${at(path)}et ord som ikke er kjent her`,
  'out-of-bounds': ({ path }) => `${at(path)}for mange eller for få, eller for stort eller for lite`,
  'nested-too-deep': () => 'for mange nivåer til å kunne leses',
  other: ({ path, detail }) => `${at(path)}ugyldig verdi (${detail})`,
  more: ({ count }) => `og ${number(count)} feil til`,
};

export const wholeFaults: Wording<typeof WHOLE_FAULTS> = {
  missing: () => 'filen mangler',
  unreadable: ({ code }) => `filen kan ikke leses (${code})`,
  'no-utf8': () => 'filen er ikke i UTF-8',
  'cut-short': ({ line, column }) => `filen er kuttet i linje ${line}, kolonne ${column}`,
  'no-json': ({ line, column }) => `filen er ikke gyldig JSON i linje ${line}, kolonne ${column}`,
  changed: () => 'filen er ikke den som ble lagret: hashen er en annen enn i manifestet',
  refused: ({ status }) => `HTTP ${status} ble lagret i stedet for et svar`,
  malformed: ({ faults }) => faults.map((fault) => inWords(bodyFaults, fault)).join('; '),
  'more-pages': ({ rows }) =>
    `bare den første siden er med (${plural(number(rows), 'rad', 'rader')}); det finnes flere sider`,
};
