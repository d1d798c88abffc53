import assert from 'node:assert/strict';
import { LINKS } from '../../../src/core/explain/link.js';
import { accessPackage, given, service, used } from '../../support/build.js';
import { AMELDING, type Chain, chain, type Scenario, system } from '../../support/chain.js';

const HELD = { packages: ['a-ordning'] };

describe('the chain from a service to its dialogs', () => {
  it('has a link for each thing that may break, each with the APIs that told it', () => {
    const { links } = chain();
    assert.deepEqual(
      links.map(({ name }) => name),
      LINKS,
    );
    for (const { apis, name } of links) assert.ok(apis.length > 0, name);
  });

  it('holds for a visible service, but for the dialogs that nobody asked for', () => {
    const visible = chain({ gave: HELD });
    assert.equal(visible.row.verdict, 'visible');
    assert.equal(visible.marks, '✔✔✔✔✔✔✔✔✔?✔');
    assert.deepEqual(visible.link('matched').evidence, { text: 'matched-by', subjects: ['a-ordning'] });
    assert.deepEqual(visible.link('delegated').evidence, { text: 'gave-subjects', subjects: ['a-ordning'] });
    assert.deepEqual(visible.link('dialogs-exist').evidence, { text: 'not-verified' });
  });

  it('holds by a single right too, also where no package gives it', () => {
    const visible = chain({ gave: { services: [AMELDING.toUpperCase()] }, records: { links: [] } });
    assert.equal(visible.row.verdict, 'visible');
    assert.equal(visible.marks, '✔✔✔–✔✔–✔✔?✔');
    assert.deepEqual(visible.link('matched').evidence, { text: 'matched-right' });
    assert.deepEqual(visible.link('registered').evidence, { text: 'right-registered', system: system([]).id });
  });

  /** For each cause: what is told, the marks, and the evidence of the link that breaks. */
  const CAUSES: readonly (readonly [string, Scenario, string, (one: Chain) => unknown, unknown])[] = [
    [
      'unknown-service',
      { id: 'ske-ameldng', near: [AMELDING] },
      '✖––––––––––',
      (one) => one.link('service-exists').evidence,
      { text: 'not-listed', service: 'ske-ameldng', near: [AMELDING] },
    ],
    [
      'no-parties',
      { where: { standing: 'no-parties' } },
      '✔✔✔✔✔✔✔✖✖?✔',
      (one) => one.link('delegated').evidence,
      { text: 'no-parties' },
    ],
    [
      'party-not-delegated',
      { where: { standing: 'not-authorised' } },
      '✔✔✔✔✔✔✔✖✖?✔',
      (one) => one.link('delegated').evidence,
      { text: 'not-authorised' },
    ],
    [
      'nested-too-deep',
      { where: { standing: 'nested' }, gave: HELD },
      '✔✔✔✔✔✔✔✔✖?✔',
      (one) => one.link('matched').evidence,
      { text: 'nested-too-deep' },
    ],
    [
      'hierarchy-only',
      { where: { standing: 'hierarchy-only' } },
      '✔✔✔✔✔✔✔✖✖?✔',
      (one) => one.link('delegated').evidence,
      { text: 'hierarchy-only' },
    ],
    [
      'package-not-delegated',
      { gave: { packages: ['skattegrunnlag'] } },
      '✔✔✔✔✔✔✔✖✖?✔',
      (one) => one.link('delegated').evidence,
      { text: 'gave-others', packages: ['skattegrunnlag'] },
    ],
    [
      'single-right-needed',
      { records: { links: [] }, requests: [] },
      '✔✔✔–✔✔✖✖✖?✔',
      (one) => one.link('can-be-given').evidence,
      { text: 'can-be-given-as-right' },
    ],
    [
      'package-not-allowed',
      {
        records: {
          services: [service(AMELDING, { delegable: false })],
          packages: [accessPackage('a-ordning', { isAssignable: false })],
        },
      },
      '✔✔✔✔✖––✖✖?✔',
      (one) => one.link('can-be-given').evidence,
      { text: 'none-can-be-given', packages: ['a-ordning'] },
    ],
    [
      'unreachable',
      {
        records: {
          services: [service(AMELDING, { delegable: false })],
          links: [given('urn:altinn:rolecode:dagl', AMELDING)],
        },
      },
      '✔✔✔✖✖––✖✖?✔',
      (one) => one.link('subjects').evidence,
      { text: 'only-others-named', subjects: ['urn:altinn:rolecode:dagl'] },
    ],
  ];
  for (const [cause, scenario, marks, evidence, expected] of CAUSES) {
    it(`breaks where ${cause} says`, () => {
      const broken = chain(scenario);
      assert.equal(broken.row.verdict === 'empty' && broken.row.cause, cause);
      assert.equal(broken.marks, marks);
      assert.deepEqual(evidence(broken), expected);
    });
  }

  it('does not go on for a type of service that has no dialogs', () => {
    const broker = chain({ records: { services: [service(AMELDING, { type: 'BrokerService' })] }, gave: HELD });
    assert.equal(broker.row.verdict, 'not-applicable');
    assert.equal(broker.marks, '✔✖–––––––––');
    const ownerless = { code: 'skd', organizationNumber: undefined, name: {} };
    const unowned = chain({ records: { services: [service(AMELDING, { owner: ownerless })] } });
    assert.deepEqual(unowned.link('can-have-dialogs').evidence, { text: 'owner-not-told' });
  });

  it('tells single instances apart from the service', () => {
    const instanceRef = 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b';
    const partial = chain({ gave: { instances: [{ service: AMELDING, instanceRef }] } });
    assert.equal(partial.row.verdict, 'partial');
    assert.equal(partial.marks, '✔✔✔✔✔✔✔✔✖?✔');
    assert.deepEqual(partial.link('delegated').evidence, { text: 'gave-instances' });
  });

  it('tells a service that nobody has a dialog of, a level too high and an access list', () => {
    const unused = chain({ gave: HELD, records: { used: [] } });
    assert.deepEqual([unused.link('in-use').state, unused.link('dialogs-exist').state], ['broken', 'broken']);
    const high = chain({ gave: HELD, records: { used: [used(AMELDING, 4)] } }).link('may-be-opened');
    assert.deepEqual([high.state, high.evidence], ['broken', { text: 'level-too-high', level: 4 }]);
    const listed = { services: [service(AMELDING, { accessList: true })] };
    assert.equal(chain({ gave: HELD, records: listed }).link('may-be-opened').state, 'unknown');
  });
});

