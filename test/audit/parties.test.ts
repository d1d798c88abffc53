import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const OWNER = '310166340';
const CLIENT = '310479713';
const OTHER = '311558900';

const records = catalogueOf({ one: ['p'], two: ['q'] });
const own = systemUser('own', 'standard', OWNER);
const agent = systemUser('agent', 'agent', OTHER);
const future = systemUser('future', 'forvalter', OTHER);
const demand = expecting('one');
const holding = (number: string) => authorizedParty(number, { packages: ['p'] });

const standings = (result: AuditResult) =>
  result.systemUsers.map((user) => ({
    id: user.id,
    parties: user.parties.map(({ party, services: [row] }) => {
      const said = row?.verdict === 'empty' ? row.cause : row?.verdict;
      return `${party.slice(-9)} ${said}`;
    }),
  }));

describe('the parties that a system user is judged for', () => {
  it('are those it was authorised for', async () => {
    const result = await auditWorld({ records, access: [{ systemUser: own, parties: [holding(OWNER)] }] }, { demand });
    assert.deepEqual(standings(result), [{ id: 'own', parties: [`${OWNER} visible`] }]);
    assert.equal(result.exitCode, 0);
  });

  it('are the owner, for an own-system user without any party', async () => {
    const result = await auditWorld({ records, access: [{ systemUser: own, parties: [] }] }, { demand });
    assert.deepEqual(standings(result), [{ id: 'own', parties: [`${OWNER} no-parties`] }]);
    assert.equal(result.gate.violations, 1);
  });

  it('are none, for an agent without any party: one finding and one violation', async () => {
    const result = await auditWorld({ records, access: [{ systemUser: agent, parties: [] }] }, { demand });
    assert.deepEqual(standings(result), [{ id: 'agent', parties: [] }]);
    assert.deepEqual(
      Array.from(result.findings, ({ kind, service }) => [kind, service]),
      [['no-parties', null]],
    );
    assert.equal(result.gate.violations, 1);
    assert.equal(result.exitCode, 1);
  });

  it('include a named party that nobody reaches, for each that could reach it', async () => {
    const access = [
      { systemUser: own, parties: [holding(OWNER)] },
      { systemUser: agent, parties: [holding(OTHER)] },
      { systemUser: future, parties: [] },
    ];
    const result = await auditWorld({ records, access }, { demand: { ...demand, parties: [CLIENT] } });
    assert.deepEqual(standings(result), [
      { id: 'own', parties: [`${OWNER} visible`] },
      { id: 'agent', parties: [`${OTHER} visible`, `${CLIENT} party-not-delegated`] },
      { id: 'future', parties: [`${CLIENT} no-parties`] },
    ]);
  });

  it('include a named party for nobody else, once somebody reaches it, at whatever depth', async () => {
    const nested = authorizedParty(OWNER, {
      subunits: [authorizedParty(OTHER, { subunits: [authorizedParty(CLIENT)] })],
    });
    const access = [
      { systemUser: own, parties: [nested] },
      { systemUser: agent, parties: [holding(OTHER)] },
    ];
    const result = await auditWorld({ records, access }, { demand: { ...demand, parties: [CLIENT] } });
    assert.ok(standings(result)[0]?.parties.includes(`${CLIENT} nested-too-deep`));
    assert.deepEqual(standings(result)[1]?.parties, [`${OTHER} visible`]);
  });

  it('are only those that --party names', async () => {
    const access = [{ systemUser: agent, parties: [holding(CLIENT), holding(OTHER)] }];
    const result = await auditWorld({ records, access }, { demand: { ...demand, onlyParties: [CLIENT] } });
    assert.deepEqual(standings(result), [{ id: 'agent', parties: [`${CLIENT} visible`] }]);
  });

  it('is the owner, unknown, when its parties could not be read', async () => {
    const result = await auditWorld({ records, access: [{ systemUser: agent, parties: undefined }] }, { demand });
    assert.deepEqual(standings(result), [{ id: 'agent', parties: [`${OTHER} unknown`] }]);
    assert.equal(result.exitCode, 3);
    assert.equal(result.summary.unknown, 1);
  });
});

describe('a named party that nobody reaches', () => {
  const named = { demand: { ...demand, parties: [CLIENT] } };

  it('is a finding of the run and a violation when nobody could', async () => {
    const result = await auditWorld({ records, access: [{ systemUser: own, parties: [holding(OWNER)] }] }, named);
    const found = Array.from(result.findings, ({ kind, systemUser: user, party }) => [kind, user, party?.slice(-9)]);
    assert.deepEqual(found, [['party-not-delegated', null, CLIENT]]);
    assert.equal(result.exitCode, 1);
  });

  it('is one too where nothing is expected of it, or in an overview', async () => {
    const access = [{ systemUser: agent, parties: [holding(OTHER)] }];
    const nothing = { ...named.demand, exclude: ['*'] };
    assert.equal((await auditWorld({ records, access }, { demand: nothing })).gate.violations, 1);
    const overview = { expect: [], exclude: [], parties: [CLIENT] };
    assert.equal((await auditWorld({ records, access }, { demand: overview })).gate.violations, 1);
  });

  it('is unknown, not empty, while anybody’s parties were not read', async () => {
    const access = [
      { systemUser: agent, parties: [holding(OTHER)] },
      { systemUser: own, parties: undefined },
    ];
    const result = await auditWorld({ records, access }, named);
    assert.deepEqual(standings(result)[0]?.parties, [`${OTHER} visible`, `${CLIENT} unknown`]);
    assert.equal(result.gate.violations, 0);
    assert.equal(result.exitCode, 3);
  });

  it('is unknown, not empty, while the system users are not all known', async () => {
    const access = [{ systemUser: own, parties: [holding(OWNER)] }];
    const result = await auditWorld({ records, access, allKnown: false }, named);
    assert.equal(result.gate.violations, 0);
    assert.equal(result.exitCode, 3);
  });
});

