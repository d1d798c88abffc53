import assert from 'node:assert/strict';
import type { CatalogueRecords } from '../../../src/core/catalogue/catalogue.js';
import type { Demand, Expectation, Selector } from '../../../src/core/expectation/expectation.js';
import { resolveDemand } from '../../../src/core/expectation/resolve.js';
import { organizationUrn, partyUuidUrn } from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, given, service, usageError, used } from '../../support/build.js';
import { english } from '../../support/words.js';

const AMELDING = 'ske-innrapportering-amelding';
const MVA = 'app_skd_Mva-Melding';
const SKATT = 'app_skd_skattemelding';
const BAKERY = '311204564';
const OTHER = '312714051';

const RECORDS: CatalogueRecords = {
  services: [service(MVA), service(SKATT), service(AMELDING), service('slk-broker', { type: 'BrokerService' })],
  packages: [accessPackage('skattegrunnlag')],
  links: [given('skattegrunnlag', MVA, SKATT)],
  used: [used(MVA), used(AMELDING)],
};

const expect = (kind: Selector['kind'], value: string, narrowed: Partial<Expectation> = {}): Expectation => ({
  selector: { kind, value, origin: `dekning.yaml:3:5` },
  ...narrowed,
});

const resolved = (told: Partial<Demand>, unread: Partial<CatalogueRecords> = {}) =>
  resolveDemand({ expect: [], exclude: [], parties: [], ...told }, catalogue({ ...RECORDS, ...unread }));

/** What a party is judged by. */
const expectedIn = (demand: ReturnType<typeof resolved>, number = BAKERY, userType = 'standard') =>
  demand.expectedFor(userType, organizationUrn(number)).services;

describe('a demand', () => {
  it('expects the services of all its entries, each once, by identifier', () => {
    const demand = resolved({
      expect: [
        expect('service', AMELDING),
        expect('service', 'app_skd_mva-melding'),
        expect('package', 'skattegrunnlag'),
      ],
    });
    assert.deepEqual(expectedIn(demand), [MVA, SKATT, AMELDING]);
    assert.deepEqual(demand.services, [MVA, SKATT, AMELDING]);
    assert.equal(demand.overview, false);
    assert.deepEqual(demand.problems, []);
  });

  it('leaves out what is excluded, by identifier or glob in any case', () => {
    const demand = resolved({
      expect: [expect('service', '*')],
      exclude: ['APP_SKD_mva*', 'ske-innrapportering-AMELDING'],
    });
    assert.deepEqual(demand.services, [SKATT]);
  });

  it('leaves out what is excluded by the URN of a service, as it expects it by that', () => {
    const demand = resolved({ expect: [expect('service', '*')], exclude: [`urn:altinn:resource:${MVA}`] });
    assert.deepEqual(demand.services, [SKATT, AMELDING]);
  });

  it('expects no more of anyone than what is not excluded, also of an overview', () => {
    assert.deepEqual(resolved({ exclude: ['ske-*'] }).services, [MVA]);
  });

  it('throws for an entry that matches no service, with its place', async () => {
    const { message } = await usageError(() => resolved({ expect: [expect('service', 'zzz*')] }));
    assert.match(message, /^dekning\.yaml:3:5: /);
  });

  it('gives the same object for the same services, so that evaluations are shared', () => {
    const demand = resolved({ expect: [expect('service', AMELDING), expect('service', MVA, { parties: [OTHER] })] });
    const [one, same] = [BAKERY, '311732161'].map((number) => demand.expectedFor('agent', organizationUrn(number)));
    assert.equal(one, same);
    assert.equal(demand.expectedFor('AGENT', organizationUrn(BAKERY)), one);
  });
});

