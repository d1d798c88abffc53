import type { FlagTexts } from '../../help.js';

/** Of every command that audits. */
export const askedFlags: FlagTexts = {
  snapshot: 'mappa med eit augneblinksbilete å arbeide frå, utan nett',
  env: 'miljøet i Altinn; elles DEKNING_ENV, elles prod',
  record: 'lagre alt som blir lese, som eit augneblinksbilete i denne mappa',
  force: 'la --record erstatte eit augneblinksbilete',
  'max-age': 'kor gammal ein katalog i mellomlageret kan vere: sekund, eller 30m, 2h; standard er 1h',
  'no-cache': 'les katalogen på nytt, og legg han ikkje i mellomlageret',
  config: 'konfigurasjonen; elles dekning.yaml her eller i ei mappe over',
  system: 'kontroller systemtilgangane av dette systemet',
  'system-user': 'kontroller denne systemtilgangen',
  org: 'kontroller systemtilgangane som denne verksemda eig',
  'external-ref': 'av desse, den som har denne eksterne referansen',
  party: 'vurder berre denne aktøren, som det må finnast fullmakt for',
  service: 'denne tenesta; * står for kva teikn som helst',
  owner: 'alle tenester i bruk frå denne tenesteeigaren',
  package: 'alle tenester som denne tilgangspakken gir',
  'fail-on':
    'kva som gir avslutningskoden 1: empty (tom), partial (delvis) og surplus (overflødig) med komma mellom, eller never (aldri); standard er empty',
  verbose: 'vis på standard feil kva kvart API blir spurt om, og kor lang tid det tek',
  lang: 'språket i tekstane; elles etter LANG, elles en (engelsk)',
};

/** Of every command that reports. */
export const reportFlags: FlagTexts = {
  format: 'kva som blir skrive til standard ut',
  'csv-delimiter': 'kva som skil cellene i csv; «;» passar for norsk Excel, og gir òg byterekkjefølgjemerke (BOM)',
  json: 'det same som --format json',
  output: 'skriv òg dette formatet til denne fila; kan oppgivast fleire gonger',
};
