import type { Catalogue } from '../catalogue.js';
import { copiedLinks, describedOtherwise } from './dialogporten.js';
import { DISAGREEMENTS, type Disagreement, type DisagreementKind } from './disagreement.js';
import { metadataDisagreements, unknownPackages } from './metadata.js';

const ORDER = Object.keys(DISAGREEMENTS) as DisagreementKind[];

/**
 * Where the Metadata API, the Resource Registry and Dialogporten's catalogue tell differently. The registry decides
 * (DESIGN §1): this changes no verdict. What was not read disagrees with nothing.
 */
export const disagreements = (catalogue: Catalogue): readonly Disagreement[] =>
  [
    ...copiedLinks(catalogue),
    ...describedOtherwise(catalogue),
    ...unknownPackages(catalogue),
    ...metadataDisagreements(catalogue),
  ].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
