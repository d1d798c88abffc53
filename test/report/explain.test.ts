import assert from 'node:assert/strict';
import { explain } from '../../src/index.js';
import { explainTable } from '../../src/report/explain/table.js';
import { EXAMPLE } from '../support/cli.js';

const now = new Date('2026-11-23T08:00:00Z');
const AMELDING = 'ske-innrapportering-amelding';

const table = async (service: string, width: number, told: Parameters<typeof explain>[1] = {}) => {
  const result = await explain(service, { snapshot: EXAMPLE, now, ...told });
  return [...explainTable(result, { language: result.language, width, colour: false })].join('');
};

describe('the table of an explanation', () => {
  it('keeps to the width that there is, but for a command, which is to be copied', async () => {
    for (const width of [40, 60, 100, 120]) {
      const text = await table('nav_sykepenger_dialog', width, { limit: 100 });
      for (const line of text.split('\n')) {
        if (!/^ {4}dekning explain /.test(line)) assert.ok([...line].length <= width, `${width}: ${line}`);
      }
    }
  });

  it('has nothing that steers a terminal, and no command for a service that nobody can have meant', async () => {
    const text = await table("x'; rm -rf $HOME \u001B[2J\n#", 100, { parties: ['311204564'] });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    assert.doesNotMatch(text, /\u001B|dekning explain/);
  });

  it('has a heading with the service, its owner and what came of it', async () => {
    const text = await table(AMELDING, 100, { parties: ['311204564'], language: 'nb' });
    assert.match(text, /^dekning · tt02 · .*\nske-innrapportering-amelding · Skatteetaten\n1 synlig/);
  });
});
