import type { Fault, PlannedFault } from '../../../src/core/fault-plan.js';
import { type Client, PATHS, withSandbox } from '../support.js';

export const RESOURCES = 'GET resource/resourcelist';

/** A sandbox in which these faults befall what is asked of the resource registry, but for what is told. */
export const withFaults = (
  faults: readonly (Fault & Partial<Pick<PlannedFault, 'operation' | 'requests'>>)[],
  use: (client: Client) => Promise<void>,
  now?: () => Date,
): Promise<void> => {
  const planned = faults.map(({ operation = RESOURCES, ...fault }): PlannedFault => ({ ...fault, operation }));
  return withSandbox({ faults: { faults: planned }, ...(now && { now }) }, use);
};

export const resources = (client: Client): Promise<Response> => client.ask(PATHS.resources);
