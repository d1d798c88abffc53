import type { ReadyToken } from '../altinn/auth/ready-token.js';
import { opens, SCOPES, type Scope } from '../altinn/scopes.js';
import { type Outcome, ok, skipped, wrong } from '../core/doctor/check.js';
import { UpstreamError } from '../core/errors.js';
import type { Remedy } from '../core/told/doctor.js';
import { named } from './chart.js';
import type { Vendor } from './grant.js';
import type { Session } from './session.js';

interface UsedScope {
  readonly scope: Scope;
  readonly commands: readonly string[];
  /** Whether an audit without any flag needs it. */
  readonly isNeeded: boolean;
}

/** The scopes that a client may need, and the commands that ask for them (docs/live.md). */
const USED: readonly UsedScope[] = [
  { scope: SCOPES.systemRegister, commands: ['audit', 'baseline', 'explain'], isNeeded: true },
  { scope: SCOPES.authorizedParties, commands: ['audit', 'baseline', 'explain'], isNeeded: true },
  { scope: SCOPES.requestsRead, commands: ['explain', 'audit --requests'], isNeeded: false },
  { scope: SCOPES.dialogporten, commands: ['audit --verify', 'audit --verify-sample'], isNeeded: false },
];

/** Scopes of a system user's own token. */
const OF_SYSTEM_USERS: ReadonlySet<Scope> = new Set<Scope>([SCOPES.authorizedParties, SCOPES.dialogporten]);

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
        return { outcome: lacking({ scope, commands, isNeeded }, { text: 'order-scope', scope: scope.name }) };
      }
    });
  }
}

/** A scope that only some flags and commands need does no harm, and is told with what it is for. */
function lacking({ scope, commands, isNeeded }: UsedScope, remedy: Remedy): Outcome {
  const told = { text: 'scope-lacking', commands } as const;
  if (isNeeded) return wrong(told, remedy);
  return { ...skipped(told), remedy: { text: 'order-scope-for', scope: scope.name, commands } };
}

/** What a ready token says of its scopes; those that only the vendor's own tokens have are not needed with one. */
export function lookAtScopesOf({ chart }: Session, { claims }: ReadyToken): void {
  for (const used of USED) {
    const { scope, commands, isNeeded } = used;
    const name = named('scope', scope.name);
    if (!OF_SYSTEM_USERS.has(scope)) chart.note(name, skipped({ text: 'ready-token-used' }));
    else if (opens(claims.scopes, scope)) chart.note(name, ok({ text: 'scope-given', commands }), isNeeded);
    else chart.note(name, lacking(used, { text: 'get-token' }), isNeeded);
  }
}
