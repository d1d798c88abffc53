import type { Grants } from '../access/access.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { canHaveDialogs } from '../catalogue/dialogs.js';
import { entry } from '../entry.js';
import { type ServiceId, serviceKey } from '../identifiers.js';
import { causeOf } from './causes/index.js';
import { canHaveSingleRight, packageChoice } from './given.js';
import { notesOn } from './notes.js';
import type { Situation, Standing } from './situation.js';
import { type Coverage, choicesIn, countVerdicts, type ServiceRow } from './verdict.js';
import { spelledAs, type Visibility, visibilityOf } from './visibility.js';

/** Services to judge a party by. The same object stands for the same services, so that evaluations are shared. */
export interface ExpectedServices {
  readonly services: readonly ServiceId[];
}

/** Judges parties by expected services; what was evaluated once for a situation is only looked up again. */
export type Evaluator = (situation: Situation, expected: ExpectedServices) => Coverage;

/** How many rows are kept in memory, in all. The rows of further situations are made anew at each reading. */
const ROWS_KEPT = 500_000;

export function createEvaluator(catalogue: Catalogue, rowsToKeep = ROWS_KEPT): Evaluator {
  const coverages = new Map<ExpectedServices, Map<string, Map<Grants, Coverage>>>();
  const gaps = new Map<string, ServiceRow>();
  let left = rowsToKeep;

  const rowsOf = (situation: Situation, circumstance: string, { services }: ExpectedServices): ServiceRow[] => {
    const visibility = visibilityOf(situation.grants, catalogue.links);
    return services.map(
      (service) =>
        visibleRow(catalogue, situation, visibility, service) ??
        entry(gaps, `${circumstance} ${visibility.complete} ${service}`, () =>
          gapRow(catalogue, situation, visibility, service),
        ),
    );
  };

  const evaluated = (situation: Situation, circumstance: string, expected: ExpectedServices): Coverage => {
    const rows = rowsOf(situation, circumstance, expected);
    const told = {
      counts: countVerdicts(rows),
      notes: new Set(rows.flatMap((row) => row.notes)),
      choices: choicesIn(rows),
    };
    left -= rows.length;
    if (left >= 0) return { ...told, rows };
    return {
      ...told,
      get rows() {
        return rowsOf(situation, circumstance, expected);
      },
    };
  };

  const circumstanceOf = circumstanceNames();
  return (situation, expected) => {
    const circumstance = circumstanceOf(situation);
    const known = coverages.get(expected)?.get(circumstance)?.get(situation.grants);
    if (known) return known;
    const coverage = evaluated(situation, circumstance, expected);
    const byCircumstance = entry(coverages, expected, () => new Map());
    entry(byCircumstance, circumstance, () => new Map()).set(situation.grants, coverage);
    return coverage;
  };
}

/** The rows of any services for one situation, kept nowhere: what is asked once need not be shared. */
export function judgeServices(
  catalogue: Catalogue,
  situation: Situation,
  services: readonly ServiceId[],
): readonly ServiceRow[] {
  if (services.length === 0) return [];
  const visibility = visibilityOf(situation.grants, catalogue.links);
  return services.map(
    (service) =>
      visibleRow(catalogue, situation, visibility, service) ?? gapRow(catalogue, situation, visibility, service),
  );
}

/** Names for all that matters of a situation but its grants, each made once: there may be millions of parties. */
function circumstanceNames(): (situation: Situation) => string {
  const names = new Map<string, Map<Standing, string[]>>();
  return ({ userType, standing, isPerson, isDeleted, isSettling = false }) => {
    const flags = Number(isPerson) + 2 * Number(isDeleted) + 4 * Number(isSettling);
    const known = names.get(userType)?.get(standing)?.[flags];
    if (known !== undefined) return known;
    const name = `${userType} ${standing} ${flags}`;
    const byStanding = entry(names, userType, () => new Map<Standing, string[]>());
    entry(byStanding, standing, (): string[] => [])[flags] = name;
    return name;
  };
}

/** Places whose grants Dialogporten looks at; it drops what is nested deeper. */
const LOOKED_AT: ReadonlySet<Standing> = new Set(['authorised', 'hierarchy-only']);

/** The row of a service that the grants show at least something of, or undefined. */
function visibleRow(
  catalogue: Catalogue,
  situation: Situation,
  visibility: Visibility,
  requested: ServiceId,
): ServiceRow | undefined {
  const { userType, standing, isPerson } = situation;
  if (!LOOKED_AT.has(standing)) return undefined;
  const key = serviceKey(requested);
  const via = visibility.via.get(key);
  if (!via && !visibility.instances.has(key)) return undefined;
  const service = catalogue.services?.get(key);
  // Held, but not to be found: whether it can have dialogs is not known, and a guess would be an unearned green.
  if (!service) {
    const notes = notesOn(catalogue, key, 'unknown', situation);
    return { service: requested, verdict: 'unknown', notes, ...(catalogue.services && { isUnlisted: true }) };
  }
  if (!canHaveDialogs(service)) return { service: service.id, verdict: 'not-applicable', notes: [] };
  const verdict = via ? 'visible' : visibility.complete ? 'partial' : 'unknown';
  const notes = notesOn(catalogue, key, verdict, situation);
  if (via) return { service: service.id, verdict: 'visible', via: spelledAs(service.id, via), notes };
  if (verdict === 'unknown') return { service: service.id, verdict, notes };
  const candidates = packageChoice(catalogue, key, userType, isPerson)?.givable ?? [];
  return { service: service.id, verdict: 'partial', candidates, notes };
}

/** The row of a service that the grants do not show: not applicable, empty with its cause, or unknown. */
function gapRow(catalogue: Catalogue, situation: Situation, visibility: Visibility, requested: ServiceId): ServiceRow {
  const { userType, standing, isPerson } = situation;
  const key = serviceKey(requested);
  const service = catalogue.services?.get(key);
  const id = service?.id ?? requested;
  if (service && !canHaveDialogs(service)) return { service: id, verdict: 'not-applicable', notes: [] };
  const packages = packageChoice(catalogue, key, userType, isPerson);
  const known = catalogue.services !== undefined && standing !== 'unread' && isGapCertain(standing, visibility);
  const cause = known
    ? causeOf({ service, standing, packages, singleRight: canHaveSingleRight(service, userType) })
    : undefined;
  if (!cause) return { service: id, verdict: 'unknown', notes: notesOn(catalogue, key, 'unknown', situation) };
  const candidates = cause === 'package-not-delegated' ? (packages?.givable ?? []) : [];
  const barred = cause === 'package-not-allowed' ? (packages?.barred ?? []) : [];
  return {
    service: id,
    verdict: 'empty',
    cause,
    candidates,
    barred,
    notes: notesOn(catalogue, key, 'empty', situation),
  };
}

const isGapCertain = (standing: Standing, visibility: Visibility): boolean =>
  !LOOKED_AT.has(standing) || visibility.complete;
