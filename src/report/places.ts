import type { Finding } from '../core/finding.js';
import { serviceKey } from '../core/identifiers.js';
import type { Scope } from '../core/result.js';

/** A place in a file, counted from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

type About = Pick<Finding, 'service' | 'origin'>;

const ORIGIN = /^(.+):(\d+):(\d+)$/;

/** Where an expectation stands, if it stands in a file and not on the command line. */
function placeOf(origin: string): Place | undefined {
  const [, path, line, column] = ORIGIN.exec(origin) ?? [];
  return path === undefined ? undefined : { path, line: Number(line), column: Number(column) };
}

/**
 * Finds the line of the configuration that demands a service: the first that names it; or the one on which the waiver
 * stands that a finding is about. What no line demands stands at
 * the top of the configuration; without one there is no place.
 */
export function placeFinder({ expectations, config }: Scope): (finding: About) => Place | undefined {
  const places = new Map<string, Place>();
  for (const { origin, services } of expectations) {
    const place = placeOf(origin);
    if (place === undefined) continue;
    for (const key of services.map(serviceKey)) if (!places.has(key)) places.set(key, place);
  }
  const top = config === null ? undefined : { path: config, line: 1, column: 1 };
  return ({ service, origin }) => {
    if (origin !== undefined) return placeOf(origin);
    return service === null ? top : (places.get(serviceKey(service)) ?? top);
  };
}
