import type { BODY_FAULTS, WHOLE_FAULTS } from '../../core/told/faults.js';
import { inWords, type Wording } from '../../core/told/told.js';
import { formsOf } from '../forms.js';
import { plural } from './words.js';

const { number } = formsOf('nn');

/** The place in a body, in front of what is wrong there. */
const at = (path: string): string => (path ? `${path}: ` : '');

export const bodyFaults: Wording<typeof BODY_FAULTS> = {
  'other-type': ({ path, expected, found }) => `${at(path)}venta ${expected}, fann ${found}`,
  'no-rows': ({ path }) => `${at(path)}ingen rader, og denne katalogen er aldri tom`,
  'no-list-of-rows': ({ path }) => `${at(path)}venta ei liste med rader`,
  'no-organization-number': ({ path }) => `${at(path)}ikkje noko organisasjonsnummer`,
  'organization-without-number': ({ path }) => `${at(path)}ei verksemd utan organisasjonsnummer`,
  'no-uuid': ({ path }) => `${at(path)}ikkje nokon uuid`,
  'no-urn': ({ path }) => `${at(path)}både urn og value manglar`,
  'no-system-id': ({ path }) => `${at(path)}både systemId og id manglar`,
  'none-with-dialogs': ({ path }) =>
    `${at(path)}ingen av tenestene kan ha dialogar, og i denne katalogen kan dei fleste det`,
  'no-iso-time': ({ path }) => `${at(path)}ikkje noko ISO-tidspunkt`,
  'no-such-word': ({ path }) => `${at(path)}eit ord som ikkje er kjent her`,
  'out-of-bounds': ({ path }) => `${at(path)}for mange eller for få, eller for stort eller for lite`,
  'nested-too-deep': () => 'for mange nivå til å kunne lesast',
  other: ({ path, detail }) => `${at(path)}ugyldig verdi (${detail})`,
  more: ({ count }) => `og ${number(count)} feil til`,
};

export const wholeFaults: Wording<typeof WHOLE_FAULTS> = {
  missing: () => 'fila manglar',
  unreadable: ({ code }) => `fila kan ikkje lesast (${code})`,
  'no-utf8': () => 'fila er ikkje i UTF-8',
  'cut-short': ({ line, column }) => `fila er kutta i linje ${line}, kolonne ${column}`,
  'no-json': ({ line, column }) => `fila er ikkje gyldig JSON i linje ${line}, kolonne ${column}`,
  changed: () => 'fila er ikkje den som vart lagra: hashen er ein annan enn i manifestet',
  refused: ({ status }) => `HTTP ${status} vart lagra i staden for eit svar`,
  malformed: ({ faults }) => faults.map((fault) => inWords(bodyFaults, fault)).join('; '),
  'more-pages': ({ rows }) =>
    `berre den første sida er med (${plural(number(rows), 'rad', 'rader')}); det finst fleire sider`,
};
