import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { auditLineSchema, auditSchema } from '../src/report/json/schema.js';

/** Writes the published JSON Schemas from the types that the code uses. A test fails when they are out of date. */

const FOLDER = new URL('../schemas/', import.meta.url);

export const SCHEMAS: Readonly<Record<string, () => unknown>> = {
  'audit.schema.json': () => z.toJSONSchema(auditSchema, { target: 'draft-2020-12', io: 'output' }),
  'audit-line.schema.json': () => z.toJSONSchema(auditLineSchema, { target: 'draft-2020-12', io: 'output' }),
};

export const schemaText = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, make] of Object.entries(SCHEMAS)) writeFileSync(new URL(name, FOLDER), schemaText(make()));
}
