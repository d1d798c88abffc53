import assert from 'node:assert/strict';
import { createMarks } from '../support/canary/marks.js';
import { planting } from '../support/canary/preload.js';
import { canaryRun } from '../support/canary/run.js';
import { inFolder } from '../support/folders.js';
import { rehearse } from '../support/rehearsal.js';

/** Leaks as somebody might write them, and what is found of each. Without these, nothing found would prove nothing. */
const PLANTED: readonly (readonly [code: string, found: RegExp])[] = [
  ['console.error(options.headers);', /^standard error holds a token \(as it is\)/m],
  ['console.log(token.slice(100, 130));', /^standard output holds .*a token \(as it is\)/m],
  ["writeFileSync('out/1', token.split('.')[2]);", /^out\/1 holds .*a token/m],
  ["writeFileSync('out/2', Buffer.from('Bearer ' + token).toString('base64'));", /^out\/2 holds .*token \(base64\)/m],
  ["writeFileSync('out/3', Buffer.from('}' + token).toString('base64url'));", /^out\/3 holds .*token \(base64/m],
  ["writeFileSync('out/4', Buffer.from(token).toString('hex'));", /^out\/4 holds .*token \(hexadecimal\)/m],
  ["writeFileSync('out/' + token.slice(-40), '');", /^the name out\/.* holds .*token/m],
  [
    "mkdirSync('.cache/dekning', { recursive: true }); writeFileSync('.cache/dekning/x', token);",
    /^\.cache\/dekning\/x holds a token/m,
  ],
  ["writeFileSync('out/5', Buffer.from(token.split('.')[1], 'base64url'));", /^out\/5 holds id of a token/m],
  ["writeFileSync('out/6', JSON.stringify({ clientId }));", /^out\/6 holds the client id \(as it is\)/m],
  [
    "writeFileSync('out/7', Buffer.from(clientId + ':').toString('base64'));",
    /^out\/7 holds the client id \(base64\)/m,
  ],
  ["writeFileSync('out/8', jwk.qi);", /^out\/8 holds qi of the private key/m],
  ["writeFileSync('out/9', pem.split('\\n')[3]);", /^out\/9 holds the private key as pkcs8/m],
  ["writeFileSync('out/10', encodeURIComponent(pem));", /^out\/10 holds .*pkcs8 \(percent-encoded\)/m],
  [
    "process.env.COPY = clientId; process.report.excludeEnv = false; process.report.writeReport('out/11');",
    /^out\/11 holds the client id/m,
  ],
  ['process.title = clientId;', /^the list of processes holds the client id/m],
];

const leaksWith = (planted: string): Promise<readonly string[]> =>
  inFolder((folder) =>
    rehearse({}, async ({ env }) => {
      const more = await planting(folder, planted);
      return (await canaryRun(['audit'], { env, marks: createMarks(), more })).leaks;
    }),
  );

describe('what is shown although it is secret', () => {
  let leaks = '';
  before(async () => {
    leaks = (await leaksWith(PLANTED.map(([code]) => code).join('\n'))).join('\n');
  });

  for (const [code, found] of PLANTED) it(`is found: ${code}`, () => assert.match(leaks, found));

  it('is not found where nothing was planted', async () => assert.deepEqual(await leaksWith(''), []));
});
