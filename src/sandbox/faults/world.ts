import type { Fault } from '../../core/fault-plan.js';
import type { World } from '../world.js';

/** Tokens that have expired when they are given. */
const EXPIRED_SECONDS = -60;

/** The world as one request finds it: by a clock that is off, or one whose tokens do not last. */
export const worldUnder = (world: World, faults: readonly Fault[]): World => faults.reduce(under, world);

function under(world: World, fault: Fault): World {
  if (fault.fault === 'clock') {
    const now = () => new Date(world.now().getTime() + fault.seconds * 1000);
    return { ...world, now, tokens: world.tokensBy(now) };
  }
  if (fault.fault === 'expired-token') {
    const { tokens } = world;
    const issue: typeof tokens.issue = (issuer, claims) => tokens.issue(issuer, claims, EXPIRED_SECONDS);
    return { ...world, tokens: { ...tokens, issue } };
  }
  return world;
}
