import assert from 'node:assert/strict';
import { join } from 'node:path';
import { loadFaultPlan } from '../../src/config/fault-plan.js';
import { usageError, writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';

const loaded = (text: string, name = 'plan.yaml') =>
  inFolder(async (folder) => {
    await writeFiles(folder, { [name]: text });
    return loadFaultPlan(join(folder, name));
  });

const faultIn = (text: string) =>
  inFolder(async (folder) => {
    const path = join(folder, 'plan.yaml');
    await writeFiles(folder, { 'plan.yaml': text });
    const { message, advice } = await usageError(() => loadFaultPlan(path));
    assert.ok(message.startsWith(path), message);
    return `${message.slice(path.length)} ${advice.join(' ')}`.trim();
  });

/** A plan of one fault, whose first line is the second of the plan. */
const one = (...lines: readonly string[]) => `faults:\n  - ${lines.join('\n    ')}\n`;

describe('a fault plan', () => {
  it('has faults of every kind, each for some requests of an operation', async () => {
    const { faults } = await loaded(`
faults:
  - {fault: status, operation: GET resource/resourcelist, requests: first, status: 503, retryAfter: 2, retryAfterForm: date}
  - {fault: status, operation: "*", requests: 3, status: 400, body: {code: AUTH-00001}, headers: {X-Trace: 12}}
  - {fault: delay, operation: GET meta/*, requests: {from: 2, to: 4}, milliseconds: 200}
  - {fault: drip, operation: POST token, bytes: 1, milliseconds: 5}
  - {fault: truncate, operation: POST token, at: -1, announced: whole}
  - {fault: reset, operation: POST token}
  - {fault: reset, operation: POST token, after: 10}
  - {fault: proxy-page, operation: GET systemuser/vendor/bysystem/310652970_lonn}
  - {fault: content-type, operation: POST token, type: text/plain}
  - {fault: empty, operation: POST token, requests: {share: 0.5, seed: 7}}
  - {fault: no-content, operation: POST token, requests: all}
  - {fault: giant, operation: POST token, bytes: 1000}
  - {fault: redirect, operation: POST token, to: other-host, status: 301}
  - {fault: redirect, operation: POST token, to: "http://127.0.0.1:1/x"}
  - {fault: repeat-page, operation: POST token}
  - {fault: changed-page, operation: POST token, rows: -2}
  - {fault: expired-token, operation: POST token}
  - {fault: clock, operation: POST token, seconds: -300}
  - {fault: field, operation: POST token, path: "data[0].name", set: null}
  - {fault: missing-field, operation: POST token, path: $}
`);
    assert.equal(faults.length, 20);
    assert.deepEqual(faults[1], {
      fault: 'status',
      operation: '*',
      requests: 3,
      status: 400,
      body: { code: 'AUTH-00001' },
      headers: { 'X-Trace': '12' },
    });
    assert.deepEqual(faults[18], {
      fault: 'field',
      operation: 'POST token',
      path: 'data[0].name',
      set: null,
    });
  });

  it('may be in JSON, and may be empty of faults', async () => {
    const plan = { faults: [{ fault: 'empty', operation: 'GET meta/info/roles' }] };
    assert.deepEqual(await loaded(JSON.stringify(plan, null, 2), 'plan.json'), plan);
    assert.deepEqual(await loaded('faults: []'), { faults: [] });
  });

  it('has no key that does not exist, and says where and which may have been meant', async () => {
    assert.match(await faultIn('fault: []'), /^:1:1: there is no key "fault" here\. Did you mean faults\?$/);
    assert.match(
      await faultIn(one('fault: status', 'operation: "*"', 'status: 503', 'retryafter: 2')),
      /^:5:5: there is no key "retryafter" here\. Did you mean retryAfter or retryAfterForm\?/,
    );
    assert.match(
      await faultIn(one('fault: empty', 'operation: "*"', 'status: 200')),
      /^:4:5: there is no key "status" here\.$/,
      'an option of another kind',
    );
  });

  it('names an operation that there is', async () => {
    assert.match(
      await faultIn(one('fault: empty', 'operation: GET meta/info/rolls')),
      /^:3:5: faults\[0\]\.operation: "GET meta\/info\/rolls" is no operation.*perhaps GET meta\/info\/roles/,
    );
    assert.match(await faultIn(one('fault: empty', 'operation: *')), /^:3:16: YAML takes a value/);
    assert.match(await faultIn(one('fault: empty')), /^:2:5: faults\[0\]\.operation: expected a text/);
  });

  it('tells what is wrong with any other value, in its place', async () => {
    const status = (...lines: string[]) => one('fault: status', 'operation: "*"', ...lines);
    for (const [text, told] of [
      ['faults: 3', /^:1:1: faults: expected a list/],
      ['faults: [3]', /^:1:10: faults\[0\]: expected keys and values/],
      [one('fault: statsu', 'operation: "*"'), /^:2:5: faults\[0\]\.fault: expected one of status, delay/],
      [status('status: "503"'), /^:4:5: faults\[0\]\.status: expected a whole number from 200 to 599/],
      [status('status: 99'), /^:4:5: .*from 200 to 599/],
      [status(), /from 200 to 599/],
      [status('status: 503', 'requests: third'), /^:5:5: faults\[0\]\.requests: expected "first"/],
      [status('status: 503', 'requests: {share: 2}'), /^:5:5: faults\[0\]\.requests: expected/],
      [status('status: 503', 'requests: {form: 2}'), /^:5:5: faults\[0\]\.requests: expected/],
      [status('status: 503', 'headers: {a b: c}'), /^:5:5: .*names of headers/],
      [status('status: 503', 'headers: {a: "b\\r\\nc"}'), /^:5:5: .*names of headers/],
      [one('fault: field', 'operation: "*"', 'path: "a..b"', 'set: 1'), /^:4:5: .*"a\.\.b" is no path into a body/],
      [one('fault: field', 'operation: "*"', 'path: a'), /faults\[0\]\.set: this must be given/],
      [one('fault: redirect', 'operation: "*"', 'to: ftp://x'), /^:4:5: .*expected other-host, same-host/],
      [one('fault: empty', 'fault: empty', 'operation: "*"'), /^:3:5: a key stands twice/],
      ['faults: [', /^:\d+:\d+: /],
    ] as const) {
      assert.match(await faultIn(text), told, text);
    }
  });

  it('must be a file that can be read', async () => {
    const { message } = await usageError(() => loadFaultPlan('/no/such/plan.yaml'));
    assert.equal(message, 'The fault plan /no/such/plan.yaml cannot be read: there is no such file.');
  });
});
