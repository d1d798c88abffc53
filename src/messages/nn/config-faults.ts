import type { CONFIG_FAULTS } from '../../core/told/mistakes.js';
import type { Wording } from '../../core/told/told.js';
import { CHECK_DIGIT, either } from './words.js';

export const configFaults: Wording<typeof CONFIG_FAULTS> = {
  'no-text': () => 'her skal det stå ein tekst',
  'no-list': () => 'her skal det stå ei liste',
  'no-keys': () => 'her skal det stå nøklar og verdiar',
  blank: () => 'verdien kan ikkje vere tom',
  'one-of': ({ known }) => `her skal det stå ein av ${known.join(', ')}`,
  'no-organization-number': () => 'her skal det stå eit organisasjonsnummer',
  'wrong-organization-number': ({ value }) => `${value} er ikkje eit organisasjonsnummer: ${CHECK_DIGIT}`,
  'no-party-listed': () => 'oppgi minst éin aktør, eller utelat nøkkelen for alle',
  'no-type-listed': () => 'oppgi minst éin type, eller utelat nøkkelen for alle',
  'no-system-listed': () => 'oppgi minst eitt system, eller utelat nøkkelen for alle',
  'one-selector': () => 'oppgi nøyaktig éin av service, owner og package',
  'no-fail-on': () => 'oppgi minst éin, eller never',
  'never-alone': () => 'never kan berre stå åleine',
  'waiver-incomplete': () => 'eit unntak må ha reason, owner og expires, og dette manglar',
  'waiver-with-glob': () => 'eit unntak gjeld éi teneste: skriv ho utan *',
  'waiver-without-service': () =>
    'oppgje tenesta: utan den kan berre det at ein aktør manglar, unntakast (docs/configuration.md)',
  'waiver-of-all': () => 'oppgje aktøren eller systemtilgangen',
  'waiver-of-both': () => 'oppgje ei teneste eller ei pakke, ikkje begge',
  'surplus-of-service': () => 'cause surplus-package høyrer til ei pakke, ikkje til ei teneste',
  'surplus-of-nothing': () => 'oppgje pakka som er overflødig',
  'package-with-cause': () => 'ei pakke har ingen annan cause enn surplus-package',
  'nobody-answers': () => 'oppgje kven som er ansvarleg',
  'waived-twice': ({ first }) => `er det same unntaket som waivers[${first}], til same dag`,
  'no-party': () => 'her skal det stå eit organisasjonsnummer eller URN-en til ein aktør',
  'wrong-party': ({ value }) =>
    `${value} er verken eit organisasjonsnummer (${CHECK_DIGIT}) eller URN-en til ein aktør`,
  'no-last-day': () => 'her skal det stå den siste dagen unntaket gjeld, til dømes 2027-03-31',
  'must-be-given': () => 'dette må oppgjevast',
  'no-whole-number': ({ least, most }) => `her skal det stå eit heiltal frå ${least} til ${most}`,
  'no-such-operation': ({ value, near }) =>
    `${value} er ikkje ein operasjon som ein kontroll kan be om${near.length > 0 ? `; kanskje ${either(near)}` : ''}`,
  'no-requests': () =>
    'her skal det stå "first", "second", "all", eit tal, "from" med "to", eller "share" over 0 og høgst 1 med "seed"',
  'no-json-path': ({ value }) => `${value} er ikkje ein sti i eit svar, slik som data[0].name eller [*].urn`,
  'no-header': () => 'her skal det stå namn på headerar, kvar med ein tekst av synlege teikn eller eit tal',
  'no-target': () => 'her skal det stå other-host, same-host eller ei adresse som byrjar med http',
  other: ({ detail }) => `ugyldig verdi (${detail})`,
};
