import type { Interfaces } from '@oclif/core';
import type * as z from 'zod';
import { name, orgNumber } from '../../config/values.js';
import type { Environment } from '../../core/environment.js';
import { UsageError } from '../../core/errors.js';
import type { FailOn } from '../../core/gate/gate.js';
import type { Mistake } from '../../core/told/mistakes.js';
import { failOnFrom } from '../audit-flags.js';
import type { initFlags } from './flags.js';

/** What a new configuration is to say; undefined is not answered yet, or left to the default. */
export interface Answers {
  readonly environment: Environment | undefined;
  readonly systems: readonly string[] | undefined;
  readonly services: readonly string[] | undefined;
  readonly owners: readonly string[] | undefined;
  readonly packages: readonly string[] | undefined;
  readonly parties: readonly string[] | undefined;
  readonly failOn: readonly FailOn[] | undefined;
}

export type InitFlags = Interfaces.InferredFlags<typeof initFlags>;

/** What the flags answer, checked as a configuration is. Throws a UsageError for a value that cannot be. */
export const answersFrom = (flags: InitFlags): Answers => ({
  environment: flags.env,
  systems: checked('--system', name, flags.system),
  services: checked('--service', name, flags.service),
  owners: checked('--owner', name, flags.owner),
  packages: checked('--package', name, flags.package),
  parties: checked('--party', orgNumber, flags.party),
  failOn: flags['fail-on'] === undefined ? undefined : failOnAlone(failOnFrom(flags['fail-on'])),
});

/** Each value once, as it is kept. */
function checked(flag: string, schema: z.ZodType<string>, values: readonly string[] | undefined) {
  const kept = values?.map((value) => {
    const { data, error } = schema.safeParse(value);
    if (error) throw new UsageError(wrong(flag, value));
    return data;
  });
  return kept && [...new Set(kept)];
}

/** A value is refused when it is blank, and a party's when it is no organisation number. */
const wrong = (flag: string, value: string): Mistake =>
  value.trim() === '' ? { text: 'blank-value', flag } : { text: 'wrong-organization-number', flag, value };

function failOnAlone(kinds: readonly FailOn[]): readonly FailOn[] {
  if (kinds.includes('never') && kinds.length > 1) throw new UsageError({ text: 'never-alone' });
  return [...new Set(kinds)];
}

/** How many entries there are under `expect`. */
export const expectationsIn = ({ services = [], owners = [], packages = [] }: Answers): number =>
  services.length + owners.length + packages.length;
