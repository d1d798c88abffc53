import type { CONFIG_FAULTS } from '../../core/told/mistakes.js';
import type { Wording } from '../../core/told/told.js';
import { CHECK_DIGIT, either } from './words.js';

export const configFaults: Wording<typeof CONFIG_FAULTS> = {
  'no-text': () => 'her skal det stå en tekst',
  'no-list': () => 'her skal det stå en liste',
  'no-keys': () => 'her skal det stå nøkler og verdier',
  blank: () => 'verdien kan ikke være tom',
  'one-of': ({ known }) => `her skal det stå en av ${known.join(', ')}`,
  'no-organization-number': () => 'her skal det stå et organisasjonsnummer',
  'wrong-organization-number': ({ value }) => `${value} er ikke et organisasjonsnummer: ${CHECK_DIGIT}`,
  'no-party-listed': () => 'oppgi minst én aktør, eller utelat nøkkelen for alle',
  'no-type-listed': () => 'oppgi minst én type, eller utelat nøkkelen for alle',
  'no-system-listed': () => 'oppgi minst ett system, eller utelat nøkkelen for alle',
  'one-selector': () => 'oppgi nøyaktig én av service, owner og package',
  'no-fail-on': () => 'oppgi minst én, eller never',
  'never-alone': () => 'never kan bare stå alene',
  'waiver-incomplete': () => 'et unntak må ha reason, owner og expires, og dette mangler',
  'waiver-with-glob': () => 'et unntak gjelder én tjeneste: skriv den uten *',
  'waiver-without-service': () =>
    'oppgi tjenesten: uten den kan bare det at en aktør mangler, unntas (docs/configuration.md)',
  'waiver-of-all': () => 'oppgi aktøren eller systemtilgangen',
  'waiver-of-both': () => 'oppgi en tjeneste eller en pakke, ikke begge',
  'surplus-of-service': () => 'cause surplus-package hører til en pakke, ikke til en tjeneste',
  'surplus-of-nothing': () => 'oppgi pakken som er overflødig',
  'package-with-cause': () => 'en pakke har ingen annen cause enn surplus-package',
  'nobody-answers': () => 'oppgi hvem som er ansvarlig',
  'waived-twice': ({ first }) => `er det samme unntaket som waivers[${first}], til samme dag`,
  'no-party': () => 'her skal det stå et organisasjonsnummer eller URN-en til en aktør',
  'wrong-party': ({ value }) => `${value} er verken et organisasjonsnummer (${CHECK_DIGIT}) eller URN-en til en aktør`,
  'no-last-day': () => 'her skal det stå den siste dagen unntaket gjelder, for eksempel 2027-03-31',
  'must-be-given': () => 'dette må oppgis',
  'no-whole-number': ({ least, most }) => `her skal det stå et heltall fra ${least} til ${most}`,
  'no-such-operation': ({ value, near }) =>
    `${value} er ikke en operasjon som en kontroll kan be om${near.length > 0 ? `; kanskje ${either(near)}` : ''}`,
  'no-requests': () =>
    'her skal det stå "first", "second", "all", et tall, "from" med "to", eller "share" over 0 og høyst 1 med "seed"',
  'no-json-path': ({ value }) => `${value} er ikke en sti i et svar, slik som data[0].name eller [*].urn`,
  'no-header': () => 'her skal det stå navn på headere, hver med en tekst av synlige tegn eller et tall',
  'no-target': () => 'her skal det stå other-host, same-host eller en adresse som begynner med http',
  other: ({ detail }) => `ugyldig verdi (${detail})`,
};
