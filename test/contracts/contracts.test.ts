import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CONTRACTS, currentContracts, missingIn } from '../../scripts/make-contracts.js';
import { SCHEMAS } from '../../scripts/make-schemas.js';

describe('what pipelines rely on', () => {
  const kept = JSON.parse(readFileSync(CONTRACTS, 'utf8')) as Record<string, string[]>;
  const current = currentContracts(Object.keys(SCHEMAS));

  it('is all still there: commands, flags and their values, JSON keys, CSV columns, kinds of findings', () => {
    assert.ok((kept['commands'] ?? []).length > 50);
    assert.deepEqual(missingIn(kept, current), []);
  });

  it('is all on the list (npm run contracts adds what is new)', () => {
    assert.deepEqual(missingIn(current, kept), []);
  });

  it('would be missed: a flag, a value of one, a key, a column', () => {
    const audit = 'audit --snapshot VALUE';
    const without = (name: string, line: string) => ({
      ...current,
      [name]: (current[name] ?? []).filter((one) => one !== line),
    });
    for (const [name, line] of [
      ['commands', audit],
      ['commands', 'audit --format=sarif'],
      ['audit.schema.json', 'gate.violations'],
      ['audit.schema.json', 'systemUsers[].parties[].services[].cause'],
      ['csv columns', 'findingId'],
    ] as const) {
      assert.deepEqual(missingIn(kept, without(name, line)), [`${name}: ${line}`]);
    }
  });

  it('keeps the columns of CSV in their order', () => {
    assert.deepEqual(current['csv columns']?.slice(0, kept['csv columns']?.length), kept['csv columns']);
  });
});
