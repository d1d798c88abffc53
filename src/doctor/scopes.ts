import { SCOPES, type Scope } from '../altinn/scopes.js';
import { ok, skipped, wrong } from '../core/doctor/check.js';
import { UpstreamError } from '../core/errors.js';
import { named } from './chart.js';
import type { Vendor } from './grant.js';
import type { Session } from './session.js';

/** The scopes that a client may need, and the commands that ask for them (docs/live.md). */
const USED: readonly { readonly scope: Scope; readonly commands: readonly string[]; readonly isNeeded: boolean }[] = [
  { scope: SCOPES.systemRegister, commands: ['audit'], isNeeded: true },
  { scope: SCOPES.authorizedParties, commands: ['audit'], isNeeded: true },
  { scope: SCOPES.requestsRead, commands: ['explain'], isNeeded: false },
  { scope: SCOPES.dialogporten, commands: ['audit --verify'], isNeeded: false },
];

/** The commands that ask for a scope. */
export const commandsOf = ({ name }: Scope): readonly string[] =>
  USED.find(({ scope }) => scope.name === name)?.commands ?? [];

/** A token for each scope, of the vendor's own: whether the client has a scope is the same for every system user. */
export async function lookAtScopes({ chart, failed }: Session, { tokens }: Vendor): Promise<void> {
  for (const { scope, commands, isNeeded } of USED) {
    await chart.look(named('scope', scope.name), { needs: [named('grant')], isNeeded }, async () => {
      try {
        await tokens.vendor(scope);
        return { outcome: ok({ text: 'scope-given', commands }) };
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        if (error.failure.code !== 'missing-scope') return { outcome: failed(error) };
        const told = { text: 'scope-lacking', commands } as const;
        if (!isNeeded) return { outcome: skipped(told) };
        return { outcome: wrong(told, { text: 'order-scope', scope: scope.name }) };
      }
    });
  }
}
