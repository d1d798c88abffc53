import type { Cause } from '../coverage/causes/index.js';
import type { ServiceRow } from '../coverage/verdict.js';
import { type ServiceId, serviceKey } from '../identifiers.js';

/** Why a service was not predicted that is seen all the same. */
export type Unpredicted = Cause | 'not-applicable';

/** A service that Dialogporten shows, though the rule says that it would not. */
export interface Miss {
  readonly service: ServiceId;
  readonly predicted: Unpredicted;
}

/** What is predicted of one party, set against what Dialogporten shows of it. */
export interface Comparison {
  /** How many services were judged to be visible, and are seen. */
  readonly confirmed: number;
  /** Services that were judged to be visible and are not seen: it shows only those that the party has dialogs of. */
  readonly withoutDialogs: readonly ServiceId[];
  readonly missed: readonly Miss[];
  /** Services that are seen and were given, though the registry does not list them. */
  readonly unlisted: readonly ServiceId[];
}

/**
 * Compares rows with the services that are seen (reference §6.3). What was not expected has no row: `predict` judges it
 * by the same rule. Nothing is concluded of a partial row, since it is not told whether single instances are shown, nor
 * of one that is unknown, which predicts nothing.
 */
export function compared(
  rows: readonly ServiceRow[],
  seen: readonly ServiceId[],
  predict: (services: readonly ServiceId[]) => readonly ServiceRow[],
): Comparison {
  const shown = new Map(seen.map((id) => [serviceKey(id), id]));
  const isSeen = ({ service }: ServiceRow): boolean => shown.has(serviceKey(service));
  const visible = rows.filter(({ verdict }) => verdict === 'visible');
  const withRow = new Set(rows.map(({ service }) => serviceKey(service)));
  const others = predict([...shown].flatMap(([key, id]) => (withRow.has(key) ? [] : id)));
  return {
    confirmed: visible.filter(isSeen).length,
    withoutDialogs: visible.filter((row) => !isSeen(row)).map(({ service }) => service),
    missed: [...rows.filter(isSeen), ...others].flatMap(missOf).sort(byService),
    unlisted: others.flatMap((row) => (row.verdict === 'unknown' && row.isUnlisted ? row.service : [])),
  };
}

/** Whether a row says that its service would not be shown: only then can it be missed. */
export const canBeMissed = (row: ServiceRow): boolean => missOf(row).length > 0;

function missOf(row: ServiceRow): Miss[] {
  if (row.verdict === 'empty') return [{ service: row.service, predicted: row.cause }];
  return row.verdict === 'not-applicable' ? [{ service: row.service, predicted: row.verdict }] : [];
}

const byService = (a: Miss, b: Miss): number => (serviceKey(a.service) < serviceKey(b.service) ? -1 : 1);
