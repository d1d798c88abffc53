import assert from 'node:assert/strict';
import type { CatalogueRecords, UsedService } from '../../../../src/core/catalogue/catalogue.js';
import { disagreements } from '../../../../src/core/catalogue/disagreements/index.js';
import { joinCatalogue } from '../../../../src/core/catalogue/join.js';
import { createLinkBook } from '../../../../src/core/catalogue/links.js';
import { packageUrn, serviceId } from '../../../../src/core/identifiers.js';
import { accessPackage, catalogue, given, service, used } from '../../../support/build.js';

const between = (told: Partial<CatalogueRecords>) => disagreements(catalogue(told));

/** What is told, as text: kind, and pairs of package and service. */
const told = (records: Partial<CatalogueRecords>) =>
  between(records).map(({ kind, groups }) => [
    kind,
    ...groups.map((one) => [one.package ?? one.registry ?? '', ...one.services].join(' ')),
  ]);

/** A package with the services that the Metadata API links to it. */
const linked = (code: string, ...services: string[]) => accessPackage(code, { services: services.map(serviceId) });

/** A service in use with the packages that Dialogporten's catalogue shows for it. */
const copied = (id: string, packages: readonly string[] | undefined, more: Partial<UsedService> = {}): UsedService => ({
  ...used(id),
  packages: packages?.map(packageUrn),
  ...more,
});

const urn = (code: string) => packageUrn(code);

describe('where the Metadata API and the Resource Registry disagree', () => {
  it('a link that only the Metadata API shows is told of its package', () => {
    const packages = [linked('skatt', 'mva-b', 'mva-a'), linked('toll', 'tvinn')];
    const groups = (code: string, ...services: string[]) => [{ package: urn(code), services }];
    assert.deepEqual(between({ packages, links: [] }), [
      { kind: 'only-metadata', package: urn('skatt'), groups: groups('skatt', 'mva-a', 'mva-b') },
      { kind: 'only-metadata', package: urn('toll'), groups: groups('toll', 'tvinn') },
    ]);
  });

  it("links that only the registry has are told together, in the registry's spelling", () => {
    const links = [given('toll', 'tvinn'), given('skatt', 'app_skd_Mva')];
    assert.deepEqual(told({ packages: [linked('skatt'), linked('toll')], links }), [
      ['only-registry', `${urn('skatt')} app_skd_Mva`, `${urn('toll')} tvinn`],
    ]);
  });

  it('a package may disagree both ways', () => {
    const both = { packages: [linked('skatt', 'old', 'same')], links: [given('skatt', 'new', 'same')] };
    assert.deepEqual(told(both), [
      ['only-metadata', `${urn('skatt')} old`],
      ['only-registry', `${urn('skatt')} new`],
    ]);
  });

  it('case and repetition are no disagreement', () => {
    const links = [given('SKATT', 'App_Skd_MVA'), given('skatt', 'app_skd_mva')];
    assert.deepEqual(between({ packages: [linked('skatt', 'app_skd_mva', 'APP_SKD_MVA')], links }), []);
  });

  it('a package whose links the Metadata API did not tell is not compared', () => {
    assert.deepEqual(between({ packages: [accessPackage('skatt')], links: [given('skatt', 'app_skd_mva')] }), []);
  });

  it('nor is one whose links the registry could not tell', () => {
    const book = createLinkBook([]);
    book.cannotTell([urn('skatt')]);
    const records = { packages: [linked('skatt', 'mva')], services: [], links: [], used: [copied('mva', ['skatt'])] };
    assert.deepEqual(
      disagreements(joinCatalogue(records, book.links)).map(({ kind }) => kind),
      ['unlisted-services'],
    );
  });
});

describe('packages that the Metadata API does not have', () => {
  it('are told with what they give, by the registry or by Dialogporten', () => {
    const links = [given('renamed', 'app_skd_mva'), given('urn:altinn:rolecode:dagl', 'app_skd_mva')];
    const records = { packages: [linked('skatt')], links, services: [service('app_skd_mva'), service('b')] };
    const inUse = [copied('APP_SKD_MVA', ['renamed']), copied('b', ['gone'])];
    assert.deepEqual(told({ ...records, used: inUse }), [
      ['unknown-packages', `${urn('gone')} b`, `${urn('renamed')} app_skd_mva`],
    ]);
  });

  it('are not told where they give nothing', () => {
    assert.deepEqual(between({ packages: [linked('skatt')], links: [given('renamed')] }), []);
  });
});

