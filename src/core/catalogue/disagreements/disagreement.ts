import type { Severity } from '../../finding.js';
import type { PackageUrn, ServiceId } from '../../identifiers.js';

/**
 * Every way in which sources disagree, with what it is worth (docs/decisions/0021). A `warning` may make a prediction
 * wrong, or hides that somebody must act; a `note` does neither. In the order in which they are told.
 */
export const DISAGREEMENTS = {
  /** The registry has a link that Dialogporten's catalogue does not show. */
  'dialogporten-lacks': 'warning',
  /** Dialogporten's catalogue shows a link that the registry does not have. */
  'only-dialogporten': 'warning',
  /** Dialogporten has dialogs of a service that the registry does not list. */
  'unlisted-services': 'warning',
  /** Dialogporten has dialogs of a service that by the registry cannot have any. */
  'without-dialogs': 'warning',
  /** A package gives services, and the Metadata API does not have it. */
  'unknown-packages': 'warning',
  /** The Metadata API shows a link that the registry does not have. */
  'only-metadata': 'warning',
  /** The registry has a link that the Metadata API does not show. */
  'only-registry': 'note',
  'other-type': 'note',
  'other-owner': 'note',
} as const satisfies Record<string, Severity>;

export type DisagreementKind = keyof typeof DISAGREEMENTS;

/** Services of which the same is told: the same package is in question, or the two sources say the same of them. */
export interface DisagreementGroup {
  readonly package?: PackageUrn | undefined;
  /** What the registry says, where both say something; empty where it says nothing. */
  readonly registry?: string | undefined;
  readonly dialogporten?: string | undefined;
  readonly services: readonly ServiceId[];
}

/** One disagreement: all that there is of its kind, or all of one package. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** The package that it is about, where each has its own. */
  readonly package?: PackageUrn | undefined;
  readonly groups: readonly DisagreementGroup[];
}

/** Nothing at all where there is nothing to tell. */
export const disagreement = (kind: DisagreementKind, groups: readonly DisagreementGroup[]): readonly Disagreement[] => {
  const told = groups.filter(({ services }) => services.length > 0);
  return told.length === 0 ? [] : [{ kind, groups: told }];
};

/** Services by package, packages and services in order. */
export const byPackage = (pairs: ReadonlyMap<PackageUrn, ReadonlySet<ServiceId>>): readonly DisagreementGroup[] =>
  [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([urn, services]) => ({ package: urn, services: [...services].sort() }));
