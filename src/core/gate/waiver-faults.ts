import type { WaiverFaultKind } from '../finding.js';
import type { StandingWaiver } from './waiver.js';

export interface WaiverFault extends StandingWaiver {
  readonly kind: WaiverFaultKind;
  /** Something that it names is open, or would be without it; undefined where the run cannot tell that nothing is. */
  readonly isMatched: boolean | undefined;
}

/**
 * What is wrong with waivers, at most one thing with each. `canTellUnmatched` is whether the run saw all that they may
 * speak of: what it left out, or could not read, a waiver may match.
 */
export function waiverFaults(
  waivers: readonly StandingWaiver[],
  matched: ReadonlySet<StandingWaiver>,
  canTellUnmatched: boolean,
): readonly WaiverFault[] {
  return waivers.flatMap((one) => {
    const isMatched = matched.has(one) || (canTellUnmatched ? false : undefined);
    const kind = faultOf(one, isMatched === false);
    return kind ? [{ ...one, kind, isMatched }] : [];
  });
}

function faultOf({ standing }: StandingWaiver, isUnmatched: boolean): WaiverFaultKind | undefined {
  if (standing === 'unwritten') return 'waiver-unwritten';
  if (standing === 'expired') return 'waiver-expired';
  if (isUnmatched) return 'waiver-unmatched';
  return standing === 'expiring' ? 'waiver-expiring' : undefined;
}

/** An expired waiver is no violation of its own: what it waived counts again. */
export const isViolation = ({ kind }: WaiverFault, strict: boolean): boolean =>
  kind === 'waiver-unwritten' || (strict && kind !== 'waiver-expired');
