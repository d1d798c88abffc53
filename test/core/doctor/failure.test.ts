import assert from 'node:assert/strict';
import type { Outcome } from '../../../src/core/doctor/check.js';
import { failureOutcome, hostOutcome, type LastAnswer } from '../../../src/core/doctor/failure.js';
import { UpstreamError, type UpstreamFailure } from '../../../src/core/errors.js';

const failing = (failure: Partial<UpstreamFailure>): UpstreamError =>
  new UpstreamError([{ text: 'nothing-there' }], {
    api: 'metadata',
    operation: 'GET x',
    status: null,
    code: 'http-error',
    ...failure,
  });

const codeOf = ({ seen }: Outcome): string => (seen.kind === 'failure' ? seen.code : seen.told.text);

describe('the way to a host', () => {
  it('is there whatever is answered', () => {
    assert.equal(hostOutcome('a.example', undefined).status, 'ok');
    for (const status of [301, 401, 404, 500]) {
      assert.equal(hostOutcome('a.example', failing({ status })).status, 'ok', String(status));
    }
    assert.equal(hostOutcome('a.example', failing({ code: 'too-large' })).status, 'ok');
  });

  it('is not shown by what a proxy or a gateway says of it, nor whose a web page is', () => {
    const refused = hostOutcome('a.example', failing({ status: 407 }));
    assert.deepEqual([refused.status, codeOf(refused)], ['wrong', 'host-behind-proxy']);
    for (const status of [502, 503, 504]) {
      const outcome = hostOutcome('a.example', failing({ status, isDown: true }), { status, isPage: true });
      assert.deepEqual(
        [outcome.status, codeOf(outcome), outcome.remedy?.text],
        ['unknown', 'host-untold', 'ask-gateway'],
      );
    }
    assert.equal(
      codeOf(hostOutcome('a.example', failing({ status: 403 }), { status: 403, isPage: true })),
      'host-page',
    );
  });

  it('fails by the name, by TLS, in silence, or on the way', () => {
    for (const [code, seen] of [
      ['enotfound', 'host-without-address'],
      ['eai_again', 'host-without-address'],
      ['self_signed_cert_in_chain', 'host-without-tls'],
      ['unable_to_verify_leaf_signature', 'host-without-tls'],
      ['cert_has_expired', 'host-without-tls'],
      ['err_tls_cert_altname_invalid', 'host-without-tls'],
      ['eproto', 'host-without-tls'],
      ['timeout', 'host-silent'],
      ['econnrefused', 'host-unreachable'],
      ['econnreset', 'host-unreachable'],
    ] as const) {
      const outcome = hostOutcome('a.example', failing({ code }));
      assert.deepEqual([outcome.status, codeOf(outcome)], ['wrong', seen], code);
    }
  });
});

describe('a call that failed', () => {
  const outcome = (failure: Partial<UpstreamFailure>, last?: LastAnswer): Outcome =>
    failureOutcome(failing(failure), { host: 'a.example', environment: 'tt02', last });

  it('was answered by something in between, where a web page came', () => {
    for (const status of [200, 302, 403, 407]) {
      assert.equal(
        codeOf(outcome({ status, code: 'malformed' }, { status, isPage: true })),
        'web-page',
        String(status),
      );
    }
  });

  it('is not known rather than wrong, where it may pass: a page of a gateway whose API is down, too', () => {
    assert.equal(outcome({ status: 503, isDown: true }, { status: 503, isPage: true }).status, 'unknown');
    assert.equal(outcome({ status: 429, isDown: true }).status, 'unknown');
    assert.equal(outcome({ status: 500 }).status, 'unknown');
    assert.equal(outcome({ code: 'timeout', isDown: true }).status, 'unknown');
    assert.equal(outcome({ status: 204, code: 'no-content' }).status, 'unknown');
  });

  it('broke off on a way where somebody may be in between', () => {
    const { status, remedy } = outcome({ code: 'econnreset', isDown: true });
    assert.deepEqual([status, remedy?.text], ['unknown', 'ask-gateway']);
  });

  it('is for somebody to mend in every other way', () => {
    const scope = { name: 'a:b', api: 'system-register' };
    for (const [failure, remedy] of [
      [{ status: 401, code: 'token-refused' }, 'check-issuer'],
      [{ status: 403, code: 'forbidden', scope }, 'order-scope'],
      [{ status: 400, code: 'token-refused' }, 'check-client'],
      [{ status: 301, code: 'redirect-refused' }, 'pass-page'],
      [{ status: 200, code: 'malformed' }, 'report-it'],
      [{ status: 404, code: 'not-found' }, 'report-it'],
    ] as const) {
      const found = outcome(failure);
      assert.deepEqual([found.status, found.remedy?.text], ['wrong', remedy], failure.code);
    }
  });
});
