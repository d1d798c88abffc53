import { xml } from '../escape/xml.js';
import type { TestCounts, TestOutcome } from './outcome.js';

/** One test of the report. The texts are not escaped. */
export interface TestCase {
  readonly className: string;
  readonly name: string;
  readonly outcome: TestOutcome;
  /** What kind of failure or error it is. */
  readonly type: string;
  /** Why it failed, is in error or was skipped; or what is to be said of one that passed. */
  readonly message: string;
  readonly details?: string | undefined;
  readonly findingId?: string | undefined;
}

/** Attributes as they stand in a tag. */
export const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');

export const countAttributes = ({ passed, failure, error, skipped }: TestCounts): string =>
  attributes({ tests: passed + failure + error + skipped, failures: failure, errors: error, skipped });

/** The properties of a suite or a test; the schema wants none rather than an empty list. */
export function properties(values: Readonly<Record<string, string>>, indent: string): string {
  const list = Object.entries(values).map(([name, value]) => `${indent}  <property${attributes({ name, value })}/>\n`);
  return list.length === 0 ? '' : `${indent}<properties>\n${list.join('')}${indent}</properties>\n`;
}

export function testCase({ className, name, outcome, type, message, details, findingId }: TestCase): string {
  const open = `    <testcase${attributes({ classname: className, name })}`;
  const content = [
    findingId === undefined ? '' : properties({ findingId }, '      '),
    outcomeElement(outcome, type, message, details),
  ].join('');
  return content === '' ? `${open}/>\n` : `${open}>\n${content}    </testcase>\n`;
}

function outcomeElement(outcome: TestOutcome, type: string, message: string, details = ''): string {
  if (outcome === 'passed') return message ? `      <system-out>${xml(message)}</system-out>\n` : '';
  if (outcome === 'skipped') return `      <skipped${attributes({ message })}/>\n`;
  return `      <${outcome}${attributes({ type, message })}>${xml(details)}</${outcome}>\n`;
}
