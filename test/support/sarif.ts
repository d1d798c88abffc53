import assert from 'node:assert/strict';
import * as z from 'zod';

/**
 * The facts of SARIF 2.1.0 that our reports use, restated from the OASIS standard: objects take no property that the
 * standard does not name, enums are its own, and what it says in words is checked below.
 */
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const propertyBag = z.record(z.string(), z.unknown());
const relativeOrAbsolute = z.string().refine((uri) => !/[\s\p{Cc}\\]/u.test(uri) && URL.canParse(uri, 'file:///base/'));

const location = z.strictObject({
  physicalLocation: z
    .strictObject({
      artifactLocation: z.strictObject({ uri: relativeOrAbsolute }),
      region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
    })
    .optional(),
  logicalLocations: z
    .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }))
    .min(1),
});

const suppression = z.strictObject({
  kind: z.enum(['inSource', 'external']),
  status: z.enum(['accepted', 'underReview', 'rejected']),
  justification: z.string().min(1),
});

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location),
  partialFingerprints: z.record(z.string(), z.string().min(1)),
  baselineState: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(),
  suppressions: z.array(suppression),
  properties: z.looseObject({ findingIds: z.array(z.string()).min(1), count: z.int(), parties: z.array(z.string()) }),
});

const rule = z.strictObject({
  id: z.string(),
  shortDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
});

const invocation = z.strictObject({
  executionSuccessful: z.boolean(),
  exitCode: z.int(),
  endTimeUtc: z.iso.datetime(),
  toolExecutionNotifications: z.array(
    z.strictObject({ descriptor: z.strictObject({ id: z.string() }), level, message }),
  ),
});

const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({ name: z.string(), version: z.string(), rules: z.array(rule) }),
  }),
  automationDetails: z.strictObject({ id: z.string() }),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  invocations: z.tuple([invocation]),
  results: z.array(result),
  properties: propertyBag,
});

const log = z.strictObject({ $schema: z.url(), version: z.literal('2.1.0'), runs: z.tuple([run]) });

export type SarifRun = z.infer<typeof run>;

/** Reads a SARIF log, and asserts that it holds to the standard. */
export function readSarif(text: string): SarifRun {
  const [only] = log.parse(JSON.parse(text)).runs;
  const rules = only.tool.driver.rules.map((one) => one.id);
  assert.equal(new Set(rules).size, rules.length, 'a rule stands once (§3.19.23)');
  for (const one of only.results) assert.equal(rules[one.ruleIndex], one.ruleId, 'the index is of the rule (§3.27.6)');
  const fingerprints = only.results.map((one) => JSON.stringify(one.partialFingerprints));
  assert.equal(new Set(fingerprints).size, fingerprints.length, 'no two results are taken for one');
  return only;
}
