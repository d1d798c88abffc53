import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type ReadyToken, readReadyToken } from '../../../src/altinn/auth/ready-token.js';
import type { Bases } from '../../../src/altinn/http/http.js';
import { SCOPES } from '../../../src/altinn/scopes.js';
import { UpstreamError } from '../../../src/core/errors.js';
import { usageError } from '../../support/build.js';
import { inFolder } from '../../support/folders.js';
import { assertKeeps, httpTo, jwt, seconds, systemUserClaims, upstream } from '../../support/http-client.js';
import { inTurn, useServers } from '../../support/http-server.js';

const start = useServers();
const PLATFORM = 'https://platform.tt02.altinn.no';
const SCOPE = SCOPES.authorizedParties;
const BASES: Bases = {
  platform: PLATFORM,
  dialogporten: `${PLATFORM}/dialogporten`,
  maskinporten: 'https://test.maskinporten.no',
};
const ALTINN = 'https://platform.tt02.altinn.no/authentication/api/v1/openid/';

const tokenWith = (told: Readonly<Record<string, unknown>> = {}): string => jwt(systemUserClaims(told));

/** Reads a token from a file, as it is written there. */
const read = (text: string, bases = BASES): Promise<ReadyToken> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'token'), text);
    return readReadyToken(join(folder, 'token'), bases, 'tt02');
  });

describe('a ready token', () => {
  it('names its system user, whose type is not told', async () => {
    const { systemUser } = await read(tokenWith());
    assert.deepEqual(systemUser, {
      id: '704013ee-e82a-433e-83c5-a40e6e00d746',
      type: 'unknown',
      systemId: '991825827_smartcloud',
      externalRef: null,
      title: null,
      owner: '313775429',
    });
  });

  it('may have Bearer and space around it', async () => {
    for (const text of [`${tokenWith()}\n`, `Bearer ${tokenWith()}`, ` bearer\t${tokenWith()} \n`]) {
      assert.equal((await read(text)).systemUser.owner, '313775429');
    }
  });

  it('is read from standard input for -', async () => {
    const stdin = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};
    Object.defineProperty(process, 'stdin', { value: Readable.from([`${tokenWith()}\n`]), configurable: true });
    try {
      assert.equal((await readReadyToken('-', BASES, 'tt02')).systemUser.owner, '313775429');
    } finally {
      Object.defineProperty(process, 'stdin', stdin);
    }
  });

  it('prints nothing of the token', async () => {
    const token = tokenWith();
    assertKeeps(await read(token), token);
  });

  it('must be in a file that is there', async () => {
    const { message, advice } = await usageError(() => readReadyToken('/nowhere/token', BASES, 'tt02'));
    assert.equal(message, 'The token file /nowhere/token cannot be read: there is no such file.');
    assert.deepEqual(advice, ['DEKNING_TOKEN_FILE must name a file, or be - for standard input.']);
  });

  it('must be a token', async () => {
    for (const text of ['', 'hunter2', 'hunter2.hunter2.hunter2', tokenWith({ exp: undefined })]) {
      const told = await usageError(() => read(text));
      assert.match(told.message, /token holds no token: a JWT with issuer and expiry is expected\.$/);
      assertKeeps(told, 'hunter2');
    }
  });

  it('must be a system user’s', async () => {
    const told = await usageError(() => read(tokenWith({ authorization_details: undefined })));
    assert.match(told.message, /is no system user's: it has no authorization_details that name one\.$/);
  });
});

