import assert from 'node:assert/strict';
import {
  isPackageUrn,
  organizationNumberOf,
  organizationUrn,
  packageCode,
  packageUrn,
  parseOrgNumber,
  partyUuidUrn,
  roleUrn,
  serviceId,
  serviceKey,
  subjectUrn,
} from '../../src/core/identifiers.js';

describe('the URN of a package', () => {
  it('is the prefix and the code glued, in lower case, as Dialogporten looks it up', () => {
    assert.equal(packageUrn('regnskapsforer-lonn'), 'urn:altinn:accesspackage:regnskapsforer-lonn');
    assert.equal(packageUrn('Regnskapsforer-LONN'), 'urn:altinn:accesspackage:regnskapsforer-lonn');
  });

  it('is glued from a code that is not the tail of its URN just the same', () => {
    assert.equal(packageUrn('vergemal-namsmannen-x'), 'urn:altinn:accesspackage:vergemal-namsmannen-x');
  });

  it('is a full URN as it is, in lower case', () => {
    assert.equal(packageUrn('URN:altinn:accesspackage:Skatt-Naering'), 'urn:altinn:accesspackage:skatt-naering');
  });

  it('is told from the URNs of roles and other subjects', () => {
    assert.equal(isPackageUrn(packageUrn('skattegrunnlag')), true);
    assert.equal(isPackageUrn(roleUrn('dagl')), false);
    assert.equal(isPackageUrn(subjectUrn('urn:altinn:external-role:ccr:daglig-leder')), false);
  });

  it('has the code as its tail', () => {
    assert.equal(packageCode(packageUrn('skattegrunnlag')), 'skattegrunnlag');
  });
});

describe('the URN of a role', () => {
  it('is the prefix of role codes and the code glued, in lower case', () => {
    assert.equal(roleUrn('DAGL'), 'urn:altinn:rolecode:dagl');
  });

  it('is a full URN as it is', () => {
    assert.equal(roleUrn('urn:altinn:external-role:ccr:Daglig-Leder'), 'urn:altinn:external-role:ccr:daglig-leder');
  });
});

describe('the identifier of a service', () => {
  it('keeps its case, and loses the prefix of a resource URN in any case', () => {
    assert.equal(serviceId('app_brg_Aarsregnskap'), 'app_brg_Aarsregnskap');
    assert.equal(serviceId('urn:altinn:resource:app_brg_Aarsregnskap'), 'app_brg_Aarsregnskap');
    assert.equal(serviceId('URN:Altinn:Resource:app_brg_Aarsregnskap'), 'app_brg_Aarsregnskap');
  });

  it('is compared in lower case', () => {
    assert.equal(serviceKey('urn:altinn:resource:app_brg_Aarsregnskap'), 'app_brg_aarsregnskap');
  });
});

describe('the URN of a party', () => {
  it('holds the number of an organisation', () => {
    const urn = organizationUrn('311204564');
    assert.equal(urn, 'urn:altinn:organization:identifier-no:311204564');
    assert.equal(organizationNumberOf(urn), '311204564');
  });

  it('holds the party uuid of a person, in lower case, and no number', () => {
    const urn = partyUuidUrn('FD4ADE4C-4463-485c-a764-172d4bde3b33');
    assert.equal(urn, 'urn:altinn:party:uuid:fd4ade4c-4463-485c-a764-172d4bde3b33');
    assert.equal(organizationNumberOf(urn), undefined);
  });
});

describe('an organisation number that a user writes', () => {
  it('is nine digits of which the last is the mod-11 check digit', () => {
    assert.equal(parseOrgNumber('311204564'), '311204564');
    assert.equal(parseOrgNumber('974761076'), '974761076');
  });

  it('may have the check digit 0', () => {
    assert.equal(parseOrgNumber('311204580'), '311204580');
  });

  it('may be written with spaces, also ones that do not break', () => {
    assert.equal(parseOrgNumber('311 204 564'), '311204564');
    assert.equal(parseOrgNumber(' 311\u00a0204\u00a0564 '), '311204564');
  });

  it('is refused with a wrong check digit, as a slip of one digit has it', () => {
    for (const slip of ['311204565', '311204654', '211204564']) assert.equal(parseOrgNumber(slip), undefined);
  });

  it('is refused where the check digit would be 10', () => {
    for (const last of '0123456789') assert.equal(parseOrgNumber(`31120453${last}`), undefined);
  });

  it('is refused with more or fewer digits, or anything that is no digit', () => {
    for (const text of ['', '31120456', '3112045640', '31120456A', '311.204.564', 'NO311204564MVA']) {
      assert.equal(parseOrgNumber(text), undefined, text);
    }
  });
});
