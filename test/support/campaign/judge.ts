import { OPERATIONS } from '../../../src/core/operations.js';
import type { Run } from '../cli.js';
import type { Cell } from './cells.js';
import { COMMANDS, type Command } from './commands.js';
import { type Flight, injectedIn } from './flight.js';
import { type Told, type ToldProblem, UNKNOWN } from './told.js';
import { wrongTries } from './waits.js';

/** What may be wrong with a run: an answer that was not earned, a crash, a secret told, or anything else. */
export type WrongKind = 'false answer' | 'crash' | 'leak' | 'other';

export interface Wrong {
  readonly kind: WrongKind;
  readonly what: string;
}

/** A small run takes less, whatever is down (DESIGN §4); what it takes on a good day is the machine's. */
const LONGEST = 30_000;

/** What is wrong with a run in which something went wrong, beside the same run in which nothing did. */
export function wrongIn(cell: Cell, baseline: Flight, flight: Flight): Wrong[] {
  const { told, run, milliseconds, leaks, replayed, resumed } = flight;
  const { mayTell }: Command = COMMANDS[cell.command];
  const all = (kind: WrongKind, whats: readonly string[]): Wrong[] => whats.map((what) => ({ kind, what }));
  if (!told || !baseline.told) {
    return [...all('crash', [...crashesOf(run, mayTell), 'no result']), ...all('leak', leaks)];
  }
  return [
    ...all('false answer', falseAnswers(baseline.told, told)),
    ...all('false answer', falseGreen(baseline.told, told, run.code)),
    ...all(
      'crash',
      [run, replayed?.run, resumed?.run].flatMap((one) => (one ? crashesOf(one, mayTell) : [])),
    ),
    ...all('leak', leaks),
    ...all('false answer', replayed ? unlike('the snapshot', told, replayed) : []),
    ...all('false answer', resumed ? unlike('the run that went on', baseline.told, resumed) : []),
    ...all('other', [
      ...untold(cell, told, flight),
      ...wrongTries(cell, baseline, flight),
      ...(milliseconds - baseline.milliseconds > LONGEST
        ? [`it took ${Math.round(milliseconds / 1000)} s, without faults ${Math.round(baseline.milliseconds / 1000)} s`]
        : []),
    ]),
  ];
}

const crashesOf = ({ code, stdout, stderr }: Run, mayTell = /^$/): string[] => [
  ...(code === 0 || code === 1 || code === 3 ? [] : [`exit code ${code}`]),
  ...short(stderr.split('\n').filter((line) => line !== '' && !mayTell.test(line))).map(
    (line) => `on standard error: ${line}`,
  ),
  ...(/\n\s+at .+:\d+:\d+/.test(stdout + stderr) ? ['a stack'] : []),
];

/** Answers other than unknown that are not the answers there were. */
function falseAnswers(baseline: Told, told: Told): string[] {
  const among = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
    [...after].flatMap(([key, answer]) => {
      const was = before.get(key) ?? 'not there';
      return answer === UNKNOWN || answer === was ? [] : [`${key}: ${answer}, was ${was}`];
    });
  // What is told of a service may be told of somebody else, of whom nothing else is known.
  const asides = new Map([...told.asides].filter(([key]) => baseline.asides.has(key)));
  return short([...among(baseline.answers, told.answers), ...among(baseline.asides, asides)]);
}

const short = (all: readonly string[]): string[] =>
  all.length > 3 ? [...all.slice(0, 3), `and ${all.length - 3} more`] : [...all];

const isKnown = (answer: string | undefined): boolean =>
  answer !== undefined && answer !== UNKNOWN && answer !== 'not-applicable';

const lostOf = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...before].flatMap(([key, was]) => (isKnown(was) && !isKnown(after.get(key)) ? [key] : []));

/** A run that calls itself complete, or exits as if it were, and lacks something. */
function falseGreen(baseline: Told, told: Told, code: number | null): string[] {
  const lost = lostOf(baseline.answers, told.answers);
  const aside = lostOf(baseline.asides, told.asides);
  const what = `${lost.length} answers are unknown or lost, as ${lost[0]}`;
  return [
    ...(lost.length > 0 && told.complete ? [`complete, and ${what}`] : []),
    ...(lost.length > 0 && code === 0 ? [`exit code 0, and ${what}`] : []),
    ...(aside.length > 0 && told.problems.length === 0 ? [`no problem is told, and ${aside[0]} is not known`] : []),
    ...(code === 0 && !told.complete ? ['exit code 0, and not complete'] : []),
    ...(code !== told.exitCode ? [`exit code ${code}, told as ${told.exitCode}`] : []),
  ];
}

/** A snapshot of a run gives what the run gave, and a run that goes on what there is to give. */
function unlike(what: string, told: Told, { told: later, run: { code } }: NonNullable<Flight['replayed']>): string[] {
  if (!later) return [`${what} gives no result`];
  return [
    ...(code === told.exitCode ? [] : [`${what} gives exit code ${code}, and not ${told.exitCode}`]),
    ...falseAnswers(told, later).map((one) => `of ${what}: ${one}`),
    ...short(lostOf(told.answers, later.answers)).map((one) => `${what} lacks ${one}`),
  ];
}

const TOKENS: ReadonlySet<string> = new Set(['POST token', 'GET exchange/*']);

/** A word for somebody who has to do something. */
const ADVICE = /\b(?:try|check|run|get|order|ask|name|set|use|needs?|report)\b/i;

/** An incomplete run whose problems do not say what happened, where, what it affects and what to do. */
function untold({ operation, fault }: Cell, told: Told, flight: Flight): string[] {
  if (told.complete) return [];
  if (injectedIn(flight) === 0) return ['incomplete, though no fault was given'];
  const { problems } = told;
  // What comes of a token shows where it is used.
  const own = TOKENS.has(operation) ? problems : problems.filter(({ api }) => api === OPERATIONS[operation]);
  const status = fault.fault === 'status' ? fault.status : undefined;
  const isTelling = (problem: ToldProblem): boolean =>
    status === undefined ||
    (problem.status === status && problem.message.includes(String(status))) ||
    problem.code === 'not-asked';
  return [
    ...problems.flatMap(({ message, affects }) => (message === '' || affects === '' ? ['a blank problem'] : [])),
    ...(own.some(isTelling) ? [] : [`no problem tells of ${operation}: ${JSON.stringify(problems).slice(0, 300)}`]),
    ...own.flatMap(({ operation: asked, api }) => (asked === '' ? [`a problem of ${api} names no operation`] : [])),
    ...short(own.flatMap(({ message }) => (ADVICE.test(message) ? [] : [`says not what to do: ${message}`]))),
  ];
}
