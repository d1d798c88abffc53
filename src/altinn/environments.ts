import { ENVIRONMENTS, type Environment } from '../core/environment.js';

interface Hosts {
  readonly platform: string;
  readonly maskinporten: string;
}

const TEST_MASKINPORTEN = 'https://test.maskinporten.no';

/** Where each environment lives (reference §0.1). Dialogporten lies below the platform. */
export const HOSTS = {
  prod: { platform: 'https://platform.altinn.no', maskinporten: 'https://maskinporten.no' },
  tt02: { platform: 'https://platform.tt02.altinn.no', maskinporten: TEST_MASKINPORTEN },
  at22: { platform: 'https://platform.at22.altinn.cloud', maskinporten: TEST_MASKINPORTEN },
  at23: { platform: 'https://platform.at23.altinn.cloud', maskinporten: TEST_MASKINPORTEN },
  at24: { platform: 'https://platform.at24.altinn.cloud', maskinporten: TEST_MASKINPORTEN },
  yt01: { platform: 'https://platform.yt01.altinn.cloud', maskinporten: TEST_MASKINPORTEN },
} as const satisfies Record<Environment, Hosts>;

/**
 * Whether whoever issued a token is known to be of other environments than this one: production's Maskinporten and that of
 * all the others, and the platform of each. Nothing is known of an issuer at any other address, such as a sandbox's.
 */
export function isOfAnother(issuer: string, environment: Environment): boolean {
  const own = ENVIRONMENTS.filter((one) => Object.values(HOSTS[one]).some((host) => isAt(issuer, host)));
  return own.length > 0 && !own.includes(environment);
}

const isAt = (issuer: string, host: string): boolean => issuer === host || issuer.startsWith(`${host}/`);
