import type { FlagTexts } from '../../help.js';

/** Of every command that audits. */
export const askedFlags: FlagTexts = {
  snapshot: 'mappen med et øyeblikksbilde å arbeide fra, uten nett',
  env: 'miljøet i Altinn; ellers DEKNING_ENV, ellers prod',
  record: 'lagre alt som leses, som et øyeblikksbilde i denne mappen',
  force: 'la --record erstatte et øyeblikksbilde',
  'max-age': 'hvor gammel en katalog i mellomlageret kan være: sekunder, eller 30m, 2h; standard er 1h',
  'no-cache': 'les katalogen på nytt, og legg den ikke i mellomlageret',
  config: 'konfigurasjonen; ellers dekning.yaml her eller i en mappe over',
  system: 'kontroller systemtilgangene av dette systemet',
  'system-user': 'kontroller denne systemtilgangen',
  org: 'kontroller systemtilgangene som denne virksomheten eier',
  'external-ref': 'av disse, den som har denne eksterne referansen',
  party: 'vurder bare denne aktøren, som det må finnes fullmakt for',
  service: 'denne tjenesten; * står for hvilke som helst tegn',
  owner: 'alle tjenester i bruk fra denne tjenesteeieren',
  package: 'alle tjenester som denne tilgangspakken gir',
  'fail-on':
    'hva som gir avslutningskoden 1: empty (tom), partial (delvis) og surplus (overflødig) med komma mellom, eller never (aldri); standard er empty',
  verbose: 'vis på standard feil hva hvert API blir spurt om, og hvor lang tid det tar',
  lang: 'språket i tekstene; ellers etter LANG, ellers en (engelsk)',
};

/** Of every command that reports. */
export const reportFlags: FlagTexts = {
  format: 'hva som skrives til standard ut',
  'csv-delimiter': 'hva som skiller cellene i csv; «;» passer for norsk Excel, og gir også byterekkefølgemerke (BOM)',
  json: 'det samme som --format json',
  output: 'skriv også dette formatet til denne filen; kan oppgis flere ganger',
};
