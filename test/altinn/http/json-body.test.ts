import assert from 'node:assert/strict';
import { type Body, jsonBody } from '../../../src/altinn/http/json-body.js';
import type { UpstreamError } from '../../../src/core/errors.js';
import { call, httpTo, upstream } from '../../support/http-client.js';
import { type Handler, inTurn, useServers } from '../../support/http-server.js';

const start = useServers();

async function bodyOf(handler: Handler): Promise<Body> {
  const { base } = await start(handler);
  return jsonBody(httpTo(base), call());
}

const failureOf = (handler: Handler): Promise<UpstreamError> => upstream(bodyOf(handler));

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

describe('an answer in JSON', () => {
  it('is parsed, and kept as it came', async () => {
    const text = '{ "navn": "Blåbær",\n "tall": 1.0 }';
    const { json, bytes } = await bodyOf(inTurn([200, text, JSON_TYPE]));
    assert.deepEqual(json, { navn: 'Blåbær', tall: 1 });
    assert.equal(bytes.toString('utf8'), text);
  });

  it('is taken whatever it is called, and with a byte order mark', async () => {
    assert.deepEqual((await bodyOf(inTurn([200, '[1]', { 'Content-Type': 'text/plain' }]))).json, [1]);
    assert.deepEqual((await bodyOf(inTurn([200, '\uFEFF[1]', JSON_TYPE]))).json, [1]);
  });

  it('is never 204, which is an empty answer nowhere that this tool asks', async () => {
    const { failure, message } = await failureOf((_, response) => response.writeHead(204).end());
    assert.deepEqual([failure.status, failure.code, failure.api], [204, 'no-content', 'metadata']);
    assert.match(message, /answered without a body/);
  });

  it('is no web page, which says that something may be in between', async () => {
    const page = '<!DOCTYPE html><title>Logg inn</title>';
    const { failure, message } = await failureOf(inTurn([200, page, { 'Content-Type': 'text/html; charset=utf-8' }]));
    assert.deepEqual([failure.status, failure.code], [200, 'malformed']);
    assert.match(message, /It is a web page: a proxy or portal may be in between\.$/);
    assert.doesNotMatch(message, /Logg inn/);
  });

  it('is not empty', async () => {
    for (const body of ['', ' ']) {
      const { failure } = await failureOf(inTurn([200, body, JSON_TYPE]));
      assert.deepEqual([failure.status, failure.code], [200, 'malformed']);
    }
    assert.match(
      (await failureOf(inTurn([200, '', JSON_TYPE]))).message,
      /the answer of metadata is empty\. Try again later/,
    );
  });

  it('is not cut short', async () => {
    for (const body of ['[{"urn": "urn:altinn:access', '[1, 2', '{"data":[]', '[1] [2]', 'nul']) {
      const { failure, message } = await failureOf(inTurn([200, body, JSON_TYPE]));
      assert.equal(failure.code, 'malformed', body);
      assert.match(message, /is no JSON, or is cut short\. Try again later/);
    }
  });

  it('is UTF-8: what is not is refused rather than read wrongly', async () => {
    const latin1 = Buffer.from('{"navn":"Blåbær"}', 'latin1');
    assert.equal((await failureOf(inTurn([200, latin1, JSON_TYPE]))).failure.code, 'malformed');
    const utf16 = Buffer.from('{"navn":"x"}', 'utf16le');
    assert.equal((await failureOf(inTurn([200, utf16, JSON_TYPE]))).failure.code, 'malformed');
  });

  it('may be null or a bare value, which is for its decoder to refuse', async () => {
    for (const value of [null, 0, 'text', false]) {
      assert.equal((await bodyOf(inTurn([200, JSON.stringify(value), JSON_TYPE]))).json, value);
    }
  });
});
