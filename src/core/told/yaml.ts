import type { Shapes, Told } from './told.js';

/** Why a text is no YAML, as far as people make the mistake; `code` is the parser's own. */
export const YAML_FAULTS = {
  'key-twice': {},
  indent: {},
  tab: {},
  'missing-character': {},
  unexpected: {},
  'wrong-start': {},
  'key-on-many-lines': {},
  'key-within-line': {},
  other: { code: 'text' },
} as const satisfies Shapes;
export type YamlFault = Told<typeof YAML_FAULTS>;
