import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/cli.js';

/** The only files that see the value of a secret (docs/decisions/0026), and what each needs it for. */
const EDGES: Readonly<Record<string, string>> = {
  'src/core/secret.ts': 'has it',
  'src/altinn/auth/claims.ts': 'reads what a token says of itself',
  'src/altinn/auth/maskinporten.ts': 'signs the grant in the name of the client',
  'src/altinn/http/echo.ts': 'takes it out of an answer that repeats it',
  'src/journal/identity.ts': 'hashes the id of a client, so that runs of two clients are told apart',
  'src/altinn/http/http.ts': 'sends it, and takes it out of what is told of the call',
};

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

/** Any word that could come to the value: a call, the method taken along, or its name in a text. */
const revealing = (text: string): boolean => /\breveal\b/.test(text);

describe('the value of a secret', () => {
  it('is seen by a few files only', () => {
    const seen = sources.filter((file) => revealing(readFileSync(join(ROOT, file), 'utf8')));
    assert.deepEqual(seen.sort(), Object.keys(EDGES).sort());
  });
});
