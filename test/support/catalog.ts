import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CatalogJson } from '../../src/report/catalog/schema.js';
import { dekning, EXAMPLE, ROOT } from './cli.js';

/** `dekning catalog` of the bundled example. */
export const offline = (...args: readonly string[]) => dekning(['catalog', ...args, '--snapshot', EXAMPLE]);

const validate = new Ajv2020().compile(JSON.parse(readFileSync(join(ROOT, 'schemas/catalog.schema.json'), 'utf8')));

/** The JSON of an answer, held against its schema. */
export function parsed(stdout: string): CatalogJson {
  const json: unknown = JSON.parse(stdout);
  assert.ok(validate(json), JSON.stringify(validate.errors));
  return json as CatalogJson;
}
