import assert from 'node:assert/strict';
import type { CatalogueRecords } from '../../../src/core/catalogue/catalogue.js';
import { disagreements } from '../../../src/core/catalogue/disagreements.js';
import { packageUrn, serviceId } from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, given } from '../../support/build.js';

const between = (told: Partial<CatalogueRecords>) => disagreements(catalogue(told));

/** A package with the services that the Metadata API links to it. */
const linked = (code: string, ...services: string[]) => accessPackage(code, { services: services.map(serviceId) });

describe('where the Metadata API and the Resource Registry disagree', () => {
  it('a link that only the Metadata API shows is told of it', () => {
    assert.deepEqual(between({ packages: [linked('skatt', 'mva-b', 'mva-a')], links: [] }), [
      { package: packageUrn('skatt'), onlyIn: 'metadata', services: ['mva-a', 'mva-b'] },
    ]);
  });

  it("a link that only the registry has is told of it, in the registry's spelling", () => {
    assert.deepEqual(between({ packages: [linked('skatt')], links: [given('skatt', 'app_skd_Mva')] }), [
      { package: packageUrn('skatt'), onlyIn: 'registry', services: ['app_skd_Mva'] },
    ]);
  });

  it('a package may disagree both ways', () => {
    const both = between({ packages: [linked('skatt', 'old', 'same')], links: [given('skatt', 'new', 'same')] });
    assert.deepEqual(
      both.map(({ onlyIn, services }) => [onlyIn, services]),
      [
        ['metadata', ['old']],
        ['registry', ['new']],
      ],
    );
  });

  it('case and repetition are no disagreement', () => {
    const links = [given('SKATT', 'App_Skd_MVA'), given('skatt', 'app_skd_mva')];
    assert.deepEqual(between({ packages: [linked('skatt', 'app_skd_mva', 'APP_SKD_MVA')], links }), []);
  });

  it('a package whose links the Metadata API did not tell is not compared', () => {
    assert.deepEqual(between({ packages: [accessPackage('skatt')], links: [given('skatt', 'app_skd_mva')] }), []);
  });

  it('a package or role that only the registry knows is not compared', () => {
    const links = [given('renamed', 'app_skd_mva'), given('urn:altinn:rolecode:dagl', 'app_skd_mva')];
    assert.deepEqual(between({ packages: [linked('skatt')], links }), []);
  });

  it('nothing is compared with what was not read', () => {
    const packages = [linked('skatt', 'app_skd_mva')];
    assert.deepEqual(between({ packages, links: undefined }), []);
    assert.deepEqual(between({ packages: undefined, links: [given('skatt', 'app_skd_mva')] }), []);
  });
});
