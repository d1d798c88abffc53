import type { FindingFacts, FindingText, Messages } from '../messages.js';
import { type DisagreementFacts, type DisagreementGroupFacts, groupList } from '../sources.js';
import { all } from './words.js';

type Words = Messages['findings']['sources-disagree'];
type Texts = Readonly<Record<DisagreementFacts['kind'], (groups: readonly DisagreementGroupFacts[]) => FindingText>>;

const listed = groupList((count) => `og ${count} til`);

const gives = ({ package: name, services }: DisagreementGroupFacts): string =>
  `${name} gir tilgang til ${all(services)}`;

const servicesOf = (groups: readonly DisagreementGroupFacts[]): string => all(groups.flatMap((one) => one.services));

const otherwise = ({ registry, dialogporten, services }: DisagreementGroupFacts): string =>
  `${registry} i ressursregisteret, ${dialogporten} i Dialogporten (${all(services)})`;

const WAIT =
  'Stol på ressursregisteret, slik denne rapporten gjer. Dialogporten kopierer det i løpet av ein halv time. Vent så lenge og køyr på nytt.';

const texts: Texts = {
  'dialogporten-lacks': (groups) => ({
    message: `Ressursregisteret (Resource Registry) har koplingar som katalogen til Dialogporten ikkje viser: ${listed(groups, gives)}.`,
    remedy: `${WAIT} Dersom funnet blir ståande, kan lista vere tom sjølv om rapporten seier synleg: sei frå til Digdir.`,
  }),
  'only-dialogporten': (groups) => ({
    message: `Katalogen til Dialogporten viser koplingar som ressursregisteret (Resource Registry) ikkje har: ${listed(groups, gives)}.`,
    remedy: `${WAIT} Dersom funnet blir ståande, kan lista vise desse sjølv om rapporten seier tom: sei frå til Digdir.`,
  }),
  'unlisted-services': (groups) => ({
    message: `Dialogporten har dialogar frå tenester som ikkje står i ressursregisteret (Resource Registry): ${servicesOf(groups)}.`,
    remedy:
      'Stol på ressursregisteret: den som forventar ei av dei, får vite at tenesta ikkje finst. Spør tenesteeigaren om ho er lagd ned eller har skifta namn.',
  }),
  'without-dialogs': (groups) => ({
    message: `Dialogporten har dialogar frå tenester som ifølgje ressursregisteret (Resource Registry) ikkje kan ha nokon: ${listed(groups, ({ registry, services }) => `${registry ? `av typen ${registry}` : 'utan kode eller nummer for eigaren'} (${all(services)})`)}.`,
    remedy:
      'Stol på ressursregisteret: Dialogporten hentar ikkje slike tenester derifrå, og rapporten kallar dei difor ikkje aktuelle. Tenesteeigaren rettar typen eller eigaren der.',
  }),
  'unknown-packages': (groups) => ({
    message: `Det finst pakkar som gir tilgang til tenester, men som Metadata-API-et ikkje har: ${listed(groups, gives)}.`,
    remedy:
      'Stol på ressursregisteret når det gjeld kva dei gir tilgang til. Berre Metadata-API-et seier kven dei kan givast til, så ingen tiltak i rapporten nemner dei: spør Altinn om dei har skifta namn.',
  }),
  'only-metadata': (groups) => ({
    message: `Ifølgje Metadata-API-et gir ${listed(groups, ({ package: name, services }) => `${name} tilgang til ${all(services)}`)}. Det stemmer ikkje med ressursregisteret (Resource Registry), som Dialogporten følgjer.`,
    remedy:
      'Stol på ressursregisteret, slik denne rapporten gjer. Sei frå til tenesteeigaren dersom det manglar ei kopling som burde vore der.',
  }),
  'only-registry': (groups) => ({
    message: `Ressursregisteret (Resource Registry) har koplingar som Metadata-API-et ikkje viser: ${listed(groups, gives)}.`,
    remedy:
      'Stol på ressursregisteret, slik denne rapporten gjer. Metadata-API-et viser berre ein del av det, så planlegg ikkje ut frå det åleine.',
  }),
  'other-type': (groups) => ({
    message: `Tenester har ein annan type i Dialogporten enn i ressursregisteret (Resource Registry): ${listed(groups, otherwise)}.`,
    remedy:
      'Stol på ressursregisteret, slik denne rapporten gjer. Ingen resultat er avhengige av kva for ein av desse typane det er.',
  }),
  'other-owner': (groups) => ({
    message: `Tenester har ein annan eigar i Dialogporten enn i ressursregisteret (Resource Registry): ${listed(groups, otherwise)}.`,
    remedy: 'Stol på ressursregisteret: --owner og alle tiltak i rapporten byggjer på det.',
  }),
};

/** What sources tell differently, and which to believe. */
export const sourcesDisagree: Words = ({ disagreement }: FindingFacts): FindingText =>
  disagreement ? texts[disagreement.kind](disagreement.groups) : { message: '', remedy: '' };
