import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BAKERY, Client, KEY_FILE, SCOPES } from '../sandbox/support.js';
import { each } from '../support/canary/each.js';
import { FAULTS } from '../support/canary/faults.js';
import { createMarks } from '../support/canary/marks.js';
import { pairs } from '../support/canary/pairs.js';
import { planting } from '../support/canary/preload.js';
import { withClosedProxy } from '../support/canary/proxy.js';
import { type CanaryOptions, canaryRun } from '../support/canary/run.js';
import { leaksOf } from '../support/canary/scan.js';
import { TRIES } from '../support/canary/tries.js';
import { ROOT } from '../support/cli.js';
import { inFolder } from '../support/folders.js';
import { rehearse } from '../support/rehearsal.js';

const AUDIT = ['audit', '--verbose'];
const EXPLAIN = ['explain', 'ske-innrapportering-amelding', '--party', BAKERY.owner, '--verbose'];

/** One run against a sandbox of its own, whose key is that of all tests. */
const run = (args: readonly string[], options: Omit<CanaryOptions, 'env' | 'marks'>) =>
  rehearse({ keyFile: KEY_FILE }, ({ env }) => canaryRun(args, { env, marks: createMarks(), ...options }));

describe('where Node.js would print what is sent', () => {
  it('nothing is asked, and it is said what to do', async () => {
    await each(['http', 'https', 'net', 'tls,HTTP', 'ht*', '*'], async (value) => {
      const { code, stderr, asked, leaks } = await run(AUDIT, { more: { NODE_DEBUG: value } });
      assert.equal(code, 2, value);
      assert.match(stderr, /^dekning: NODE_DEBUG makes Node\.js print .*tokens.*Unset it: --verbose/m);
      assert.equal(asked.requests, 0);
      assert.deepEqual(leaks, []);
    });
  });

  it('no command asks with a token', async () => {
    await each(Object.entries(TRIES), async ([id, { asks, args }]) => {
      const { code, asked, leaks } = await run([id, ...args], { more: { NODE_DEBUG: 'http' } });
      assert.deepEqual(leaks, [], id);
      assert.equal(asked.withToken, 0, id);
      // The doctor tells of it among what else is wrong, and goes on with what needs no token.
      if (id === 'doctor') assert.equal(code, 1);
      else if (asks === 'with-tokens') assert.deepEqual([code, asked.requests], [2, 0], id);
      if (asks === 'publicly') assert.ok(asked.requests > 0, `${id} has nothing to hide`);
    });
  });
});

describe('the password of a proxy', () => {
  it('is not told, whatever the libraries have to say', async () => {
    const password = randomBytes(24).toString('base64url');
    const marks = createMarks();
    marks.add('the password of the proxy', password);
    marks.add('the header for the proxy', Buffer.from(`somebody:${password}`).toString('base64'));
    await withClosedProxy(password, (address, asked) =>
      rehearse({ keyFile: KEY_FILE }, async ({ env }) => {
        const away = { DEKNING_PLATFORM_URL: '', DEKNING_DIALOGPORTEN_URL: '', DEKNING_MASKINPORTEN_URL: '' };
        const more = { ...away, HTTPS_PROXY: address, https_proxy: address };
        const { code, leaks } = await canaryRun(AUDIT, { env, marks, more });
        assert.equal(code, 3);
        assert.ok(asked.length > 0, 'the proxy was asked');
        assert.deepEqual(leaks, []);
      }),
    );
  });
});

describe('a ready token', () => {
  it('is nowhere, from a file or from standard input, whatever goes wrong', async () => {
    await inFolder((folder) =>
      rehearse({ keyFile: KEY_FILE }, async ({ env }) => {
        const client = new Client({ url: env['DEKNING_PLATFORM_URL'] ?? '', variables: env });
        const [token, exchanged] = [
          await client.userToken(BAKERY.owner),
          await client.exchangedUserToken(BAKERY.owner, SCOPES.parties),
        ];
        const file = join(folder, 'token');
        await writeFile(file, token, { mode: 0o600 });
        const marks = createMarks();
        marks.add('the ready token', token);
        marks.add('the ready token', exchanged);
        const ways = [
          { args: AUDIT, more: { DEKNING_TOKEN_FILE: file } },
          { args: EXPLAIN, more: { DEKNING_TOKEN_FILE: '-' }, input: `Bearer ${exchanged}\n` },
        ];
        await each(pairs(ways, FAULTS), async ([{ args, ...way }, fault]) => {
          const { leaks, asked } = await canaryRun(args, { env, marks, fault, ...way });
          assert.deepEqual(leaks, [], `${args[0]} on ${fault.name}`);
          assert.ok(asked.withToken > 0);
        });
      }),
    );
  });
});

