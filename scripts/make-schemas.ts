import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { documentSchema } from '../src/config/config.js';
import { catalogSchema } from '../src/report/catalog/schema.js';
import { doctorSchema } from '../src/report/doctor/schema.js';
import { explainSchema } from '../src/report/explain/schema.js';
import { auditLineSchema, auditSchema } from '../src/report/json/schema.js';

/** Writes the published JSON Schemas from the types that the code uses. A test fails when they are out of date. */

const FOLDER = new URL('../schemas/', import.meta.url);

export const SCHEMAS: Readonly<Record<string, () => unknown>> = {
  'audit.schema.json': () => z.toJSONSchema(auditSchema, { target: 'draft-2020-12', io: 'output' }),
  'audit-line.schema.json': () => z.toJSONSchema(auditLineSchema, { target: 'draft-2020-12', io: 'output' }),
  'catalog.schema.json': () => z.toJSONSchema(catalogSchema, { target: 'draft-2020-12', io: 'output' }),
  'doctor.schema.json': () => z.toJSONSchema(doctorSchema, { target: 'draft-2020-12', io: 'output' }),
  'explain.schema.json': () => z.toJSONSchema(explainSchema, { target: 'draft-2020-12', io: 'output' }),
  // Editors know draft 7 best, and what stands in the file is what goes in.
  'dekning.schema.json': () =>
    z.toJSONSchema(documentSchema, { target: 'draft-7', io: 'input', override: keepExamples }),
};

/** zod leaves out examples of what it transforms, as they might be of what comes out; ours are of what goes in. */
function keepExamples({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) {
  const examples = z.globalRegistry.get(zodSchema)?.['examples'];
  if (Array.isArray(examples)) jsonSchema.examples = examples;
}

export const schemaText = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, make] of Object.entries(SCHEMAS)) writeFileSync(new URL(name, FOLDER), schemaText(make()));
}
