import type { Wording } from '../../core/told/told.js';
import type { YAML_FAULTS } from '../../core/told/yaml.js';

export const yamlFaults: Wording<typeof YAML_FAULTS> = {
  'key-twice': () => 'a key stands twice',
  indent: () => 'the indentation does not fit what stands around it',
  tab: () => 'a tab is no indentation: use spaces',
  'missing-character': () => 'a character is missing: a quotation mark, a bracket, a comma or a colon',
  unexpected: () => 'this does not belong here',
  'wrong-start': () => 'no value begins with this character: put it between quotation marks',
  'key-on-many-lines': () => 'a key stands on one line, with a colon behind it',
  'key-within-line': () =>
    'a key within a line is not allowed: begin a line of its own, or put the text between quotation marks',
  other: ({ code }) => `this is no YAML (${code})`,
};