describe('a sandbox that tells what it serves', () => {
  it('tells neither its key nor the tokens that it gives out', async () => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/run.js'), 'sandbox', '--log', '--key', KEY_FILE], {
      env: { PATH: process.env['PATH'], DEBUG: '*', NODE_DEBUG: 'http,https,net' },
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    try {
      let pasted = '';
      for await (const text of child.stdout.setEncoding('utf8')) {
        pasted += text;
        if (pasted.includes('dekning audit')) break;
      }
      const env = Object.fromEntries(
        [...pasted.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
      );
      const marks = createMarks();
      const { asked } = await canaryRun(AUDIT, { env, marks });
      assert.ok(asked.withToken > 0);
      const client = new Client({ url: env['DEKNING_PLATFORM_URL'] ?? '', variables: env });
      const token = await client.userToken(BAKERY.owner);
      marks.add('a token', token);
      await client.ask(`/elsewhere?token=${token}`, { token });
      assert.match(told, /^GET \/elsewhere\?token=\[token\] 404/m);
      assert.deepEqual(leaksOf(marks, 'what it told', told + pasted), []);
    } finally {
      child.kill();
    }
  });
});

/** Faults of ours at the worst moment: a request with its token is about to be sent, and hangs on the error. */
const CRASHES: Readonly<Record<string, string>> = {
  'an error that is thrown': "throw Object.assign(new Error('planted', { cause: options }), { config: options });",
  'an error that nobody awaits':
    "setImmediate(() => { throw Object.assign(new Error('planted', { cause: options }), { config: options }); });",
  'a rejection that nobody awaits': "Promise.reject(Object.assign(new Error('planted'), { config: options }));",
  'a thing that is no error': 'setImmediate(() => { throw options; });',
};

const REPORTS = '--report-uncaught-exception --report-on-fatalerror --report-on-signal';

/** Likewise: what ends the process, and has Node.js write a report of it. */
const REPORTED: Readonly<Record<string, readonly [code: string, flags: string]>> = {
  'no memory left': [
    'const all = []; for (;;) all.push(new Array(100_000).fill(token.length + all.length));',
    '--max-old-space-size=60',
  ],
  'a signal': ["process.kill(process.pid, 'SIGUSR2');", ''],
};

describe('a crash', () => {
  it('tells nothing secret', async () => {
    await inFolder((folder) =>
      each(Object.entries(CRASHES), async ([name, code]) => {
        const ran = await run(AUDIT, { more: await planting(folder, code, REPORTS) });
        assert.deepEqual(ran.leaks, [], name);
        assert.equal(ran.code, 3, name);
        assert.match(ran.stderr, /planted|thrown without an error/, name);
      }),
    );
  });

  it('tells no token that is in the message of an error', async () => {
    await inFolder(async (folder) => {
      const ran = await run(AUDIT, { more: await planting(folder, "throw new Error('sent ' + token);") });
      assert.match(ran.stderr, /sent \[token\]/);
      assert.deepEqual(ran.leaks, []);
    });
  });

  it('leaves nothing secret in a report of Node.js', async () => {
    await inFolder((folder) =>
      each(Object.entries(REPORTED), async ([name, [code, flags]]) => {
        const ran = await run(AUDIT, { more: await planting(folder, code, `${REPORTS} ${flags}`) });
        assert.ok(
          ran.files.some((file) => file.startsWith('report.')),
          name,
        );
        assert.deepEqual(ran.leaks, [], name);
      }),
    );
  });
});
