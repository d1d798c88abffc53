import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isOurCopy, schemaPlace } from '../../../src/cli/init/schema-place.js';
import { writeFiles } from '../../support/build.js';
import { ROOT } from '../../support/cli.js';
import { configSchemaText } from '../../support/config-schema.js';
import { inFolder } from '../../support/folders.js';

const INSTALLED = 'node_modules/dekning/schemas/dekning.schema.json';

describe('the schema that editors are pointed to', () => {
  it('is that of the package installed in the folder, or in the nearest above', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { [INSTALLED]: '{}' });
      await mkdir(join(folder, 'gates/tax'), { recursive: true });
      assert.deepEqual(schemaPlace(folder), { path: `./${INSTALLED}`, copy: undefined });
      assert.deepEqual(schemaPlace(join(folder, 'gates/tax')), { path: `../../${INSTALLED}`, copy: undefined });
    });
  });

  it('is that of this repository, for a file in it', () => {
    const place = schemaPlace(join(ROOT, 'docs'));
    assert.deepEqual(place, { path: '../schemas/dekning.schema.json', copy: undefined });
    assert.ok(existsSync(join(ROOT, 'docs', place.path)));
    assert.equal(schemaPlace(ROOT.replace(/\/$/, '')).path, './schemas/dekning.schema.json');
  });

  it('is a copy anywhere else, as a path to this machine would hold for nobody else', async () => {
    await inFolder(async (folder) => {
      assert.deepEqual(schemaPlace(folder), { path: './dekning.schema.json', copy: configSchemaText() });
    });
  });

  it('may be replaced where it is a copy of whichever version', () => {
    assert.ok(isOurCopy(configSchemaText()));
    assert.ok(isOurCopy('{"title":"dekning.yaml"}'));
    for (const other of ['', '{', 'null', '[]', '{"title":"other"}']) assert.ok(!isOurCopy(other), other);
  });
});
