import type { Wording } from '../../core/told/told.js';
import type { YAML_FAULTS } from '../../core/told/yaml.js';

export const yamlFaults: Wording<typeof YAML_FAULTS> = {
  'key-twice': () => 'en nøkkel står to ganger',
  indent: () => 'innrykket passer ikke med det som står rundt, eller en parentes er ikke lukket',
  tab: () => 'tabulator kan ikke brukes som innrykk: bruk mellomrom',
  'missing-character': () =>
    'det mangler en strek, et anførselstegn, en parentes, et komma eller et kolon, eller innrykket passer ikke',
  unexpected: () => 'dette hører ikke hjemme her',
  'wrong-start': () => 'en verdi kan ikke begynne med dette tegnet: sett den i anførselstegn',
  'key-on-many-lines': () => 'en nøkkel står på én linje, med kolon etter',
  'key-within-line': () =>
    'her kan det ikke stå en nøkkel: innrykket passer kanskje ikke med linjen over; en tekst med kolon i må stå i anførselstegn',
  other: ({ code }) => `dette er ikke YAML (${code})`,
};
