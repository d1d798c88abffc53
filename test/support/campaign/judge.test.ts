import assert from 'node:assert/strict';
import type { Cell } from './cells.js';
import type { Flight, LoggedRequest } from './flight.js';
import { wrongIn } from './judge.js';
import { leaksIn } from './leaks.js';
import type { Told } from './told.js';

const operation = 'GET resource/resourcelist';
const CELL: Cell = {
  command: 'audit, with gaps',
  operation,
  kind: '503',
  fault: { fault: 'status', status: 503, retryAfter: 2 },
  requests: 'all',
};

const served = (at: number, isBefallen = true): LoggedRequest => ({
  method: 'GET',
  path: '/',
  status: 503,
  milliseconds: 5,
  hadToken: false,
  operation,
  faults: isBefallen ? [{ number: 1, fault: 'status' }] : [],
  at,
});

const TOLD: Told = {
  answers: new Map([
    ['a', 'visible'],
    ['b', 'empty, no-parties'],
  ]),
  asides: new Map(),
  complete: true,
  exitCode: 1,
  problems: [],
};

const flight = (told: Told | undefined, more: Partial<Flight> = {}): Flight => ({
  run: { code: told?.exitCode ?? 1, stdout: '', stderr: '' },
  told,
  leaks: [],
  served: [served(0)],
  milliseconds: 100,
  ...more,
});

const BASELINE = flight(TOLD, { served: [served(0, false)] });

const PROBLEM = {
  api: 'resource-registry',
  operation,
  status: 503,
  code: 'http-error',
  message: 'HTTP 503 from resource-registry: it is down. Try again later.',
  affects: 'every verdict',
};
const EARNED: Told = {
  ...TOLD,
  answers: new Map([['a', 'unknown']]),
  complete: false,
  exitCode: 3,
  problems: [PROBLEM],
};

const found = (told: Told | undefined, more?: Partial<Flight>): string =>
  wrongIn(CELL, BASELINE, flight(told, more))
    .map(({ kind, what }) => `${kind}: ${what}`)
    .join('\n');

describe('the judge of a campaign', () => {
  it('finds nothing wrong with the same answers, or with none that were told to be unknown', () => {
    assert.equal(found(TOLD), '');
    assert.equal(found(EARNED), '');
  });

  it('finds answers that were not earned', () => {
    const other = (answer: string): Told => ({ ...EARNED, answers: new Map([['a', answer]]) });
    assert.match(found(other('empty, no-parties')), /^false answer: a: empty, no-parties, was visible/);
    assert.match(found({ ...EARNED, answers: new Map([['c', 'visible']]) }), /c: visible, was not there/);
    assert.match(found({ ...TOLD, answers: new Map() }), /complete, and 2 answers are unknown or lost/);
    assert.match(found({ ...EARNED, exitCode: 0 }), /exit code 0, and 2 answers[\s\S]*exit code 0, and not complete/);
    assert.match(found(EARNED, { run: { code: 1, stdout: '', stderr: '' } }), /exit code 1, told as 3/);
    const asides = new Map([['link', 'holds']]);
    const known = flight({ ...TOLD, asides });
    assert.match(JSON.stringify(wrongIn(CELL, known, flight(TOLD))), /no problem is told, and link is not known/);
  });

  it('finds a run that goes on and gives less, or other, than there is', () => {
    const goesOn = (later: Told | undefined): string =>
      found(EARNED, { resumed: { run: { code: later?.exitCode ?? 0, stdout: '', stderr: '' }, told: later } });
    assert.equal(goesOn(TOLD), '');
    assert.match(goesOn(EARNED), /^false answer: the run that went on gives exit code 3, and not 1/);
    assert.match(goesOn({ ...TOLD, answers: new Map([['a', 'visible']]) }), /the run that went on lacks b/);
    assert.match(
      goesOn({ ...TOLD, answers: new Map([['a', 'empty, no-parties']]) }),
      /of the run that went on: a: empty/,
    );
    assert.match(goesOn(undefined), /the run that went on gives no result/);
  });

  it('finds on standard error what the command does not tell there', () => {
    const kept = { code: 3, stdout: '', stderr: 'dekning: not everything could be read, so journal is kept: …\n' };
    const resume: Cell = { ...CELL, command: 'audit --resume' };
    assert.deepEqual(wrongIn(resume, BASELINE, flight(EARNED, { run: kept })), []);
    assert.match(found(EARNED, { run: kept }), /^crash: on standard error: dekning: not everything/);
  });

  it('finds crashes and secrets', () => {
    assert.match(found(undefined), /crash: no result/);
    assert.match(found(EARNED, { run: { code: 3, stdout: '', stderr: 'x\n    at f (a.js:1:2)' } }), /crash: a stack/);
    assert.match(found(EARNED, { leaks: ['a token in standard error'] }), /leak: a token/);
    assert.deepEqual(leaksIn('x', 'says key-part', new Map([['key-part', 'the private key']])), [
      'the private key in x',
    ]);
    assert.deepEqual(leaksIn('x', 'Bearer eyJhbGciOiJSUzI1.eyJpc3MiOiJ4.s', new Map()), ['a token in x']);
    assert.deepEqual(leaksIn('x', 'eyJ is how they begin', new Map()), []);
  });

  it('finds problems that do not say what happened, where, and what to do', () => {
    const told = (change: Partial<typeof PROBLEM>): string =>
      found({ ...EARNED, problems: [{ ...PROBLEM, ...change }] });
    assert.match(found({ ...EARNED, problems: [] }), /no problem tells of GET resource\/resourcelist/);
    assert.match(told({ api: 'metadata' }), /no problem tells/);
    assert.match(told({ status: 500 }), /no problem tells/);
    assert.match(told({ operation: '' }), /names no operation/);
    assert.match(told({ affects: '' }), /blank/);
    assert.match(told({ message: 'HTTP 503 from resource-registry.' }), /says not what to do/);
  });

  it('finds tries that are too many or too soon, and runs that are too long', () => {
    assert.equal(found(EARNED, { served: [served(0), served(2010), served(4020)] }), '');
    assert.match(found(EARNED, { served: [0, 2010, 4020, 6030].map((at) => served(at)) }), /asked 4 times, at most 3/);
    assert.match(found(EARNED, { served: [served(0), served(1500)] }), /again after 1495 ms, 2000 were asked for/);
    assert.match(found(EARNED, { milliseconds: 31_000 }), /it took 31 s/);
  });
});
