import assert from 'node:assert/strict';
import { json } from '../../src/report/json/json.js';
import { auditSchema } from '../../src/report/json/schema.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const records = catalogueOf({ one: ['p'], two: ['q'] });
const user = systemUser('agent', 'agent', '310166340');
const parties = ['310479713', '311558900'].map((number) => authorizedParty(number, { packages: ['P'] }));

describe('the JSON report', () => {
  it('has the fields of the contract, in its order', async () => {
    const result = await auditWorld(
      { records, access: [{ systemUser: user, parties }] },
      { demand: expecting('one', 'two') },
    );
    const document = auditSchema.parse(JSON.parse([...json(result)].join('')));
    assert.deepEqual(Object.keys(document), [
      'schemaVersion',
      'tool',
      'generatedAt',
      'environment',
      'source',
      'catalogue',
      'complete',
      'summary',
      'systemUsers',
      'findings',
      'gate',
      'problems',
      'exitCode',
      'language',
      'scope',
      'names',
    ]);
    assert.deepEqual(document.catalogue, { packages: 2, services: 2, servicesInUse: 2, links: 2 });
  });

  it('gives every empty row the id of its one finding', async () => {
    const result = await auditWorld(
      { records, access: [{ systemUser: user, parties }] },
      { demand: expecting('one', 'two') },
    );
    const document = auditSchema.parse(JSON.parse([...json(result)].join('')));
    const rows = document.systemUsers.flatMap((one) => one.parties.flatMap((party) => party.services));
    const ids = rows.flatMap((row) => ('findingId' in row ? row.findingId : []));
    assert.equal(ids.length, 2);
    assert.deepEqual(
      ids,
      document.findings.map((finding) => finding.id),
    );
    assert.equal(new Set(ids).size, 2);
  });

  it('is valid without any system user, row or finding', async () => {
    const result = await auditWorld({ records, access: [] }, { demand: expecting('one') });
    const document = auditSchema.parse(JSON.parse([...json(result)].join('')));
    assert.deepEqual([document.systemUsers, document.findings], [[], []]);
    assert.deepEqual(
      document.problems.map((problem) => problem.code),
      ['no-system-user'],
    );
    assert.equal(result.exitCode, 3);
  });

  it('never has a national identity number: a person is named by party uuid', async () => {
    const uuid = '00000000-0000-4000-8000-000000000104';
    const { partyUuidUrn } = await import('../../src/core/identifiers.js');
    const person = authorizedParty('', { urn: partyUuidUrn(uuid), isPerson: true });
    const result = await auditWorld(
      { records, access: [{ systemUser: user, parties: [person] }] },
      { demand: expecting('one') },
    );
    assert.equal(
      auditSchema.parse(JSON.parse([...json(result)].join(''))).systemUsers[0]?.parties[0]?.party,
      `urn:altinn:party:uuid:${uuid}`,
    );
  });

  it('is written piece by piece: a party at a time', async () => {
    const many = Array.from({ length: 500 }, (_, at) => authorizedParty(String(900_000_000 + at), { packages: ['p'] }));
    const result = await auditWorld(
      { records, access: [{ systemUser: user, parties: many }] },
      { demand: expecting('one', 'two') },
    );
    const longest = Math.max(...Array.from(json(result), (piece) => piece.length));
    assert.ok(longest < 1500, String(longest));
  });
});
