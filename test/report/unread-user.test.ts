import assert from 'node:assert/strict';
import { REPORTS } from '../../src/report/registry.js';
import { render } from '../support/render.js';
import { auditWorld, catalogueOf, expecting, systemUser } from '../support/result.js';

describe('a system user whose parties could not be read, and of whose owner nothing is expected', () => {
  for (const format of ['table', 'markdown', 'html'] as const) {
    it(`has no party without gaps in ${format}`, async () => {
      const result = await auditWorld(
        {
          records: catalogueOf({ one: ['p'] }),
          access: [{ systemUser: systemUser('own', 'standard', '311558900'), parties: undefined }],
        },
        {
          demand: {
            ...expecting(),
            expect: [{ selector: { kind: 'service', value: 'one', origin: 'x' }, userTypes: ['agent'] }],
          },
        },
      );
      const text = render(await REPORTS[format](), result);
      assert.match(text, /could not be read/);
      assert.doesNotMatch(text, /without gaps/);
    });
  }
});
