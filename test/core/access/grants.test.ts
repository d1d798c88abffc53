import assert from 'node:assert/strict';
import { added, grantsPool } from '../../../src/core/access/grants.js';
import { packageUrn, roleUrn } from '../../../src/core/identifiers.js';
import { grants, party } from '../../support/build.js';

const SERVICE = 'app_skd_Mva-Melding';
const GUID = '0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b';

const instancesOf = (instanceRef: string | null) =>
  grants({ instances: [{ service: SERVICE, instanceRef }] }).instances;

describe('the grants of a party', () => {
  it('are packages and roles by URN, each once and in order, whatever form they were received in', () => {
    const { packages, roles } = grants({
      packages: ['skatt', 'urn:altinn:accesspackage:LONN', 'Lonn'],
      roles: ['REGNA', 'dagl', 'urn:altinn:rolecode:regna'],
    });
    assert.deepEqual(packages, [packageUrn('lonn'), packageUrn('skatt')]);
    assert.deepEqual(roles, [roleUrn('dagl'), roleUrn('regna')]);
  });

  it('are single rights in the spelling received, each once, without URN prefix', () => {
    assert.deepEqual(grants({ services: ['urn:altinn:resource:nav_Dialog', SERVICE] }).services, [
      SERVICE,
      'nav_Dialog',
    ]);
    assert.equal(grants({ services: [SERVICE, SERVICE.toUpperCase()] }).services.length, 1);
  });

  it('are the services of instances of which Dialogporten can find the dialog', () => {
    for (const ref of [
      `urn:altinn:dialog-id:${GUID}`,
      `urn:altinn:correspondence-id:${GUID}`,
      `urn:altinn:instance-id:51795224/${GUID}`,
      `URN:ALTINN:DIALOG-ID:${GUID.toUpperCase()}`,
    ]) {
      assert.deepEqual(instancesOf(ref), [SERVICE.toLowerCase()], ref);
    }
  });

  it('are no service of an instance whose reference does not parse', () => {
    for (const ref of [
      null,
      '',
      GUID,
      'urn:altinn:dialog-id:',
      'urn:altinn:dialog-id:not-a-guid',
      `urn:altinn:dialog-id:${GUID}0`,
      `urn:altinn:instance-id:${GUID}`,
      `urn:altinn:instance-id:/${GUID}`,
      `urn:altinn:instance-id:x/${GUID}`,
      `urn:altinn:instance-id:51795224/${GUID}/1`,
      `urn:altinn:task-id:${GUID}`,
    ]) {
      assert.deepEqual(instancesOf(ref), [], String(ref));
    }
  });

  it('name a service of which many instances were delegated once', () => {
    const instanceRef = `urn:altinn:dialog-id:${GUID}`;
    const instances = [SERVICE, SERVICE.toUpperCase(), SERVICE].map((service) => ({ service, instanceRef }));
    assert.deepEqual(grants({ instances }).instances, [SERVICE.toLowerCase()]);
  });

  it('of several rows of a party add up', () => {
    const both = added([party('311204564', { packages: ['lonn'] }), party('311204564', { services: [SERVICE] })]);
    const sum = grantsPool()(both);
    assert.deepEqual([sum.packages, sum.services], [[packageUrn('lonn')], [SERVICE]]);
  });
});

describe('a pool of grants', () => {
  const pooled = (one: Parameters<typeof party>[1], other: Parameters<typeof party>[1]) => {
    const pool = grantsPool();
    return [pool(party('311204564', one)), pool(party('311732161', other))] as const;
  };

  it('gives equal grants as one and the same object', () => {
    const [one, other] = pooled({ packages: ['lonn', 'skatt'] }, { packages: ['lonn', 'skatt'] });
    assert.equal(one, other);
    const [none, nothing] = pooled({}, {});
    assert.equal(none, nothing);
  });

  it('sees that grants are equal through order, repetition and form', () => {
    const [one, other] = pooled(
      { packages: ['lonn', 'skatt'] },
      { packages: ['urn:altinn:accesspackage:SKATT', 'lonn', 'Lonn'] },
    );
    assert.equal(one, other);
  });

  it('sees that instances are equal where the same services are visible', () => {
    const other = GUID.replace('0196', '0197');
    const [one, same] = pooled(
      { instances: [{ service: SERVICE, instanceRef: `urn:altinn:dialog-id:${GUID}` }] },
      { instances: [{ service: SERVICE, instanceRef: `urn:altinn:dialog-id:${other}` }] },
    );
    assert.equal(one, same);
  });

  it('keeps grants that differ apart', () => {
    const differing: Parameters<typeof party>[1][] = [
      {},
      { packages: ['lonn'] },
      { packages: ['skatt'] },
      { roles: ['lonn'] },
      { services: ['lonn'] },
      { packages: ['lonn'], services: ['lonn'] },
      { instances: [{ service: 'lonn', instanceRef: `urn:altinn:dialog-id:${GUID}` }] },
    ];
    const pool = grantsPool();
    const made = differing.map((told) => pool(party('311204564', told)));
    assert.equal(new Set(made).size, differing.length);
  });

  it('does not take a code that is empty for no code', () => {
    const [empty, none] = pooled({ packages: [''] }, {});
    assert.equal(empty.packages.length, 1);
    assert.equal(none.packages.length, 0);
  });

  it('gives what a row without any grants gives to a row whose only instance does not parse', () => {
    const [none, unparsed] = pooled({}, { instances: [{ service: SERVICE, instanceRef: null }] });
    assert.equal(none, unparsed);
  });
});
