import assert from 'node:assert/strict';
import type { AuditJson } from '../../src/report/json/schema.js';
import { allCells, nameOf, sampled, worst } from '../support/campaign/cells.js';
import { campaign } from '../support/campaign/fly.js';
import { type Flight, wrongIn } from '../support/campaign/judge.js';

/** Another seed is another sample: DEKNING_CAMPAIGN_SEED. */
const SEED = Number(process.env['DEKNING_CAMPAIGN_SEED'] ?? 6);
const SAMPLED = 60;

describe(`a campaign of faults (seed ${SEED})`, function () {
  this.timeout(600_000);

  it('never makes an answer of what could not be known, a success of a failure, or a stack of either', async () => {
    const all = allCells();
    const cells = [...new Set([...worst(all), ...sampled(all, SAMPLED, SEED)])];
    const { injected, idle, wrong } = await campaign({ cells, atOnce: 3 });
    assert.deepEqual(wrong, []);
    assert.ok(injected >= 60, `${injected} faults were injected, in ${cells.length} runs`);
    assert.ok(idle <= cells.length / 4, `${idle} of ${cells.length} runs had no fault`);
  });

  it('would notice', async () => {
    const [cell] = sampled(
      allCells().filter((one) => nameOf(one) === 'GET enduser/authorizedparties · 500 · first · gaps'),
      1,
      SEED,
    );
    assert.ok(cell);
    const flights: Flight[] = [];
    await campaign({ cells: [cell], atOnce: 1, each: (_name, _why, flight) => flights.push(flight) });
    const [flight] = flights;
    assert.ok(flight?.result);
    const whole = { ...flight, result: undefined };
    assert.deepEqual(wrongIn(cell, flight, flight), [], 'beside itself nothing is wrong');
    assert.deepEqual(wrongIn(cell, flight, whole), ['no result']);
    const changed = (change: (result: AuditJson) => AuditJson, run: Partial<Flight['run']> = {}): string =>
      wrongIn(cell, flight, {
        ...flight,
        run: { ...flight.run, ...run },
        result: change(structuredClone(flight.result ?? assert.fail())),
      }).join('\n');
    assert.match(changed(asVisible), /: visible, was/);
    assert.match(
      changed((result) => ({ ...result, systemUsers: [], complete: true })),
      /complete, and \d+ rows/,
    );
    assert.match(
      changed((result) => ({ ...result, problems: [] })),
      /no problem tells of GET enduser/,
    );
    assert.match(
      changed((result) => result, { code: 0 }),
      /exit code 0, and not complete/,
    );
    assert.match(
      changed((result) => result, { stderr: 'Error: x\n    at f (a.js:1:2)' }),
      /a stack/,
    );
    assert.match(wrongIn(cell, flight, { ...flight, milliseconds: 31_000 }).join(), /it took 31 s/);
    const again = [...flight.served, ...flight.served, ...flight.served, ...flight.served];
    assert.match(wrongIn(cell, flight, { ...flight, served: again }).join(), /was asked \d+ times/);
  });
});

/** The same result with every empty row shown as visible. */
const asVisible = (result: AuditJson): AuditJson => ({
  ...result,
  systemUsers: result.systemUsers.map((user) => ({
    ...user,
    parties: user.parties.map((party) => ({
      ...party,
      services: party.services.map((row) =>
        row.verdict === 'empty'
          ? { service: row.service, verdict: 'visible' as const, notes: [], via: [{ kind: 'right' as const, id: 'x' }] }
          : row,
      ),
    })),
  })),
});
