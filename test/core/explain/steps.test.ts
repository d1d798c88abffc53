import assert from 'node:assert/strict';
import type { Actor } from '../../../src/core/explain/steps.js';
import { packageUrn } from '../../../src/core/identifiers.js';
import { accessPackage, given, service, systemUser } from '../../support/build.js';
import { AMELDING, chain, request, type Scenario, system } from '../../support/chain.js';

const AGENT = { user: { type: 'agent' } };
const name = system([]).id;
const OWNER = systemUser().owner;

describe('what must come first', () => {
  it('is that the vendor registers the package, where no package for it is on the system', () => {
    const { steps, actor } = chain({ systems: [system(['skatt'])], requests: [] });
    assert.deepEqual(steps, [
      { text: 'register-package', system: name, package: 'a-ordning' },
      { text: 'send-request', package: 'a-ordning', owner: OWNER },
    ]);
    assert.equal(actor, 'vendor');
  });

  it('is that the vendor registers the single right, where that alone would do', () => {
    const { steps, actor } = chain({ records: { links: [] }, systems: [system([])], requests: [] });
    assert.deepEqual(steps, [
      { text: 'register-right', system: name },
      { text: 'send-request', package: '', owner: OWNER },
    ]);
    assert.equal(actor, 'vendor');
  });

  it('is told of a package that is on the system, where another takes the party less', () => {
    const records = {
      packages: [accessPackage('a-ordning'), accessPackage('lonn')],
      links: [given('a-ordning', AMELDING), given('lonn', AMELDING)],
    };
    const { steps } = chain({ records, systems: [system(['lonn'])], requests: [] });
    assert.deepEqual(steps, [
      { text: 'choose-registered', system: name, packages: ['lonn'] },
      { text: 'send-request', package: 'lonn', owner: OWNER },
    ]);
  });

  it('is that the vendor asks for what is on the system and nobody asked for, be it the single right', () => {
    const { steps, actor } = chain({ requests: [] });
    assert.deepEqual(steps, [{ text: 'send-request', package: 'a-ordning', owner: OWNER }]);
    assert.equal(actor, 'vendor');
    const right = chain({ systems: [system([], [AMELDING])], requests: [] });
    assert.deepEqual(right.steps, [{ text: 'send-request', package: '', owner: OWNER }]);
  });

  it('is that the service owner acts, where what is to be given would show nothing', () => {
    const barred = {
      services: [service(AMELDING, { delegable: false })],
      packages: [accessPackage('a-ordning', { isAssignable: false })],
    };
    const standings = ['no-parties', 'not-authorised', 'hierarchy-only'] as const;
    for (const standing of standings) {
      const { steps, actor } = chain({ records: barred, where: { standing } });
      assert.deepEqual([steps, actor], [[{ text: 'not-enough' }], 'service-owner'], standing);
    }
  });

  it('is that the customer approves what waits, or that the vendor asks again', () => {
    const waiting = chain({ requests: [request({ status: 'New' })] });
    assert.deepEqual(waiting.steps, [{ text: 'approve-request', request: request().id, owner: OWNER }]);
    assert.equal(waiting.actor, 'customer');
    // Of an agent it is the provider that approves, and not the client.
    assert.equal(chain({ ...AGENT, requests: [request({ status: 'New' })] }).actor, 'provider');
    const rejected = chain({ requests: [request({ status: 'Rejected' })] });
    assert.deepEqual(rejected.steps, [{ text: 'ask-again', request: request().id, status: 'Rejected' }]);
    assert.equal(rejected.actor, 'vendor');
  });

  it('is nothing that rests on what was not read', () => {
    assert.deepEqual(chain({ systems: undefined, requests: undefined }).steps, []);
  });
});

describe('who must act', () => {
  const notDelegable = [service(AMELDING, { delegable: false })];
  const lonn = {
    packages: [accessPackage('regnskapsforer-lonn', { isAssignable: false })],
    links: [given('regnskapsforer-lonn', AMELDING)],
  };
  const onSystem = [system(['regnskapsforer-lonn'])];
  const asked = [request({ packages: [packageUrn('regnskapsforer-lonn')] })];
  const CASES: readonly (readonly [string, Scenario, Actor | null])[] = [
    ['the vendor, for an identifier that no service has', { id: 'x' }, 'vendor'],
    ['the customer, for a package that was not delegated', {}, 'customer'],
    ['the client, for a package that it must give its provider', AGENT, 'client'],
    [
      'the client, for a role that it must register',
      { ...AGENT, records: lonn, systems: onSystem, requests: asked },
      'client',
    ],
    [
      'the client administrator, for a package of a role that is registered',
      {
        ...AGENT,
        records: lonn,
        systems: onSystem,
        requests: asked,
        gave: { packages: ['regnskapsforer-med-signeringsrettighet'] },
      },
      'client-administrator',
    ],
    [
      'the client administrator, for a client that was not added',
      { ...AGENT, where: { standing: 'not-authorised' } },
      'client-administrator',
    ],
    ['the customer, for an own-system user without parties', { where: { standing: 'no-parties' } }, 'customer'],
    ['nobody, for a unit nested too deep', { where: { standing: 'nested' } }, 'nobody'],
    [
      'the service owner, for what cannot be given',
      { records: { services: notDelegable, packages: [accessPackage('a-ordning', { isAssignable: false })] } },
      'service-owner',
    ],
    ['the service owner, for what nothing gives', { records: { services: notDelegable, links: [] } }, 'service-owner'],
    ['left open for what is visible', { gave: { packages: ['a-ordning'] } }, null],
    ['left open for what is not known', { where: { standing: 'unread' } }, null],
  ];
  for (const [title, scenario, actor] of CASES) {
    it(`is ${title}`, () => assert.equal(chain(scenario).actor, actor));
  }
});
