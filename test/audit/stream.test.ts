import assert from 'node:assert/strict';
import type { AuditRequest } from '../../src/audit/request.js';
import { auditEach } from '../../src/audit/stream.js';
import { UsageError } from '../../src/core/errors.js';
import { packageUrn, serviceId, subjectUrn } from '../../src/core/identifiers.js';
import type { ProblemFacts } from '../../src/core/problem.js';
import type { Source } from '../../src/source/source.js';
import {
  authorizedParty,
  catalogueOf,
  expecting,
  REQUEST,
  sourceOf,
  systemUser,
  type TestWorld,
} from '../support/result.js';
import { english } from '../support/words.js';

const CLIENT = '310479713';
const OTHER = '311558900';

const records = catalogueOf({ one: ['p'], two: ['q'] });
const agent = (id: string) => systemUser(id, 'agent', OTHER);
const holding = (number: string, code: string) => authorizedParty(number, { packages: [code] });
const demand = expecting('one');

const problem = (told: Partial<ProblemFacts>): ProblemFacts => ({
  api: 'maskinporten',
  operation: 'POST token',
  status: 400,
  code: 'token-refused',
  told: [{ text: 'as-recorded', words: 'No.' }],
  affects: { text: 'as-recorded', words: 'a system user' },
  ...told,
});

/** Audits, and gives what was handed over, when, and what came last. */
async function streamed(world: TestWorld, request: Partial<AuditRequest> = {}, told: Partial<Source> = {}) {
  const happened: string[] = [];
  const source: Source = {
    ...sourceOf(world),
    authorizedParties: async (user) => {
      happened.push(`read ${user.id}`);
      return sourceOf(world).authorizedParties(user);
    },
    close: async (how) => {
      happened.push(how);
      return [];
    },
    ...told,
  };
  const rows: string[] = [];
  const kinds: string[] = [];
  const closing = await auditEach({ ...REQUEST, demand, ...request }, source, ({ result, otherFindings }) => {
    happened.push(`took ${result.id}`);
    for (const { party, services } of result.parties) {
      for (const row of services) rows.push(`${result.id} ${party.slice(-9)} ${row.verdict}`);
    }
    kinds.push(...Array.from(otherFindings(), (finding) => `${result.id} ${finding.kind}`));
  });
  return { happened, rows, kinds, closing };
}

describe('an audit that hands over system users one by one', () => {
  const access = ['a', 'b', 'c'].map((id) => ({ systemUser: agent(id), parties: [holding(OTHER, 'p')] }));

  it('hands each over before the next is read, and what was kept is closed last', async () => {
    const { happened, closing } = await streamed({ records, access });
    assert.deepEqual(happened, ['read a', 'took a', 'read b', 'took b', 'read c', 'took c', 'kept']);
    assert.equal(closing.summary.systemUsers, 3);
    assert.equal(closing.summary.visible, 3);
    assert.equal(closing.exitCode, 0);
  });

  it('waits with those that could still lack a named party, until somebody reaches it', async () => {
    const named = { ...demand, parties: [CLIENT] };
    const second = access.with(1, { systemUser: agent('b'), parties: [holding(CLIENT, 'p')] });
    const found = await streamed({ records, access: second }, { demand: named });
    assert.deepEqual(found.happened, ['read a', 'read b', 'took a', 'took b', 'read c', 'took c', 'kept']);
    assert.ok(found.rows.every((row) => row.endsWith('visible')));
    const missing = await streamed({ records, access }, { demand: named });
    assert.deepEqual(missing.happened.slice(-4), ['took a', 'took b', 'took c', 'kept']);
    assert.equal(missing.rows.filter((row) => row.endsWith(`${CLIENT} empty`)).length, 3);
  });

  it('tells how far it has come, with the last problem', async () => {
    const events: unknown[] = [];
    const [first, , third] = access;
    assert.ok(first && third);
    const unread = [first, { systemUser: agent('b'), parties: undefined }, third];
    await streamed({ records, access: unread }, { listen: (event) => events.push(event) });
    assert.deepEqual(events, [
      { kind: 'progress', done: 1, total: 3, problem: undefined },
      { kind: 'progress', done: 2, total: 3, problem: 'HTTP 503.' },
      { kind: 'progress', done: 3, total: 3, problem: undefined },
    ]);
  });

  it('throws away what was read when the audit ends in a mistake', async () => {
    const how: string[] = [];
    const source: Source = {
      ...sourceOf({ records, access }),
      close: async (told) => {
        how.push(told);
        return [];
      },
    };
    const wrong = { ...REQUEST, demand: expecting('nothing-like-*') };
    await assert.rejects(
      auditEach(wrong, source, () => undefined),
      UsageError,
    );
    assert.deepEqual(how, ['abandoned']);
  });
});

