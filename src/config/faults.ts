import type * as z from 'zod';
import { CONFIG_FAULTS, type ConfigFault } from '../core/told/mistakes.js';
import { isTold } from '../core/told/told.js';
import type { YamlFault } from '../core/told/yaml.js';

/** What a schema says of a value by name, where it would have a message; the words are in `src/messages`. */
export type NamedFault = Exclude<ConfigFault['text'], 'one-of' | 'other' | 'must-be-given'>;

/** The name of what is wrong, to be given where a schema takes a message. */
export const says = (name: NamedFault): NamedFault => name;

/** What is wrong with a value, by the issue that the schema found with it. */
export function configFault(issue: z.core.$ZodIssue, value: unknown): ConfigFault {
  if (issue.code === 'invalid_value') return { text: 'one-of', known: issue.values.map(String) };
  if (issue.code === 'invalid_type' && issue.expected === 'nonoptional') return { text: 'must-be-given' };
  if (issue.code === 'invalid_union' && isNamed(issue)) return { text: 'one-of', known: issue.options };
  const params: unknown = issue.code === 'custom' ? issue.params : undefined;
  const told = { text: issue.message, value: shown(value), ...(isFacts(params) && params) };
  return isTold(CONFIG_FAULTS, told) ? told : { text: 'other', detail: issue.message };
}

/** A kind that there is not, of things told apart by the name of their kind. */
const isNamed = (issue: object): issue is { readonly options: readonly string[] } =>
  'options' in issue && Array.isArray(issue.options) && issue.options.every((option) => typeof option === 'string');

const isFacts = (params: unknown): params is object => typeof params === 'object' && params !== null;

/** A value as messages have it. Eleven digits may be a person's national identity number, which must not be repeated. */
const shown = (value: unknown): string => (JSON.stringify(value) ?? '').replaceAll(/\d{11,}/g, '…');

/** Faults of YAML by the parser's code for them. */
const YAML_NAMES = new Map<string, Exclude<YamlFault['text'], 'other'>>([
  ['DUPLICATE_KEY', 'key-twice'],
  ['BAD_INDENT', 'indent'],
  ['TAB_AS_INDENT', 'tab'],
  ['MISSING_CHAR', 'missing-character'],
  ['UNEXPECTED_TOKEN', 'unexpected'],
  ['BAD_SCALAR_START', 'wrong-start'],
  ['MULTILINE_IMPLICIT_KEY', 'key-on-many-lines'],
  ['BLOCK_AS_IMPLICIT_KEY', 'key-within-line'],
  ['BLOCK_IN_FLOW', 'key-within-line'],
]);

/** Why a text is no YAML, by the parser's code for it. */
export function yamlFault(code: string): YamlFault {
  const text = YAML_NAMES.get(code);
  return text ? { text } : { text: 'other', code };
}
