import assert from 'node:assert/strict';
import type { Waiver } from '../../src/core/gate/waiver.js';
import { organizationUrn, serviceId } from '../../src/core/identifiers.js';
import { github } from '../../src/report/github/github.js';
import { table } from '../../src/report/table/table.js';
import { readGithub } from '../support/commands.js';
import { render } from '../support/render.js';
import { expecting, systemUser, type TestWorld } from '../support/result.js';
import {
  ABSENT,
  audited,
  CLIENT,
  complete,
  demand,
  found,
  OTHER,
  ofAbsent,
  ofTwo,
  records,
  waiver,
  world,
} from '../support/waived-world.js';

describe('what an audit finds of waivers themselves', () => {
  it('an expired one waives nothing, and says so', async () => {
    const result = await audited([{ ...ofTwo, expires: '2026-11-22' }]);
    assert.deepEqual([result.summary.empty, result.summary.waived, result.exitCode], [1, 0, 1]);
    const [finding] = found(result, 'waiver-expired');
    assert.equal(finding?.severity, 'warning');
    assert.match(
      finding?.message ?? '',
      /dekning\.yaml:2:5 \(service TWO, party 310479713\).*22 Nov 2026.*counts again/,
    );
    assert.equal((await audited([{ ...ofTwo, expires: '2026-11-22' }], { strict: true })).gate.violations, 1);
    const useless = await audited([waiver({ service: serviceId('one'), expires: '2026-11-22' }), ofTwo], {
      strict: true,
    });
    assert.equal(useless.exitCode, 0);
    assert.match(found(useless, 'waiver-expired')[0]?.remedy ?? '', /^Remove the waiver\.$/);
  });

  it('one that soon expires is a warning, and a violation under --strict', async () => {
    const soon = { ...ofTwo, expires: '2026-12-07' };
    const result = await audited([soon]);
    assert.equal(result.exitCode, 0);
    assert.match(found(result, 'waiver-expiring')[0]?.message ?? '', /14 days are left/);
    assert.equal((await audited([soon], { strict: true })).gate.violations, 1);
    assert.equal((await audited([{ ...soon, expires: '2026-12-08' }], { strict: true })).exitCode, 0);
  });

  it('one that matches nothing is a warning, and a violation under --strict', async () => {
    const idle = [ofTwo, waiver({ service: serviceId('one') })];
    const result = await audited(idle);
    assert.deepEqual([result.exitCode, found(result, 'waiver-unmatched').length], [0, 1]);
    const strict = await audited(idle, { strict: true });
    assert.equal(strict.exitCode, 1);
    assert.equal(found(strict, 'waiver-unmatched')[0]?.severity, 'error');
    assert.match(render(table, strict), /gate failed: 1 violation \(fail-on empty, strict\)/);
  });

  it('one beside another that holds longer makes no difference, and is told so', async () => {
    const expired = { ...ofTwo, expires: '2026-11-22' };
    const soon = { ...ofTwo, expires: '2026-12-01' };
    const result = await audited([expired, soon, ofTwo]);
    assert.deepEqual([result.summary.waived, result.exitCode], [1, 0]);
    assert.doesNotMatch(found(result, 'waiver-expired')[0]?.message ?? '', /counts again/);
    assert.deepEqual(found(result, 'waiver-expiring'), []);
    assert.match(found(result, 'waiver-unmatched')[0]?.message ?? '', /another waiver holds longer/);
    assert.equal((await audited([soon])).exitCode, 0);
  });

  it('an expired one is not told to be of no use where the run cannot know that', async () => {
    const expired = [waiver({ service: serviceId('one'), expires: '2026-11-22' })];
    const narrowed = found(await audited(expired, { isNarrowed: true }), 'waiver-expired')[0];
    assert.doesNotMatch(narrowed?.remedy ?? '', /^Remove the waiver\.$/);
    assert.doesNotMatch(narrowed?.message ?? '', /counts again/);
  });

  it('each stands at its own place, and alone in what a pipeline shows', async () => {
    const idle = [3, 5].map((line) =>
      waiver({ service: serviceId('one'), expires: `2027-0${line}-01`, origin: `dekning.yaml:${line}:5` }),
    );
    const result = await audited([ofTwo, ...idle], { config: 'dekning.yaml' });
    const warnings = readGithub(render(github, result)).filter((one) => one.message.includes('waives nothing'));
    assert.deepEqual(
      warnings.map((one) => one.properties['line']),
      ['3', '5'],
    );
  });

  it('a waiver of a named party that nobody reaches is of use', async () => {
    const own: TestWorld = {
      records,
      access: [{ systemUser: systemUser('own', 'standard', OTHER), parties: [complete] }],
    };
    const named = { ...demand, parties: [ABSENT] };
    const result = await audited([ofAbsent], { demand: named, strict: true }, own);
    assert.deepEqual([result.exitCode, found(result, 'waiver-unmatched').length], [0, 0]);
  });

  it('but not where something was left out, is unknown or was not judged', async () => {
    const idle = [waiver({ service: serviceId('one') })];
    const results = [
      await audited(idle, { isNarrowed: true, strict: true }),
      await audited(idle, { strict: true }, { ...world, allKnown: false }),
      await audited(idle, { strict: true, demand: expecting() }),
    ];
    for (const result of results) assert.deepEqual(found(result, 'waiver-unmatched'), []);
    assert.equal(results[2]?.exitCode, 0);
  });

  it('one without a reason waives nothing and is a violation, whatever is asked for but never', async () => {
    const unwritten = [{ ...ofTwo, reason: 'TODO' }];
    const result = await audited(unwritten);
    assert.deepEqual([result.summary.waived, result.gate.violations], [0, 2]);
    assert.equal(found(result, 'waiver-unwritten')[0]?.severity, 'error');
    assert.equal((await audited(unwritten, { failOn: ['surplus'] })).gate.violations, 1);
    assert.equal((await audited(unwritten, { failOn: ['never'] })).gate.violations, 0);
  });

  it('has an id by what it names and its last day, not by its place or words', async () => {
    const idOf = async (told: Partial<Waiver>) =>
      found(await audited([waiver({ service: serviceId('one'), ...told })]), 'waiver-unmatched')[0]?.id;
    const id = await idOf({});
    assert.equal(await idOf({ reason: 'another', owner: 'you', origin: 'x.yaml:9:9', service: serviceId('ONE') }), id);
    assert.notEqual(await idOf({ expires: '2027-04-01' }), id);
    assert.notEqual(await idOf({ party: organizationUrn(CLIENT), cause: 'partial' }), id);
  });
});