describe('what was not read', () => {
  const parts = { services: undefined, packages: undefined, links: undefined, used: undefined };

  it('is never said to hold', () => {
    for (const part of Object.keys(parts)) {
      const { links } = chain({ records: { [part]: undefined }, gave: HELD });
      const resting = {
        services: ['service-exists', 'can-have-dialogs', 'may-be-opened', 'matched'],
        packages: ['can-be-given'],
        links: ['subjects', 'can-be-given', 'delegated', 'matched'],
        used: ['in-use', 'may-be-opened'],
      }[part];
      for (const { name, state } of links) {
        if (resting?.includes(name)) assert.equal(state, 'unknown', `${part}: ${name}`);
      }
    }
    const nothing = chain({ records: parts, where: { standing: 'unread' }, systems: undefined, requests: undefined });
    assert.equal(nothing.marks, '???????????');
  });

  it('of the register and the requests leaves their links open, and no other', () => {
    const { marks } = chain({ gave: HELD, systems: undefined, requests: undefined });
    assert.equal(marks, '✔✔✔✔✔??✔✔?✔');
  });

  it('of what a package gives leaves open whether the party delegated it', () => {
    const { link } = chain({ records: { links: undefined }, gave: { packages: ['omdopt-pakke'] } });
    assert.deepEqual(link('delegated').evidence, { text: 'gave-unread', subjects: ['omdopt-pakke'] });
  });

  it('of the service leaves open whether a single right would do, and all that rests on it', () => {
    const { link } = chain({ records: { services: undefined, links: [] }, systems: [system([], [AMELDING])] });
    for (const name of ['subjects', 'can-be-given', 'registered', 'requested'] as const) {
      assert.deepEqual(link(name).evidence, { text: 'not-read' }, name);
    }
    const agent = chain({ user: { type: 'agent' }, records: { services: undefined, links: [] } });
    assert.equal(agent.link('can-be-given').state, 'broken', 'no agent has single rights, whatever the service');
  });

  it('of the level is no level that will do', () => {
    const { link } = chain({ gave: HELD, records: { used: [{ ...used(AMELDING), minimumLevel: undefined }] } });
    assert.deepEqual(link('may-be-opened').state, 'unknown');
  });
});