describe('an entry that is narrowed', () => {
  it('to parties holds for these alone', () => {
    const demand = resolved({ expect: [expect('service', AMELDING), expect('service', MVA, { parties: [BAKERY] })] });
    assert.deepEqual(expectedIn(demand, BAKERY), [MVA, AMELDING]);
    assert.deepEqual(expectedIn(demand, OTHER), [AMELDING]);
    const person = partyUuidUrn('fd4ade4c-4463-485c-a764-172d4bde3b33');
    assert.deepEqual(demand.expectedFor('standard', person).services, [AMELDING]);
  });

  it('to types of system user holds for these alone, in any case', () => {
    const demand = resolved({ expect: [expect('service', MVA, { userTypes: ['Agent', 'cooperative'] })] });
    assert.deepEqual(expectedIn(demand, BAKERY, 'agent'), [MVA]);
    assert.deepEqual(expectedIn(demand, BAKERY, 'Cooperative'), [MVA]);
    assert.deepEqual(expectedIn(demand, BAKERY, 'standard'), []);
  });

  it('to both holds where both agree', () => {
    const demand = resolved({ expect: [expect('service', MVA, { parties: [BAKERY], userTypes: ['agent'] })] });
    assert.deepEqual(expectedIn(demand, BAKERY, 'agent'), [MVA]);
    assert.deepEqual(expectedIn(demand, BAKERY, 'standard'), []);
    assert.deepEqual(expectedIn(demand, OTHER, 'agent'), []);
  });

  it('still counts among the services that anyone is judged by', () => {
    assert.deepEqual(resolved({ expect: [expect('service', MVA, { parties: [BAKERY] })] }).services, [MVA]);
  });
});

describe('the parties that must be reachable', () => {
  const narrowed = [expect('service', MVA, { parties: [BAKERY, OTHER] })];

  it('are those named alone and those that an entry names, each once', () => {
    const demand = resolved({ expect: narrowed, parties: ['313717283', OTHER] });
    assert.deepEqual([...demand.namedParties].sort(), [BAKERY, OTHER, '313717283']);
  });

  it('are only those of --party where it is given, however others were named', () => {
    const demand = resolved({ expect: narrowed, parties: ['313717283'], onlyParties: [OTHER] });
    assert.deepEqual(demand.namedParties, [OTHER]);
  });

  it('are none when none is named', () => {
    assert.deepEqual(resolved({ expect: [expect('service', MVA)] }).namedParties, []);
  });
});

describe('a demand without expectations', () => {
  it('is an overview of every service in use, for every party and type of user', () => {
    const demand = resolved({});
    assert.equal(demand.overview, true);
    assert.deepEqual(demand.services, [MVA, AMELDING]);
    assert.deepEqual(expectedIn(demand, OTHER, 'cooperative'), [MVA, AMELDING]);
  });

  it('still names the parties that must be reachable', () => {
    assert.deepEqual(resolved({ parties: [BAKERY] }).namedParties, [BAKERY]);
  });
});

describe('while the services in use were not read', () => {
  const unread = { used: undefined };

  it("an overview and an owner's services have the registry's services as their stand-in, and say so", () => {
    const overview = resolved({}, unread);
    assert.deepEqual([overview.services, overview.standIn], [[MVA, SKATT, AMELDING], true]);
    const owner = resolved({ expect: [expect('owner', 'skd')] }, unread);
    assert.deepEqual([owner.services, owner.standIn], [[MVA, SKATT, AMELDING], true]);
  });

  it('nothing stands in where the list is not needed, or is there', () => {
    assert.equal(resolved({ expect: [expect('service', 'app_*')] }, unread).standIn, false);
    assert.equal(resolved({}).standIn, false);
  });

  it('nothing stands in either when the registry was not read', () => {
    const neither = resolved({}, { used: undefined, services: undefined });
    assert.deepEqual(neither.services, []);
    assert.equal(neither.standIn, false);
  });
});

describe('an entry whose services cannot be told', () => {
  it('is a problem that names it and its place, and the other entries hold', () => {
    const entries = [expect('package', 'skattegrunnlag'), expect('service', AMELDING)];
    const demand = resolved({ expect: entries }, { links: undefined });
    assert.deepEqual(demand.services, [AMELDING]);
    assert.deepEqual(
      demand.problems.map(english).map(({ code, operation, message }) => [code, operation, message.split(':', 1)[0]]),
      [['expectation-not-resolved', 'resolve package "skattegrunnlag"', 'dekning.yaml']],
    );
  });

  it('does not make the demand an overview', () => {
    assert.equal(resolved({ expect: [expect('owner', 'skd')] }, { services: undefined }).overview, false);
  });
});
