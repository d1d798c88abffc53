import assert from 'node:assert/strict';
import { explainCommand } from '../../src/report/explain-command.js';

const ASKED = {
  service: 'ske-innrapportering-amelding',
  party: 'urn:altinn:organization:identifier-no:311204564',
  systemUser: '00000000-0000-4000-8000-000000000001',
  environment: 'tt02',
  language: 'en',
} as const;
const command = (told: Partial<Parameters<typeof explainCommand>[0]> = {}) => explainCommand({ ...ASKED, ...told });
const WHOM = '--party 311204564 --system-user 00000000-0000-4000-8000-000000000001';

describe('a command that explains', () => {
  it('asks Altinn in the environment of the run, whatever a setting or a configuration says', () => {
    assert.equal(command(), `dekning explain ske-innrapportering-amelding ${WHOM} --env tt02`);
    assert.equal(command({ environment: 'prod' }), `dekning explain ske-innrapportering-amelding ${WHOM} --env prod`);
    assert.equal(command({ environment: 'unknown' }), `dekning explain ske-innrapportering-amelding ${WHOM}`);
  });

  it('asks the same snapshot, in the same language', () => {
    assert.equal(
      command({ snapshot: 'fixtures/example', language: 'nb' }),
      `dekning explain ske-innrapportering-amelding ${WHOM} --snapshot fixtures/example --env tt02 --lang nb`,
    );
  });

  it('names no person', () => {
    const text = command({ party: 'urn:altinn:party:uuid:00000000-0000-4000-8000-000000000115' });
    assert.doesNotMatch(text, /--party/);
  });

  it('is taken by a shell as it is meant, whatever the names', () => {
    const text = command({ service: "x'; rm -rf $HOME \u001B[2J\n#", snapshot: 'my files/`id`' });
    assert.match(text, /^dekning explain 'x'\\''; rm -rf \$HOME \[2J #' /);
    assert.match(text, / --snapshot 'my files\/`id`' --env tt02$/);
  });
});
