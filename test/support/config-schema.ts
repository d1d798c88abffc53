/** The published JSON Schema of dekning.yaml, as an editor uses it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { ROOT } from './cli.js';

export const configSchemaText = (): string => readFileSync(join(ROOT, 'schemas/dekning.schema.json'), 'utf8');

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(configSchemaText()) as object);

/** What the schema says against a configuration; nothing when it is right. */
export const schemaFaults = (text: string): string => (validate(parse(text)) ? '' : ajv.errorsText(validate.errors));
