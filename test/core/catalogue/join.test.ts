import assert from 'node:assert/strict';
import { packageUrn, roleUrn, serviceKey } from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, given, service, used } from '../../support/build.js';

const AMELDING = 'ske-innrapportering-amelding';
const MVA = 'app_skd_mva-melding';

describe('the joined catalogue', () => {
  it('leaves what was not read undefined, and what was read empty', () => {
    const nothing = catalogue({ packages: undefined, services: undefined, links: undefined, used: undefined });
    assert.deepEqual(nothing, { packages: undefined, services: undefined, links: undefined, used: undefined });
    const empty = catalogue();
    assert.equal(empty.packages?.size, 0);
    assert.equal(empty.services?.size, 0);
    assert.equal(empty.links?.packageLinks, 0);
    assert.equal(empty.used?.size, 0);
  });

  it('finds services by identifier in any case, with the spelling of the registry', () => {
    const { services, used: inUse } = catalogue({ services: [service('app_skd_Mva-Melding')], used: [used(MVA, 4)] });
    assert.equal(services?.get(serviceKey('APP_SKD_mva-melding'))?.id, 'app_skd_Mva-Melding');
    assert.equal(inUse?.get(serviceKey('app_skd_MVA-melding'))?.minimumLevel, 4);
  });

  it('takes the first of two rows: the registry lists its own before those of the app storage', () => {
    const { services, packages } = catalogue({
      services: [service(MVA, { delegable: false }), service('APP_SKD_MVA-MELDING', { delegable: true })],
      packages: [accessPackage('skatt', { name: 'Skatt' }), accessPackage('SKATT', { name: 'Tax' })],
    });
    assert.equal(services?.size, 1);
    assert.equal(services?.get(serviceKey(MVA))?.delegable, false);
    assert.equal(packages?.get(packageUrn('skatt'))?.name, 'Skatt');
  });

  it('adds up the services of a subject that is listed twice, in any case', () => {
    const { links } = catalogue({
      links: [given('a-ordning', AMELDING), given('urn:altinn:accesspackage:A-ORDNING', MVA)],
    });
    assert.deepEqual([...(links?.servicesOf.get(packageUrn('a-ordning')) ?? [])], [AMELDING, MVA]);
  });

  it('counts each pair of package and service once, however it is spelled, and no pair of another subject', () => {
    const { links } = catalogue({
      links: [
        given('a-ordning', AMELDING, 'SKE-innrapportering-amelding'),
        given('A-ordning', AMELDING),
        given('skatt', AMELDING, MVA),
        given('urn:altinn:rolecode:dagl', AMELDING, MVA),
      ],
    });
    assert.equal(links?.packageLinks, 3);
  });

  it('tells the packages that give a service, and no role', () => {
    const { links } = catalogue({
      links: [given('a-ordning', AMELDING), given('urn:altinn:rolecode:dagl', AMELDING), given('lonn', AMELDING)],
    });
    assert.deepEqual(links?.packagesOf.get(serviceKey(AMELDING)), [packageUrn('a-ordning'), packageUrn('lonn')]);
    assert.deepEqual([...(links?.servicesOf.get(roleUrn('dagl')) ?? [])], [AMELDING]);
  });

  it('keeps one spelling of every service that a subject gives, the first', () => {
    const { links } = catalogue({ links: [given('skatt', 'app_skd_Mva-Melding'), given('mva', MVA)] });
    assert.deepEqual([...(links?.spelling ?? [])], [[MVA, 'app_skd_Mva-Melding']]);
  });

  it('knows a subject that gives nothing as one that gives nothing', () => {
    const { links } = catalogue({ links: [given('infrastruktur')] });
    assert.equal(links?.servicesOf.get(packageUrn('infrastruktur'))?.size, 0);
    assert.equal(links?.servicesOf.get(packageUrn('skatt')), undefined);
  });
});
