import { isUntold } from '../core/catalogue/browse/packages.js';
import { needsOf, type Question } from '../core/catalogue/browse/question.js';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import { packageCode } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';

/** What a catalogue that was read does not tell, and the answer to a question rests on. */
export function untold(question: Question, catalogue: Catalogue): readonly ProblemFacts[] {
  const { must, should } = needsOf(question);
  return [
    ...(must.has('packages') || should.has('packages') ? untoldTypes(catalogue) : []),
    ...(must.has('services') || should.has('services') ? untoldTitles(catalogue) : []),
  ];
}

/** A package for persons comes from persons only, so to whom one can be given rests on its type. */
function untoldTypes({ packages }: Catalogue): readonly ProblemFacts[] {
  const without = [...(packages?.values() ?? [])].filter(isUntold);
  const [first] = without;
  if (!first) return [];
  return [
    {
      api: 'metadata',
      operation: 'GET meta/info/accesspackages/search',
      status: null,
      code: 'type-not-told',
      told: [{ text: 'type-not-told', packages: without.length, one: packageCode(first.urn) }],
      affects: { text: 'packages-of-catalogue' },
    },
  ];
}

/** Of so many services some have a title; of a made-up few none may. */
const MANY = 20;

/** A text is looked for in titles: were there none, that nothing matches would tell nothing. */
function untoldTitles({ services }: Catalogue): readonly ProblemFacts[] {
  if (!services || services.size < MANY) return [];
  if ([...services.values()].some(({ title }) => Object.values(title).some((text) => text.trim() !== ''))) return [];
  return [
    {
      api: 'resource-registry',
      operation: 'GET resource/resourcelist',
      status: null,
      code: 'titles-not-told',
      told: [{ text: 'titles-not-told' }],
      affects: { text: 'titles-of-services' },
    },
  ];
}