describe('a ready token, when it is used', () => {
  const used = async (told: Readonly<Record<string, unknown>>, bases = BASES) => {
    const server = await start(inTurn([200, tokenWith({ iss: ALTINN, exp: seconds(1800) })]));
    const token = tokenWith(told);
    const ready = await read(token, bases);
    return { server, token, use: () => ready.exchanged(httpTo(server.base), SCOPE) };
  };

  it('of Maskinporten is exchanged, once', async () => {
    const { server, token, use } = await used({});
    const [first, second] = await Promise.all([use(), use()]);
    assert.equal((await use()).reveal(), first.reveal());
    assert.equal(second.reveal(), first.reveal());
    assert.notEqual(first.reveal(), token);
    assert.equal(server.received[0]?.headers.authorization, `Bearer ${token}`);
    assert.deepEqual(
      server.received.map(({ path }) => path),
      ['/authentication/api/v1/exchange/maskinporten'],
    );
  });

  it('of Altinn is used as it is', async () => {
    for (const iss of [ALTINN, 'https://altinn.example/authentication/api/v1/openid', `${PLATFORM}/whatever`]) {
      const { server, token, use } = await used({ iss });
      assert.equal((await use()).reveal(), token);
      assert.equal(server.received.length, 0, iss);
    }
  });

  it('of another environment is sent nowhere', async () => {
    const others = [
      'https://maskinporten.no/',
      'https://platform.altinn.no/authentication/api/v1/openid/',
      'https://platform.at23.altinn.cloud/authentication/api/v1/openid/',
    ];
    for (const iss of others) {
      const { server, use } = await used({ iss });
      await assert.rejects(
        use,
        (error) => error instanceof UpstreamError && error.failure.code === 'wrong-environment',
        iss,
      );
      assert.equal(server.received.length, 0, iss);
    }
  });

  it('is told apart where Altinn and Maskinporten are one sandbox', async () => {
    const sandbox = 'http://127.0.0.1:5101';
    for (const maskinporten of [sandbox, `${sandbox}/maskinporten`]) {
      const bases = { platform: sandbox, dialogporten: `${sandbox}/dialogporten`, maskinporten };
      const theirs = await used({ iss: `${maskinporten}/` }, bases);
      await theirs.use();
      assert.equal(theirs.server.received.length, 1, maskinporten);
      const ours = await used({ iss: `${sandbox}/authentication/api/v1/openid/` }, bases);
      await ours.use();
      assert.equal(ours.server.received.length, 0, maskinporten);
    }
  });

  it('is not taken for Altinn’s because its issuer begins alike', async () => {
    const { server, use } = await used({ iss: `${PLATFORM}.evil.example/` });
    await use();
    assert.equal(server.received.length, 1);
  });

  it('is refused here when it expired, without a request', async () => {
    const { server, use } = await used({ exp: seconds(-1) });
    const { failure, message } = await upstream(use());
    assert.equal(failure.code, 'token-refused');
    assert.match(message, /^The token in .* expired at \d+ \w+ \d{4}, \d\d:\d\d\. Get a new one\.$/);
    assert.equal(server.received.length, 0);
  });

  it('is refused here when it lacks the scope, which is named', async () => {
    for (const scope of ['digdir:dialogporten', '', 'altinn:accessmanagement/authorizedparties.resourceowner']) {
      const { server, use } = await used({ scope });
      const { failure, message } = await upstream(use());
      assert.deepEqual([failure.code, failure.scope], ['missing-scope', SCOPE]);
      assert.match(
        message,
        /lacks the scope altinn:accessmanagement\/authorizedparties, which authorized-parties asks/,
      );
      assert.equal(server.received.length, 0);
    }
  });

  it('may have the portal’s scope instead (reference §4.2)', async () => {
    const { use } = await used({ scope: 'openid altinn:portal/enduser' });
    assert.match((await use()).reveal(), /^eyJ/);
  });

  it('may have the scope of Dialogporten without consent instead, and the portal’s opens nothing there', async () => {
    for (const [scope, isTaken] of [
      ['digdir:dialogporten', true],
      ['digdir:dialogporten.noconsent', true],
      ['altinn:portal/enduser', false],
      [SCOPE.name, false],
    ] as const) {
      const server = await start(inTurn([200, tokenWith({ iss: ALTINN })]));
      const ready = await read(tokenWith({ scope }));
      const asking = ready.exchanged(httpTo(server.base), SCOPES.dialogporten);
      if (isTaken) assert.match((await asking).reveal(), /^eyJ/);
      else assert.deepEqual((await upstream(asking)).failure.scope, SCOPES.dialogporten);
    }
  });

  it('says so when the exchange refuses it, and is tried again the next time', async () => {
    const server = await start(inTurn([401], [200, tokenWith({ iss: ALTINN })]));
    const ready = await read(tokenWith());
    const http = httpTo(server.base);
    assert.equal((await upstream(ready.exchanged(http, SCOPE))).failure.code, 'token-refused');
    assert.match((await ready.exchanged(http, SCOPE)).reveal(), /^eyJ/);
  });
});
