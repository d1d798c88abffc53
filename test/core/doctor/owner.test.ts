import assert from 'node:assert/strict';
import type { AuthorizedParty, SystemUser } from '../../../src/core/access/access.js';
import { ownerOutcome, partiesOutcome } from '../../../src/core/doctor/owner.js';
import { organizationUrn } from '../../../src/core/identifiers.js';

const ACCOUNTANT = '310987603';
const CLIENT = '310479713';

const user = (type: string, owner: string): SystemUser => ({
  id: `of-${owner}`,
  type,
  systemId: '310652970_lonn-og-skatt',
  externalRef: owner,
  title: null,
  owner,
});

const party = (number: string, subunits: readonly AuthorizedParty[] = []): AuthorizedParty => ({
  urn: organizationUrn(number),
  name: null,
  isPerson: false,
  isDeleted: false,
  isHierarchyOnly: false,
  packages: [],
  roles: [],
  services: [],
  instances: [],
  subunits,
});

const AGENT = user('agent', ACCOUNTANT);
const seen = { user: AGENT, parties: [party('310166340', [party(CLIENT)])] };

describe('whoever is named as owner', () => {
  const outcome = (number: string, isAll = true, found = [seen]) => {
    const { status, seen: told } = ownerOutcome({ number, users: [AGENT], seen: found, isAll });
    return [status, told.kind === 'sight' && told.told.text];
  };

  it('is right where it owns a system user', () => {
    assert.deepEqual(outcome(ACCOUNTANT, false, []), ['ok', 'owner-right']);
  });

  it('is a client where an agent acts for it, or for a unit below another', () => {
    assert.deepEqual(outcome(CLIENT), ['wrong', 'owner-is-client']);
    assert.deepEqual(outcome('310166340', false), ['wrong', 'owner-is-client']);
  });

  it('is nobody only where every list was read', () => {
    assert.deepEqual(outcome('311204564'), ['wrong', 'owner-without-user']);
    assert.deepEqual(outcome('311204564', false), ['unknown', 'owner-untold']);
  });
});

describe('parties that are named', () => {
  it('are wrong where they include the owner of an agent instead of its clients', () => {
    assert.equal(partiesOutcome([CLIENT, ACCOUNTANT], seen).status, 'wrong');
    assert.equal(partiesOutcome([CLIENT], seen).status, 'ok');
  });

  it('may include the owner that an agent acts for too', () => {
    assert.equal(partiesOutcome([ACCOUNTANT], { ...seen, parties: [party(ACCOUNTANT)] }).status, 'ok');
  });

  it('are wrong for a user of a type that is not told, which does not act for its owner', () => {
    const told = { ...seen, user: user('unknown', ACCOUNTANT) };
    assert.equal(partiesOutcome([ACCOUNTANT], told).status, 'wrong');
    assert.equal(partiesOutcome([CLIENT], told).status, 'ok');
  });

  it('are not judged for an own-system user, which has no clients', () => {
    const { status, seen: told } = partiesOutcome([CLIENT], { user: user('standard', CLIENT), parties: [] });
    assert.deepEqual([status, told.kind === 'sight' && told.told.text], ['skipped', 'no-clients']);
  });
});
