import type { ApiName } from '../altinn/http/call.js';
import { knock } from '../altinn/reach.js';
import { skipped, unknown } from '../core/doctor/check.js';
import { hostOutcome } from '../core/doctor/failure.js';
import type { UpstreamError } from '../core/errors.js';
import { hasDialogporten } from '../source/live/live-source.js';
import type { Asker } from './asker.js';
import { named } from './chart.js';
import type { Session } from './session.js';

/** The hosts, by what is there, and an API of each. */
export const HOST_NAMES = ['maskinporten', 'platform', 'dialogporten'] as const;
export type HostName = (typeof HOST_NAMES)[number];
const API_OF = {
  maskinporten: 'maskinporten',
  platform: 'metadata',
  dialogporten: 'dialogporten',
} as const satisfies Record<HostName, ApiName>;

/** Whether each host has an address, is trusted and answers; those that are one and the same are asked once. */
export async function lookAtHosts(session: Session, asker: Asker): Promise<void> {
  const { chart, http, bases, environment, hostOf, answerTo } = session;
  const knocks = new Map<string, Promise<UpstreamError | undefined>>();
  const knockOnce = (name: HostName): Promise<UpstreamError | undefined> => {
    const { origin } = new URL(bases[name]);
    const knocking = knocks.get(origin) ?? knock(http, API_OF[name]);
    knocks.set(origin, knocking);
    return knocking;
  };
  const needed = HOST_NAMES.filter((name) => isNeeded(name, asker));
  await Promise.all(needed.map(knockOnce));
  for (const name of HOST_NAMES) {
    const check = named('host', name);
    if (!needed.includes(name)) chart.note(check, skipped({ text: 'ready-token-used' }));
    else if (name === 'dialogporten' && !hasDialogporten(environment)) {
      chart.note(check, unknown({ text: 'no-dialogporten', environment }, { text: 'use-another-environment' }));
    } else {
      const error = await knockOnce(name);
      chart.note(check, hostOutcome(hostOf(API_OF[name]), error, error && answerTo(error.failure)));
    }
  }
}

/** With a ready token, nothing is asked of Maskinporten. */
const isNeeded = (name: HostName, { kind }: Asker): boolean => name !== 'maskinporten' || kind === 'client';
