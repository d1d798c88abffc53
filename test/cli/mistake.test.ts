import assert from 'node:assert/strict';
import { mistakeIn, notACommand } from '../../src/cli/mistake.js';
import { UsageError } from '../../src/core/errors.js';
import commandNotFound from '../../src/hooks/command-not-found.js';
import { mistakeInWords } from '../../src/messages/mistakes.js';
import { ROOT } from '../support/cli.js';

const CALL = { argv: ['audit'], dir: ROOT };
const COMMANDS = {
  bin: 'dekning',
  commands: [{ id: 'audit' }, { id: 'snapshot:verify' }, { id: 'autocomplete:script', hidden: true }],
};

/** A mistake as it is told. */
function told(mistake: UsageError): string {
  const { message, advice } = mistakeInWords(mistake.told, 'en');
  return [message, ...advice].join(' ');
}

describe('a command that does not exist', () => {
  it('is told with the nearest that do, by all its words or by the first', () => {
    assert.match(told(notACommand(['audti'], COMMANDS)), /Did you mean dekning audit\b/);
    assert.match(told(notACommand(['snapshot', 'vrify'], COMMANDS)), /Did you mean dekning snapshot verify\?/);
    assert.match(told(notACommand(['adit', 'some', 'words'], COMMANDS)), /Did you mean dekning audit\b/);
  });

  it('is never told with a hidden one, nor with one that is not near', () => {
    assert.doesNotMatch(told(notACommand(['autocomplete', 'scrip'], COMMANDS)), /Did you mean/);
    assert.doesNotMatch(told(notACommand(['helt-noe-annet'], COMMANDS)), /Did you mean/);
  });

  it('ends in a mistake of the user, whatever else could be run', async () => {
    await assert.rejects(
      async () => Reflect.apply(commandNotFound, undefined, [{ id: 'audti', config: COMMANDS }]),
      (error) => error instanceof UsageError && /audti is not/.test(told(error)),
    );
  });
});

describe('the mistake in an error', () => {
  it('is what help says of a command', async () => {
    const error = await mistakeIn(new Error('Command audti not found.'), CALL);
    assert.ok(error instanceof UsageError);
    assert.match(told(error), /audti is not a dekning command/);
  });

  it('is a file of the completion that cannot be written, and no file of anything else', async () => {
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/cache', syscall: 'open' });
    const error = await mistakeIn(full, { ...CALL, argv: ['autocomplete', 'bash'] });
    assert.ok(error instanceof UsageError);
    assert.match(told(error), /\/cache cannot be written \(ENOSPC\)/);
    assert.equal(await mistakeIn(full, CALL), full);
  });

  it('is none in any other error, nor in what is no error', async () => {
    const other = new Error('other');
    assert.equal(await mistakeIn(other, CALL), other);
    assert.equal(await mistakeIn('text', CALL), 'text');
  });
});
