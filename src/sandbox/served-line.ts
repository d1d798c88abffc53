import type { ServedRequest } from './server.js';

/** A served request as `--log` tells it. */
export function servedLine({ method, path, status, milliseconds, faults }: ServedRequest): string {
  const given = faults.map(({ number, fault }) => ` fault ${number} (${fault})`).join(',');
  return `${method} ${path} ${status} ${milliseconds} ms${given}`;
}
