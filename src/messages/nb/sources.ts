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
  'Stol på ressursregisteret, slik denne rapporten gjør. Dialogporten kopierer det i løpet av en halv time. Vent så lenge og kjør på nytt.';

const texts: Texts = {
  'dialogporten-lacks': (groups) => ({
    message: `Ressursregisteret (Resource Registry) har koblinger som katalogen til Dialogporten ikke viser: ${listed(groups, gives)}.`,
    remedy: `${WAIT} Hvis funnet blir stående, kan listen være tom selv om rapporten sier synlig: si fra til Digdir.`,
  }),
  'only-dialogporten': (groups) => ({
    message: `Katalogen til Dialogporten viser koblinger som ressursregisteret (Resource Registry) ikke har: ${listed(groups, gives)}.`,
    remedy: `${WAIT} Hvis funnet blir stående, kan listen vise disse selv om rapporten sier tom: si fra til Digdir.`,
  }),
  'unlisted-services': (groups) => ({
    message: `Dialogporten har dialoger fra tjenester som ikke står i ressursregisteret (Resource Registry): ${servicesOf(groups)}.`,
    remedy:
      'Stol på ressursregisteret: den som forventer en av dem, får beskjed om at tjenesten ikke finnes. Spør tjenesteeieren om den er lagt ned eller har skiftet navn.',
  }),
  'without-dialogs': (groups) => ({
    message: `Dialogporten har dialoger fra tjenester som ifølge ressursregisteret (Resource Registry) ikke kan ha noen: ${listed(groups, ({ registry, services }) => `${registry ? `av typen ${registry}` : 'uten kode eller nummer for eieren'} (${all(services)})`)}.`,
    remedy:
      'Stol på ressursregisteret: Dialogporten henter ikke slike tjenester derfra, og rapporten kaller dem derfor ikke aktuelle. Tjenesteeieren retter typen eller eieren der.',
  }),
  'unknown-packages': (groups) => ({
    message: `Det finnes pakker som gir tilgang til tjenester, men som Metadata-API-et ikke har: ${listed(groups, gives)}.`,
    remedy:
      'Stol på ressursregisteret når det gjelder hva de gir tilgang til. Bare Metadata-API-et sier hvem de kan gis til, så ingen tiltak i rapporten nevner dem: spør Altinn om de har skiftet navn.',
  }),
  'only-metadata': (groups) => ({
    message: `Ifølge Metadata-API-et gir ${listed(groups, ({ package: name, services }) => `${name} tilgang til ${all(services)}`)}. Det stemmer ikke med ressursregisteret (Resource Registry), som Dialogporten følger.`,
    remedy:
      'Stol på ressursregisteret, slik denne rapporten gjør. Si fra til tjenesteeieren hvis det mangler en kobling som burde vært der.',
  }),
  'only-registry': (groups) => ({
    message: `Ressursregisteret (Resource Registry) har koblinger som Metadata-API-et ikke viser: ${listed(groups, gives)}.`,
    remedy:
      'Stol på ressursregisteret, slik denne rapporten gjør. Metadata-API-et viser bare en del av det, så planlegg ikke ut fra det alene.',
  }),
  'other-type': (groups) => ({
    message: `Tjenester har en annen type i Dialogporten enn i ressursregisteret (Resource Registry): ${listed(groups, otherwise)}.`,
    remedy:
      'Stol på ressursregisteret, slik denne rapporten gjør. Ingen resultater avhenger av hvilken av disse typene det er.',
  }),
  'other-owner': (groups) => ({
    message: `Tjenester har en annen eier i Dialogporten enn i ressursregisteret (Resource Registry): ${listed(groups, otherwise)}.`,
    remedy: 'Stol på ressursregisteret: --owner og alle tiltak i rapporten bygger på det.',
  }),
};

/** What sources tell differently, and which to believe. */
export const sourcesDisagree: Words = ({ disagreement }: FindingFacts): FindingText =>
  disagreement ? texts[disagreement.kind](disagreement.groups) : { message: '', remedy: '' };
