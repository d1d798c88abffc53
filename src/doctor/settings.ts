import { HOSTS, isOfAnother } from '../altinn/environments.js';
import type { Bases } from '../altinn/http/http.js';
import type { Config } from '../config/config.js';
import { findConfig } from '../config/find.js';
import { loadConfig } from '../config/load.js';
import { mistaken, ok, wrong } from '../core/doctor/check.js';
import type { Environment } from '../core/environment.js';
import { UsageError } from '../core/errors.js';
import type { Sight } from '../core/told/doctor.js';
import { basesOf } from '../source/live/open-live.js';
import { type Chart, type Found, named } from './chart.js';
import type { DoctorOptions } from './options.js';

/** Where everything is asked for. */
export interface Place {
  readonly environment: Environment;
  readonly bases: Bases;
}

/** Makes something that may find a mistake of the user's, which is then how the check came out. */
export async function unlessMistaken<T>(make: () => Promise<Found<T>> | Found<T>): Promise<Found<T>> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UsageError) return { outcome: mistaken(error.told) };
    throw error;
  }
}

/** Whether there is a configuration, and whether it is valid; without one, an audit expects nothing. */
export const lookAtConfiguration = (chart: Chart, options: DoctorOptions): Promise<Config | undefined> =>
  chart.look(named('configuration'), {}, () =>
    unlessMistaken<Config>(async () => {
      const path = options.config ?? (await findConfig(options.searchConfigFrom));
      if (path === undefined) return { outcome: ok({ text: 'no-config' }) };
      const { config } = await loadConfig(path);
      const [expectations, systems] = [config.expect.length, config.systems?.length ?? 0];
      return { outcome: ok({ text: 'config-read', path, expectations, systems }), value: config };
    }),
  );

/** Which environment it is, by what it was chosen, and whether every address is one of its own. */
export function lookAtEnvironment(
  chart: Chart,
  { environment: flag, settingOfEnvironment: setting, connection }: DoctorOptions,
  config: Config | undefined,
): Promise<Place | undefined> {
  const chosen = choiceOf({ flag, setting, config: config?.environment });
  // Which environment it is may stand in a configuration that cannot be read.
  const needs = flag || setting ? [] : [named('configuration')];
  return chart.look(named('environment'), { needs }, () =>
    unlessMistaken<Place>(() => {
      const { environment } = chosen;
      const bases = basesOf(environment, connection);
      const addresses = addressesOf(bases);
      const other = addresses.find(({ base }) => isOfAnother(base, environment));
      if (other) return { outcome: ofAnother(other, environment) };
      const set = addresses.filter(({ base }) => !isOwn(base, environment)).map(({ base }) => new URL(base).host);
      const told: Sight =
        set.length > 0
          ? { text: 'addresses-set', environment, hosts: [...new Set(set)] }
          : { text: 'environment-chosen', ...chosen };
      return { outcome: ok(told), value: { environment, bases } };
    }),
  );
}

/** Flag over setting over configuration over default (DESIGN §3.1). */
const CHOICES = ['flag', 'setting', 'config'] as const;
type Choices = Readonly<Record<(typeof CHOICES)[number], Environment | undefined>>;

function choiceOf(choices: Choices) {
  for (const by of CHOICES) {
    const environment = choices[by];
    if (environment) return { environment, by };
  }
  return { environment: 'prod', by: 'default' } as const;
}

interface Address {
  readonly setting: string;
  readonly base: string;
}

const ofAnother = ({ setting, base }: Address, environment: Environment) =>
  wrong(
    { text: 'address-of-another', setting, host: new URL(base).host, environment },
    { text: 'mend-address', setting, environment },
  );

const addressesOf = ({ platform, dialogporten, maskinporten }: Bases): readonly Address[] => [
  { setting: 'DEKNING_PLATFORM_URL', base: platform },
  { setting: 'DEKNING_DIALOGPORTEN_URL', base: dialogporten },
  { setting: 'DEKNING_MASKINPORTEN_URL', base: maskinporten },
];

const isOwn = (base: string, environment: Environment): boolean =>
  Object.values(HOSTS[environment]).some((host) => base === host || base.startsWith(`${host}/`));
