import type { AccessPackage } from '../core/catalogue/catalogue.js';
import type { Language } from '../core/language.js';
import type { ProblemFacts, Reading } from '../core/problem.js';
import type { Source } from './source.js';

/** A source as far as it tells of the catalogue, which is public: nobody need be known to ask for it. */
export interface CatalogueSource
  extends Pick<Source, 'kind' | 'environment' | 'capturedAt' | 'problems' | 'catalogue'> {
  /** The packages with their names in a language; undefined where the source has none in it. */
  readonly packagesIn: (language: Language) => Promise<Reading<readonly AccessPackage[]> | undefined>;
  /** Why roles were not read, where that is so: then it was not asked either which services they give. */
  readonly roleProblems: () => readonly ProblemFacts[];
  /** Keeps the catalogue for the next run, where there is a cache. */
  readonly close: () => Promise<void>;
}
