import assert from 'node:assert/strict';
import { effort, holdsThroughRole, leastEffortFirst, registerRole } from '../../../src/core/coverage/client-only.js';
import { packageUrn } from '../../../src/core/identifiers.js';

const urns = (...codes: string[]) => codes.map(packageUrn);

const CLIENT_ONLY = {
  'regnskapsforer-med-signeringsrettighet': 'accountant',
  'regnskapsforer-uten-signeringsrettighet': 'accountant',
  'regnskapsforer-lonn': 'accountant',
  'ansvarlig-revisor': 'auditor',
  revisormedarbeider: 'auditor',
  'forretningsforer-eiendom': 'business-manager',
} as const;

describe('a client-only package', () => {
  it('follows from a role in Enhetsregisteret', () => {
    for (const [code, role] of Object.entries(CLIENT_ONLY)) assert.equal(registerRole(packageUrn(code)), role);
  });

  it('is one of six: any other can simply be given', () => {
    for (const code of ['skattegrunnlag', 'a-ordning', 'regnskapsforer-med-signeringsrett', 'klientadministrator']) {
      assert.equal(registerRole(packageUrn(code)), undefined, code);
    }
  });

  it('takes nothing new of a client that already registered the provider in its role', () => {
    const held = urns('regnskapsforer-lonn', 'skattegrunnlag');
    assert.equal(holdsThroughRole('accountant', held), true);
    assert.equal(holdsThroughRole('auditor', held), false);
    assert.equal(holdsThroughRole('accountant', urns('skattegrunnlag')), false);
    const uten = packageUrn('regnskapsforer-uten-signeringsrettighet');
    assert.ok(effort(uten, held) < effort(packageUrn('a-ordning'), held));
  });

  it('takes more than a delegation, and a business manager most of all', () => {
    const least = ['a-ordning', 'regnskapsforer-lonn', 'ansvarlig-revisor', 'forretningsforer-eiendom'];
    const efforts = least.map((code) => effort(packageUrn(code), []));
    assert.deepEqual(
      efforts,
      [...efforts].sort((a, b) => a - b),
    );
    assert.equal(new Set(efforts).size, least.length);
  });
});

describe('packages by least effort', () => {
  it('begin with what the client need only delegate', () => {
    assert.deepEqual(
      leastEffortFirst(urns('forretningsforer-eiendom', 'ansvarlig-revisor', 'regnskapsforer-lonn', 'skatt'), []),
      urns('skatt', 'regnskapsforer-lonn', 'ansvarlig-revisor', 'forretningsforer-eiendom'),
    );
  });

  it('begin with what follows from a role that is registered already', () => {
    assert.deepEqual(
      leastEffortFirst(urns('skatt', 'regnskapsforer-lonn', 'revisormedarbeider'), urns('ansvarlig-revisor')),
      urns('revisormedarbeider', 'skatt', 'regnskapsforer-lonn'),
    );
  });

  it('keep their order among equals, and leave the list that they came in alone', () => {
    const candidates = urns('skatt', 'a-ordning', 'lonn');
    const frozen = Object.freeze([...candidates]);
    assert.deepEqual(leastEffortFirst(frozen, []), candidates);
  });
});
