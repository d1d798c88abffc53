import type { Wording } from '../../core/told/told.js';
import type { YAML_FAULTS } from '../../core/told/yaml.js';

export const yamlFaults: Wording<typeof YAML_FAULTS> = {
  'key-twice': () => 'a key stands twice',
  indent: () => 'the indentation does not fit what stands around it, or a bracket is not closed',
  tab: () => 'a tab is no indentation: use spaces',
  'missing-character': () =>
    'a dash, a quotation mark, a bracket, a comma or a colon is missing, or the indentation does not fit',
  unexpected: () => 'this does not belong here',
  'wrong-start': () => 'no value begins with this character: put it between quotation marks',
  'key-on-many-lines': () => 'a key stands on one line, with a colon behind it',
  'key-within-line': () =>
    'no key can stand here: the indentation may not fit the line above; a text with a colon in it needs quotation marks',
  other: ({ code }) => `this is no YAML (${code})`,
};
