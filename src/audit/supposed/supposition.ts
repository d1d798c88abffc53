import { SUPPOSABLE_TYPES, type SupposableType } from '../../core/access/supposed.js';
import { UsageError } from '../../core/errors.js';
import type { Demand } from '../../core/expectation/expectation.js';
import type { EarlierRun } from '../../core/gate/earlier-run.js';
import { type PackageUrn, packageUrn } from '../../core/identifiers.js';

/** What to suppose in place of reading what customers gave. */
export interface Supposition {
  /** The system that registers what is approved, as the user wrote it; null where packages are named. */
  readonly system: string | null;
  readonly packages: readonly PackageUrn[];
  /** Undefined means every type that can be given any of it. */
  readonly type: SupposableType | undefined;
}

/** By which a customer is supposed, in place of reading what customers gave. */
export interface SuppositionOptions {
  /**
   * Id of a system: a customer is supposed who approved exactly what this system registers. Goes with none of the
   * options that name whom to audit.
   */
  readonly asRegistered?: string | undefined;
  /** Codes or URNs of packages: the same, of a customer who gave exactly these. */
  readonly asPackages?: readonly string[] | undefined;
  /** Which type of system user is supposed; by default each that can be given any of it. */
  readonly userType?: SupposableType | undefined;
}

/** What else is asked, and what of it a supposition contradicts. */
interface Asked extends SuppositionOptions {
  readonly systems?: readonly string[] | undefined;
  readonly systemUsers?: readonly string[] | undefined;
  readonly organizations?: readonly string[] | undefined;
  readonly externalRef?: string | undefined;
  readonly parties?: readonly string[] | undefined;
  readonly record?: string | undefined;
  readonly requests?: boolean | undefined;
  readonly verify?: boolean | undefined;
  readonly verifySample?: number | undefined;
}

const REGISTERED = '--as-registered';
const PACKAGES = '--as-packages';

/** What is to be supposed, if anything. Throws a UsageError for options that a supposed system user contradicts. */
export function suppositionOf(asked: Asked): Supposition | null {
  const { asRegistered, asPackages, userType } = asked;
  const flag = asRegistered !== undefined ? REGISTERED : asPackages !== undefined ? PACKAGES : undefined;
  if (flag === undefined) {
    if (userType !== undefined)
      throw new UsageError({ text: 'flag-needs', flag: '--type', other: `${REGISTERED}|${PACKAGES}` });
    return null;
  }
  const other = otherWay(asked);
  if (other !== undefined) throw new UsageError({ text: 'flags-exclude', flag, other });
  const written = asPackages ?? [asRegistered ?? ''];
  if (written.length === 0 || written.some((one) => one.trim() === '')) {
    throw new UsageError({ text: 'blank-value', flag });
  }
  return {
    system: asRegistered?.trim() ?? null,
    packages: [...new Set((asPackages ?? []).map(packageUrn))],
    type: typeOf(userType),
  };
}

/** An option that says otherwise whose access is judged, or that keeps or asks what only a real one has. */
function otherWay(asked: Asked): string | undefined {
  const { asRegistered, asPackages, systems, systemUsers, organizations, externalRef, parties, record } = asked;
  const others = {
    [PACKAGES]: asRegistered === undefined ? undefined : asPackages,
    '--system': systems,
    '--system-user': systemUsers,
    '--org': organizations,
    '--external-ref': externalRef,
    '--party': parties,
    '--record': record,
  };
  if (asked.requests) return '--requests';
  if (asked.verify) return '--verify';
  if (asked.verifySample !== undefined) return '--verify-sample';
  return Object.entries(others).find(([, value]) => value !== undefined && value.length > 0)?.[0];
}

function typeOf(userType: string | undefined): SupposableType | undefined {
  const known = SUPPOSABLE_TYPES.find((one) => one === userType);
  if (known || userType === undefined) return known;
  throw new UsageError({ text: 'none-of', flag: '--type', value: userType, known: SUPPOSABLE_TYPES });
}

/** The demand on a party that stands for any customer: whatever is expected of some party is expected of it. */
export const demandOnAnyParty = ({ expect, exclude }: Demand): Demand => ({
  expect: expect.map(({ selector, userTypes }) => ({ selector, userTypes })),
  exclude,
  parties: [],
});

/** Throws a UsageError for an earlier run that supposed something else: no finding of it could be one of this run's. */
export function mustSupposeAs(supposition: Supposition | null, since: EarlierRun | null): void {
  if (!since || since.supposedOf === supposedOf(supposition)) return;
  throw new UsageError({ text: 'since-supposes-otherwise', path: since.path });
}

/** What a run supposes, as far as that tells whether two runs can have a finding in common; null for a run of customers. */
export const supposedOf = (supposed: { readonly system: string | null } | null | undefined): string | null =>
  supposed ? (supposed.system?.toLowerCase() ?? '') : null;