describe("where Dialogporten's catalogue and the Resource Registry disagree", () => {
  const services = [service('a'), service('b')];
  const packages = [accessPackage('skatt'), accessPackage('toll')];

  it('links that Dialogporten lacks, or has beside, are told', () => {
    const links = [given('skatt', 'a', 'b'), given('toll', 'b')];
    const inUse = [copied('a', []), copied('b', ['SKATT', 'toll'])];
    assert.deepEqual(told({ services, packages, links, used: inUse }), [['dialogporten-lacks', `${urn('skatt')} a`]]);
    const beside = [copied('a', ['skatt', 'toll']), copied('b', ['skatt', 'toll'])];
    assert.deepEqual(told({ services, packages, links, used: beside }), [['only-dialogporten', `${urn('toll')} a`]]);
  });

  it('a row that does not say its packages, or a service that is not in use, is not compared', () => {
    const links = [given('skatt', 'a', 'b')];
    assert.deepEqual(between({ services, packages, links, used: [copied('a', undefined)] }), []);
  });

  it('services in use that the registry does not list are told together', () => {
    assert.deepEqual(told({ services, used: [used('gone'), used('a'), used('Also-gone')] }), [
      ['unlisted-services', ' Also-gone gone'],
    ]);
  });

  it('services in use that by the registry have no dialogs are told by their type, or for their owner', () => {
    const of = [service('a', { type: 'BrokerService' }), service('b', { owner: { ...service('b').owner, code: '' } })];
    assert.deepEqual(told({ services: of, used: [used('a'), used('b')] }), [
      ['without-dialogs', ' b', 'BrokerService a'],
    ]);
  });

  it('another type or owner is told, and silence is not', () => {
    const inUse = [
      copied('a', undefined, { type: 'altinnapp', ownerCode: 'SKD' }),
      copied('b', undefined, { type: 'GenericAccessResource', ownerCode: 'nav' }),
    ];
    assert.deepEqual(
      between({ services, used: inUse }).map(({ kind, groups }) => [kind, groups]),
      [
        ['other-type', [{ registry: 'GenericAccessResource', dialogporten: 'altinnapp', services: ['a'] }]],
        ['other-owner', [{ registry: 'skd', dialogporten: 'nav', services: ['b'] }]],
      ],
    );
    assert.deepEqual(between({ services, used: [used('a'), used('b')] }), []);
  });
});

describe('sources of which one was not read', () => {
  const whole: CatalogueRecords = {
    packages: [linked('skatt', 'old')],
    services: [service('a', { type: 'BrokerService' })],
    links: [given('skatt', 'new'), given('renamed', 'a')],
    used: [copied('a', ['skatt'], { ownerCode: 'nav' }), copied('gone', ['other'])],
  };
  const kinds = (records: Partial<CatalogueRecords>) =>
    [...new Set(between({ ...whole, ...records }).map(({ kind }) => kind))].sort();

  it('disagree in every way where all were read', () => {
    assert.deepEqual(kinds({}), [
      'only-dialogporten',
      'only-metadata',
      'only-registry',
      'other-owner',
      'unknown-packages',
      'unlisted-services',
      'without-dialogs',
    ]);
  });

  it('disagree with nobody about what it would tell', () => {
    const about = { services: ['other-owner', 'unlisted-services', 'without-dialogs'] };
    assert.deepEqual(kinds({ packages: undefined }), about.services);
    assert.deepEqual(kinds({ links: undefined }), [...about.services, 'unknown-packages'].sort());
    assert.deepEqual(kinds({ used: undefined }), ['only-metadata', 'only-registry', 'unknown-packages']);
    assert.deepEqual(kinds({ services: undefined }), [
      'only-dialogporten',
      'only-metadata',
      'only-registry',
      'unknown-packages',
    ]);
    assert.deepEqual(kinds({ packages: undefined, services: undefined, links: undefined, used: undefined }), []);
  });
});
