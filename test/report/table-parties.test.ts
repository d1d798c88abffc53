import assert from 'node:assert/strict';
import type { AuditRequest } from '../../src/audit/request.js';
import type { AuthorizedParty } from '../../src/core/access/access.js';
import type { CatalogueRecords } from '../../src/core/catalogue/catalogue.js';
import { serviceId } from '../../src/core/identifiers.js';
import type { AuditResult } from '../../src/core/result.js';
import { table } from '../../src/report/table/table.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const text = (result: AuditResult): string =>
  [...table(result, { language: 'en', width: 100, colour: false })].join('');
const agent = systemUser('agent', 'agent', '310166340');
const records = catalogueOf({ one: ['p'] });

/** The report on one system user with these parties. */
const reportOn = async (
  parties: readonly AuthorizedParty[],
  world: CatalogueRecords = records,
  demand: AuditRequest['demand'] = expecting('one'),
): Promise<string> => text(await auditWorld({ records: world, access: [{ systemUser: agent, parties }] }, { demand }));

/** Parties that see everything, no two of them alike. */
const seeingAll = (count: number): AuthorizedParty[] =>
  Array.from({ length: count }, (_, at) =>
    authorizedParty(String(900_000_000 + at), { packages: ['p', `package-${at}`] }),
  );

/** A unit so deep that it has a gap even where no links were read, below two that see the service. */
const withNested = (number: string): AuthorizedParty =>
  authorizedParty('966666666', {
    services: ['one'],
    subunits: [authorizedParty('977777777', { services: ['one'], subunits: [authorizedParty(number)] })],
  });

describe('the parties in the table', () => {
  it('show the gap, however many have none and come first', async () => {
    const report = await reportOn([...seeingAll(20), authorizedParty('911111111')]);
    assert.match(report, /1 of 21 parties have gaps/);
    assert.match(report, /NAME OF 911111111 911 111 111: 1 empty/);
    assert.match(report, /^ {2}20 parties without gaps$/m);
    assert.doesNotMatch(report, /^ {2}NAME OF 900000000/m);
  });

  it('have those with gaps first, then those unknown, the most parties first, and last those not counted', async () => {
    const world = { ...records, links: undefined };
    const report = await reportOn(
      [
        authorizedParty('911111111', { isDeleted: true }),
        authorizedParty('922222222', { packages: ['q'] }),
        authorizedParty('933333333', { packages: ['p'] }),
        authorizedParty('944444444', { packages: ['p'] }),
        withNested('955555555'),
      ],
      world,
    );
    const named = [...report.matchAll(/^ {2}NAME OF 9(\d)/gm)].map(([, digit]) => digit);
    assert.deepEqual(named, ['5', '3', '2', '1']);
    assert.match(report, /^ {2}2 parties without gaps$/m);
  });

  it('without gaps have their remarks told once', async () => {
    const used = [{ id: serviceId('one'), ownerCode: undefined, minimumLevel: 4 }];
    const world: CatalogueRecords = { ...records, used };
    for (const parties of [seeingAll(8), [...seeingAll(8), authorizedParty('911111111')]]) {
      const report = await reportOn(parties, world);
      assert.equal(report.match(/^ {2}level-too-high: Title of one$/gm)?.length, 1);
    }
  });

  it('that are not counted make no failure, and are said apart', async () => {
    const deleted = (number: string) => authorizedParty(number, { isDeleted: true });
    const report = await reportOn([...seeingAll(1), deleted('911111111'), deleted('922222222')]);
    assert.match(report, /^✔ Title of agent, .*: 1 visible, 1 party, 2 not counted$/m);
    assert.doesNotMatch(report, /✖/);
    const withGap = await reportOn([...seeingAll(1), deleted('911111111'), authorizedParty('933333333')]);
    assert.match(withGap, /^✖ Title of agent, .*: 1 of 2 parties have gaps, 1 not counted$/m);
  });

  it('that nothing is expected of are no success', async () => {
    const one = expecting('one').expect.map((each) => ({ ...each, userTypes: ['standard'] }));
    const report = await reportOn(seeingAll(1), records, { ...expecting(), expect: one });
    assert.match(report, /^• Title of agent, .*: nothing expected$/m);
    const uncounted = await reportOn([authorizedParty('911111111', { isDeleted: true })]);
    assert.match(uncounted, /^• Title of agent, .*: nothing expected, 1 not counted$/m);
  });

  it('of a system user with gaps come before those that are only unknown', async () => {
    const world = { ...records, links: undefined };
    const access = Array.from({ length: 15 }, (_, at) => ({
      systemUser: { ...agent, id: `user-${at}`, title: `User ${at}` },
      parties: [at < 14 ? authorizedParty('900000000', { packages: ['p'] }) : withNested('955555555')],
    }));
    const report = text(await auditWorld({ records: world, access }, { demand: expecting('one') }));
    assert.match(report, /^✖ User 14, .*: 1 of 3 parties have gaps$/m);
  });

  it('are none of those asked for, which is not the same as none at all', async () => {
    const demand = { ...expecting('one'), onlyParties: ['310479713'] };
    const access = [
      { systemUser: agent, parties: [authorizedParty('966666666', { packages: ['p'] })] },
      { systemUser: { ...agent, id: 'other' }, parties: [authorizedParty('310479713', { packages: ['p'] })] },
    ];
    const report = text(await auditWorld({ records, access }, { demand }));
    assert.match(report, /^• Title of agent, .*: nothing expected$/m);
    assert.doesNotMatch(report, /authorised for no party/);
  });
});
