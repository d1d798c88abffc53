import assert from 'node:assert/strict';
import { createRowReader } from '../../src/report/rows.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

describe('the rows with their findings', () => {
  const make = () =>
    auditWorld(
      {
        records: catalogueOf({ one: ['p'], two: ['q'] }),
        access: [
          {
            systemUser: systemUser('agent', 'agent', '310166340'),
            parties: [authorizedParty('900000000', { packages: ['p'] }), authorizedParty('911111111')],
          },
        ],
      },
      { demand: expecting('one', 'two') },
    );

  it('are joined by id, whatever order the findings come in', async () => {
    const result = await make();
    const [user] = result.systemUsers;
    for (const findings of [result.findings, [...result.findings].reverse()]) {
      const rowsOf = createRowReader({ findings });
      const rows = user?.parties.flatMap(rowsOf) ?? [];
      assert.deepEqual(
        rows.map(({ row, finding }) => [row.service, row.verdict, finding?.party?.slice(-9), finding?.service]),
        [
          ['one', 'visible', undefined, undefined],
          ['two', 'empty', '900000000', 'two'],
          ['one', 'empty', '911111111', 'one'],
          ['two', 'empty', '911111111', 'two'],
        ],
      );
    }
  });

  it('have none where there is none', async () => {
    const result = await make();
    const rowsOf = createRowReader({ findings: [] });
    const rows = result.systemUsers.flatMap((user) => user.parties.flatMap(rowsOf));
    assert.ok(rows.every(({ finding }) => finding === undefined));
  });
});