describe('packages that are held and that no catalogue knows', () => {
  const held = [{ systemUser: agent('a'), parties: [holding(OTHER, 'unknown-code')] }];
  const urn = packageUrn('unknown-code');

  it('give what the registry says of them, asked before anybody is judged', async () => {
    const access = ['a', 'b'].map((id) => ({ systemUser: agent(id), parties: [holding(OTHER, 'unknown-code')] }));
    let asked = 0;
    const { rows, closing } = await streamed(
      { records, access },
      {},
      {
        readsAtOnce: 2,
        linksOf: async () => {
          asked += 1;
          // The other system user, who holds the same, is read meanwhile.
          await new Promise((resolve) => setTimeout(resolve, 20));
          return { links: [{ subject: subjectUrn(urn), services: [serviceId('one')] }], unread: [], problems: [] };
        },
      },
    );
    assert.deepEqual(rows, [`a ${OTHER} visible`, `b ${OTHER} visible`]);
    assert.ok(asked > 0);
    assert.equal(closing.catalogue.links, 3, 'a link more than the catalogue had');
  });

  it('leave unknown what they may give while that could not be read, and nothing else', async () => {
    const failed = problem({ api: 'resource-registry', status: 503, code: 'http-error' });
    const access = [...held, { systemUser: agent('b'), parties: [holding(OTHER, 'q')] }];
    const { rows, closing } = await streamed(
      { records, access },
      {},
      {
        linksOf: async (subjects) =>
          subjects.includes(urn)
            ? { links: [], unread: [urn], problems: [failed] }
            : { links: [], unread: [], problems: [] },
      },
    );
    assert.deepEqual(rows, [`a ${OTHER} unknown`, `b ${OTHER} empty`]);
    assert.deepEqual(closing.problems, [english(failed)]);
    assert.equal(closing.complete, false);
  });

  it('are asked for when services are expected by them', async () => {
    const byPackage = {
      ...demand,
      expect: [{ selector: { kind: 'package', value: 'unknown-code', origin: '--package' } }],
    } as const;
    const links = [{ subject: subjectUrn(urn), services: [serviceId('two')] }];
    const { rows } = await streamed(
      { records, access: held },
      { demand: byPackage },
      {
        linksOf: async () => ({ links, unread: [], problems: [] }),
      },
    );
    assert.deepEqual(rows, [`a ${OTHER} visible`]);
  });
});

describe('a refusal', () => {
  const access = ['a', 'b'].map((id) => ({ systemUser: agent(id), parties: [holding(OTHER, 'p')] }));
  const refusing = (id: string, told: Partial<ProblemFacts>): Partial<Source> => ({
    authorizedParties: async (user) =>
      user.id === id ? { value: undefined, problems: [problem(told)] } : { value: [holding(OTHER, 'p')], problems: [] },
  });

  for (const told of [
    { code: 'token-refused' },
    { code: 'forbidden', status: 403 },
    { code: 'AUTH-00023', status: 401 },
  ]) {
    it(`of one system user is a finding of its own, and the rest goes on: ${told.code}`, async () => {
      const { rows, kinds, closing } = await streamed({ records, access }, {}, refusing('a', told));
      assert.deepEqual(rows, [`a ${OTHER} unknown`, `b ${OTHER} visible`]);
      assert.deepEqual(kinds, ['a token-refused']);
      assert.equal(closing.exitCode, 3);
    });
  }

  it('of a scope is one finding of the run, however many system users it is met by', async () => {
    const scope = { name: 'altinn:accessmanagement/authorizedparties', api: 'authorized-parties' };
    const { kinds, closing } = await streamed(
      { records, access },
      {},
      {
        authorizedParties: async () => ({ value: undefined, problems: [problem({ code: 'missing-scope', scope })] }),
      },
    );
    assert.deepEqual(kinds, []);
    const found = Array.from(closing.runFindings);
    assert.deepEqual(
      found.map((finding) => [finding.kind, finding.systemUser]),
      [['missing-scope', null]],
    );
    assert.match(found[0]?.message ?? '', /altinn:accessmanagement\/authorizedparties, which authorized-parties/);
  });

  it('of the vendor itself is a finding about nobody', async () => {
    const { closing } = await streamed(
      { records, access },
      {},
      {
        systemUsers: async () => ({ systemUsers: [], complete: false, problems: [problem({})] }),
      },
    );
    assert.deepEqual(
      Array.from(closing.runFindings, (finding) => [finding.kind, finding.systemUser]),
      [['token-refused', null]],
    );
    assert.equal(closing.exitCode, 3);
    assert.equal(closing.scope.allSystemUsersKnown, false);
  });

  it('that is no refusal is none', async () => {
    const { kinds } = await streamed({ records, access }, {}, refusing('a', { code: 'http-error', status: 503 }));
    assert.deepEqual(kinds, []);
  });
});
