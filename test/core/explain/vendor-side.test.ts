import assert from 'node:assert/strict';
import { accessPackage, given } from '../../support/build.js';
import { AMELDING, chain, request, type Scenario, system } from '../../support/chain.js';

const HELD = { packages: ['a-ordning'] };

describe('the system register in the chain', () => {
  it('has the system, and of what would give the service what is on it', () => {
    const name = system([]).id;
    const states = (systems: Scenario['systems']) => chain({ systems }).link('registered');
    assert.deepEqual(states([system(['a-ordning', 'skatt'])]).evidence, {
      text: 'registered',
      system: name,
      packages: ['a-ordning'],
    });
    assert.deepEqual(states([system(['skatt'])]).evidence, {
      text: 'not-registered',
      system: name,
      packages: ['a-ordning'],
    });
    assert.deepEqual(states([]).evidence, { text: 'system-not-registered', system: name });
  });

  it('does not tell what is on a system without a list of packages', () => {
    assert.equal(chain({ systems: [{ ...system([]), packages: undefined }] }).link('registered').state, 'unknown');
  });

  it('does not tell whether a single right is on a system without a list of them, and does where a package is', () => {
    const untold = (packages: readonly string[]) =>
      chain({ systems: [{ ...system(packages), services: undefined }] }).link('registered').state;
    assert.equal(untold(['skatt']), 'unknown');
    assert.equal(untold(['a-ordning']), 'holds');
  });

  it('is asked for what made a service visible, where it is', () => {
    const both = {
      packages: [accessPackage('a-ordning'), accessPackage('lonn')],
      links: [given('a-ordning', AMELDING), given('lonn', AMELDING)],
    };
    const { link, steps } = chain({ records: both, gave: { packages: ['lonn'] }, systems: [system(['a-ordning'])] });
    assert.equal(link('registered').state, 'broken');
    assert.deepEqual(steps, [], 'nothing need be done for a service that is visible');
  });
});

describe("the vendor's requests in the chain", () => {
  const requested = (...requests: readonly Partial<Parameters<typeof request>[0]>[]) => {
    const { link } = chain({ requests: requests.map((one) => request(one)) });
    const { state, evidence } = link('requested');
    return [state, evidence.text];
  };

  it('hold, wait or were not accepted by their status', () => {
    assert.deepEqual(requested({ status: 'Accepted' }), ['holds', 'request-accepted']);
    assert.deepEqual(requested({ status: 'New' }), ['broken', 'request-waiting']);
    for (const status of ['Rejected', 'Denied', 'Timedout']) {
      assert.deepEqual(requested({ status }), ['broken', 'request-not-accepted']);
    }
    assert.deepEqual(requested({ status: 'SomethingNew' }), ['unknown', 'request-not-accepted']);
  });

  it('are those of this system user, and about this service', () => {
    assert.deepEqual(requested(), ['broken', 'not-requested']);
    assert.deepEqual(requested({ packages: [] }), ['broken', 'not-requested']);
    assert.deepEqual(requested({ organizationNumber: '310987603' }), ['broken', 'not-requested']);
    assert.deepEqual(requested({ externalRef: 'another' }), ['broken', 'not-requested']);
    // The reference is the owner's number where it is left out.
    assert.deepEqual(requested({ externalRef: null }), ['holds', 'request-accepted']);
    const own = { id: '704013EE-E82A-433E-83C5-A40E6E00D746', organizationNumber: null, externalRef: 'another' };
    assert.deepEqual(requested(own), ['holds', 'request-accepted']);
  });

  it('may be about a single right where they do not tell for which they are', () => {
    assert.equal(requested({ packages: [], services: undefined })[0], 'unknown');
    assert.deepEqual(requested({ services: undefined }), ['holds', 'request-accepted']);
    const agent = chain({
      user: { type: 'agent' },
      where: { userType: 'agent' },
      requests: [request({ packages: [], services: undefined })],
    });
    assert.equal(agent.link('requested').state, 'broken', 'no agent has single rights');
  });

  it('count by the one that was made last', () => {
    const old = { status: 'Accepted', created: '2026-01-01T00:00:00Z' };
    const young = { status: 'New', created: '2026-11-01T00:00:00Z' };
    assert.deepEqual(requested(young, old), ['broken', 'request-waiting']);
    assert.deepEqual(requested(old, young), ['broken', 'request-waiting']);
  });

  it('are not missed where the party gave it without being asked', () => {
    assert.equal(chain({ gave: HELD, requests: [] }).link('requested').state, 'moot');
  });
});
