import assert from 'node:assert/strict';
import { parseXml, type XmlElement } from './xml.js';

/**
 * The facts of the JUnit XML that Jenkins, GitLab, Azure DevOps and GitHub's actions read, restated: the schema of
 * Jenkins' xunit plugin (junit-10.xsd), with `error`, with `skipped` on the root and with properties of a test, as
 * pytest and Playwright write them.
 */
interface Fact {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  /** Children of which there may be no more than one. */
  readonly atMostOne?: readonly string[];
  readonly mayHoldText?: boolean;
}

const RESULTS = ['failure', 'error', 'skipped'];
const RESULT: Fact = { required: [], optional: ['type', 'message'], children: [], mayHoldText: true };

const FACTS: Readonly<Record<string, Fact>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors', 'skipped'],
    children: ['testsuite'],
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['skipped', 'time', 'timestamp', 'hostname', 'id', 'package'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
    atMostOne: ['properties'],
  },
  properties: { required: [], optional: [], children: ['property'] },
  property: { required: ['name', 'value'], optional: [], children: [] },
  testcase: {
    required: ['name', 'classname'],
    optional: ['time'],
    children: ['properties', ...RESULTS, 'system-out', 'system-err'],
    atMostOne: ['properties', ...RESULTS],
  },
  failure: RESULT,
  error: RESULT,
  skipped: RESULT,
  'system-out': { required: [], optional: [], children: [], mayHoldText: true },
  'system-err': { required: [], optional: [], children: [], mayHoldText: true },
};

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/** Reads a JUnit report, and asserts that it holds to the format and that its counts add up. */
export function readJunit(text: string): XmlElement {
  const root = parseXml(text);
  assert.equal(root.name, 'testsuites');
  check(root);
  const suites = root.children;
  for (const suite of suites) {
    assert.match(suite.attributes['timestamp'] ?? '', TIMESTAMP);
    assert.deepEqual(countsOf(suite), actual(suite), suite.attributes['name']);
  }
  const total = suites
    .map(actual)
    .reduce((sum, counts) => sum.map((count, at) => count + (counts[at] ?? 0)), [0, 0, 0, 0]);
  assert.deepEqual(countsOf(root), total);
  return root;
}

function check(element: XmlElement): void {
  const fact = FACTS[element.name];
  assert.ok(fact, `there is no <${element.name}>`);
  const { required, optional, children, atMostOne = [], mayHoldText = false } = fact;
  const names = Object.keys(element.attributes);
  for (const name of required) assert.ok(names.includes(name), `<${element.name}> needs ${name}`);
  for (const name of names) assert.ok([...required, ...optional].includes(name), `<${element.name}> has ${name}`);
  for (const child of element.children)
    assert.ok(children.includes(child.name), `<${child.name}> in <${element.name}>`);
  for (const name of atMostOne) assert.ok(element.children.filter((child) => child.name === name).length <= 1, name);
  if (!mayHoldText) assert.equal(element.text.trim(), '', `text in <${element.name}>`);
  for (const child of element.children) check(child);
}

const COUNTS = ['tests', 'failures', 'errors', 'skipped'];

const countsOf = ({ attributes }: XmlElement): number[] => COUNTS.map((name) => Number(attributes[name]));

function actual({ children }: XmlElement): number[] {
  const tests = children.filter((child) => child.name === 'testcase');
  const having = (name: string) => tests.filter((test) => test.children.some((child) => child.name === name)).length;
  return [tests.length, having('failure'), having('error'), having('skipped')];
}

/** What a test came to: `passed`, or the name of the element that says otherwise. */
export const resultOf = (test: XmlElement): string =>
  test.children.find((child) => RESULTS.includes(child.name))?.name ?? 'passed';
