import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { SCHEMAS, schemaText } from '../../scripts/make-schemas.js';
import { auditJson, EXAMPLE, EXAMPLE_CONFIG, ROOT } from '../support/cli.js';
import { withExample } from '../support/folders.js';

const published = (name: string): string => readFileSync(join(ROOT, 'schemas', name), 'utf8');

describe('the published JSON Schemas', () => {
  for (const [name, make] of Object.entries(SCHEMAS)) {
    it(`${name} is what the types say (npm run schemas writes it)`, () => {
      assert.equal(published(name), schemaText(make()));
    });
  }

  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(published('audit.schema.json')) as object);
  const valid = (result: unknown): void => assert.ok(validate(result), JSON.stringify(validate.errors));

  it('describe the result of an audit, of an overview, and of one that could read nothing', async () => {
    valid((await auditJson(['--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG])).result);
    valid((await auditJson(['--snapshot', EXAMPLE])).result);
    await withExample(async (folder) => {
      for (const part of ['manifest.json', 'metadata', 'resource-registry', 'dialogporten', 'authorized-parties']) {
        await rm(join(folder, part), { recursive: true });
      }
      const { code, result } = await auditJson(['--snapshot', folder, '--config', EXAMPLE_CONFIG]);
      valid(result);
      assert.equal(code, 3);
      assert.equal(result.environment, 'tt02');
    });
  });

  it('refuse what is no result', async () => {
    const { result } = await auditJson(['--snapshot', EXAMPLE]);
    assert.equal(validate({ ...result, complete: 'yes' }), false);
    assert.equal(validate({ ...result, systemUsers: [{}] }), false);
  });
});
