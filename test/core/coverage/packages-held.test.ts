import assert from 'node:assert/strict';
import { surplusByParty, surplusPackages, unknownPackages } from '../../../src/core/coverage/packages-held.js';
import { organizationUrn, packageUrn, serviceId } from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, given, grants } from '../../support/build.js';

const AMELDING = 'ske-innrapportering-amelding';
const MVA = 'app_skd_mva-melding';

const urns = (...codes: string[]) => codes.map(packageUrn);
const expecting = (...ids: string[]) => ({ services: ids.map(serviceId) });

const packages = [accessPackage('a-ordning'), accessPackage('skatt'), accessPackage('infrastruktur')];
const links = [given('a-ordning', AMELDING), given('skatt', MVA), given('renamed', MVA)];
const whole = catalogue({ packages, links });

describe('a package held that the catalogue does not know', () => {
  it('is one that no package of the catalogue has as its URN', () => {
    assert.deepEqual(unknownPackages(grants({ packages: ['skatt', 'old-code', 'SKATT'] }), whole), urns('old-code'));
  });

  it('is a code that is not the tail of its URN', () => {
    const named = catalogue({ packages: [accessPackage('namsmannen-tvangsfullbyrdelse-forliksradet')] });
    const held = grants({ packages: ['vergemal-namsmannen-tvangsfullbyrdelse-forliksradet'] });
    assert.equal(unknownPackages(held, named).length, 1);
  });

  it('is one even where the registry knows the glued URN', () => {
    assert.deepEqual(unknownPackages(grants({ packages: ['renamed'] }), whole), urns('renamed'));
  });

  it('is not known while the packages were not read', () => {
    const held = grants({ packages: ['old-code'] });
    assert.deepEqual(unknownPackages(held, catalogue({ packages: undefined, links })), []);
  });
});

describe('a package held that is surplus', () => {
  it('gives nothing that is expected', () => {
    const held = grants({ packages: ['a-ordning', 'skatt', 'infrastruktur'] });
    assert.deepEqual(surplusPackages(held, expecting('SKE-innrapportering-amelding'), whole), [
      packageUrn('infrastruktur'),
      packageUrn('skatt'),
    ]);
    assert.deepEqual(surplusPackages(held, expecting(AMELDING, MVA), whole), urns('infrastruktur'));
  });

  it('is one of the catalogue: one that it does not know is unknown, not surplus', () => {
    assert.deepEqual(surplusPackages(grants({ packages: ['old-code'] }), expecting(AMELDING), whole), []);
  });

  it('is none where nothing is expected of the party', () => {
    assert.deepEqual(surplusPackages(grants({ packages: ['skatt'] }), expecting(), whole), []);
  });

  it('is not known while packages or links were not read', () => {
    for (const unread of [{ packages: undefined }, { links: undefined }]) {
      const less = catalogue({ packages, links, ...unread });
      assert.deepEqual(surplusPackages(grants({ packages: ['skatt'] }), expecting(AMELDING), less), []);
    }
  });
});

describe('what is surplus once inheritance is seen', () => {
  const main = organizationUrn('311204564');
  const subunit = organizationUrn('311732161');

  const of = (mainSurplus: string[], subSurplus: string[], held = ['skatt'], subHeld = held) =>
    surplusByParty([
      { urn: main, mainUnit: null, held: urns(...held), surplus: urns(...mainSurplus) },
      { urn: subunit, mainUnit: main, held: urns(...subHeld), surplus: urns(...subSurplus) },
    ]);

  it('is told of the main unit alone when neither it nor its subunit needs it', () => {
    const surplus = of(['skatt'], ['skatt']);
    assert.deepEqual(surplus.get(main), urns('skatt'));
    assert.deepEqual(surplus.get(subunit), []);
  });

  it('is nothing that the subunit needs: the main unit gives it to pass it on', () => {
    const surplus = of(['skatt'], []);
    assert.deepEqual([surplus.get(main), surplus.get(subunit)], [[], []]);
  });

  it('is nothing that the main unit needs: the subunit cannot but inherit it', () => {
    const surplus = of([], ['skatt']);
    assert.deepEqual([surplus.get(main), surplus.get(subunit)], [[], []]);
  });

  it('is told of the subunit when only that holds it', () => {
    const surplus = of([], ['lonn'], ['skatt'], ['skatt', 'lonn']);
    assert.deepEqual(surplus.get(subunit), urns('lonn'));
  });

  it('says nothing of a party by what another one needs that is no relation', () => {
    const other = organizationUrn('312714051');
    const surplus = surplusByParty([
      { urn: main, mainUnit: null, held: urns('skatt'), surplus: urns('skatt') },
      { urn: other, mainUnit: null, held: urns('skatt'), surplus: [] },
    ]);
    assert.deepEqual([surplus.get(main), surplus.get(other)], [urns('skatt'), []]);
  });
});