describe('what counts against the gate', () => {
  const deleted = authorizedParty(CLIENT, { isDeleted: true });
  const carrier = authorizedParty(OTHER, { isHierarchyOnly: true });

  it('is not a deleted party, nor one that only carries its subunits: they are shown', async () => {
    const access = [{ systemUser: agent, parties: [holding(OWNER), deleted, carrier] }];
    const result = await auditWorld({ records, access }, { demand });
    assert.equal(result.systemUsers[0]?.parties.length, 3);
    assert.deepEqual([result.summary.parties, result.summary.empty, result.exitCode], [1, 0, 0]);
    assert.deepEqual(
      Array.from(result.findings, (finding) => finding.severity),
      ['note', 'note'],
    );
  });

  it('is either of them when it is named', async () => {
    const access = [{ systemUser: agent, parties: [holding(OWNER), deleted, carrier] }];
    const result = await auditWorld({ records, access }, { demand: { ...demand, parties: [CLIENT, OTHER] } });
    assert.deepEqual([result.summary.parties, result.summary.empty], [3, 2]);
  });
});

describe('surplus packages', () => {
  const surplus = async (parties: Parameters<typeof auditWorld>[0]['access'][number]['parties'], demanded = demand) => {
    const result = await auditWorld(
      { records, access: [{ systemUser: own, parties }] },
      { demand: demanded, failOn: ['surplus'] },
    );
    const found = Array.from(result.findings).filter(({ kind }) => kind === 'surplus-package');
    assert.equal(result.gate.violations, found.length);
    return found.map((one) => `${one.party?.slice(-9)} ${one.package?.split(':').at(-1)}`);
  };

  it('are packages held that give nothing expected', async () => {
    assert.deepEqual(await surplus([authorizedParty(OWNER, { packages: ['p', 'q'] })]), [`${OWNER} q`]);
  });

  it('are told of the main unit alone when its subunits inherit them', async () => {
    const sub = authorizedParty(CLIENT, { packages: ['q'] });
    assert.deepEqual(await surplus([authorizedParty(OWNER, { packages: ['q'], subunits: [sub] })]), [`${OWNER} q`]);
    assert.deepEqual(await surplus([authorizedParty(OWNER, { subunits: [sub] })]), [`${CLIENT} q`]);
  });

  it('are not packages that a subunit needs', async () => {
    const sub = authorizedParty(CLIENT, { packages: ['q'] });
    const parties = [authorizedParty(OWNER, { packages: ['p', 'q'], subunits: [sub] })];
    const forSub = {
      ...demand,
      expect: [...demand.expect, ...expecting('two').expect.map((one) => ({ ...one, parties: [CLIENT] }))],
    };
    assert.deepEqual(await surplus(parties, forSub), []);
  });

  it('are not told of a subunit alone when --party leaves its main unit out', async () => {
    const sub = authorizedParty(CLIENT, { packages: ['p', 'q'] });
    const parties = [authorizedParty(OWNER, { packages: ['p', 'q'], subunits: [sub] })];
    const needs = {
      ...demand,
      expect: [...demand.expect, ...expecting('two').expect.map((one) => ({ ...one, parties: [OWNER] }))],
      onlyParties: [CLIENT],
    };
    assert.deepEqual(await surplus(parties, needs), []);
  });

  it('are none where nothing is expected', async () => {
    const elsewhere = { ...demand, expect: demand.expect.map((one) => ({ ...one, userTypes: ['agent'] })) };
    assert.deepEqual(await surplus([authorizedParty(OWNER, { packages: ['p', 'q'] })], elsewhere), []);
  });
});

describe('expectations that met no party that counts', () => {
  const access = [{ systemUser: own, parties: [holding(OWNER)] }];
  const elsewhere = {
    ...demand.expect[0],
    userTypes: ['agnet'],
    selector: { kind: 'service', value: 'two', origin: 'dekning.yaml:4:5' },
  } as const;

  it('are told by their place, when others met some', async () => {
    const result = await auditWorld(
      { records, access },
      { demand: { ...demand, expect: [...demand.expect, elsewhere] } },
    );
    assert.deepEqual(result.scope.unmet, ['dekning.yaml:4:5']);
    assert.equal(result.exitCode, 0);
  });

  it('make the run incomplete when none met any', async () => {
    const result = await auditWorld({ records, access }, { demand: { ...demand, expect: [elsewhere] } });
    assert.deepEqual(
      result.problems.map((problem) => problem.code),
      ['no-party-judged'],
    );
    assert.equal(result.exitCode, 3);
  });

  it('are none in an overview', async () => {
    assert.deepEqual((await auditWorld({ records, access })).scope.unmet, []);
  });
});
