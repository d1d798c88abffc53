import type { Wording } from '../../core/told/told.js';
import type { YAML_FAULTS } from '../../core/told/yaml.js';

export const yamlFaults: Wording<typeof YAML_FAULTS> = {
  'key-twice': () => 'ein nøkkel står to gonger',
  indent: () => 'innrykket passar ikkje med det som står rundt, eller ein parentes er ikkje lukka',
  tab: () => 'tabulator kan ikkje brukast som innrykk: bruk mellomrom',
  'missing-character': () =>
    'det manglar ein strek, eit hermeteikn, ein parentes, eit komma eller eit kolon, eller innrykket passar ikkje',
  unexpected: () => 'dette høyrer ikkje heime her',
  'wrong-start': () => 'ein verdi kan ikkje byrje med dette teiknet: set han i hermeteikn',
  'key-on-many-lines': () => 'ein nøkkel står på éi linje, med kolon etter',
  'key-within-line': () =>
    'her kan det ikkje stå ein nøkkel: innrykket passar kanskje ikkje med linja over; ein tekst med kolon i må stå i hermeteikn',
  other: ({ code }) => `dette er ikkje YAML (${code})`,
};
