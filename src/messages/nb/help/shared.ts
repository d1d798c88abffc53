import type { HelpTexts } from '../../help-texts.js';

/** Of flags and arguments that several commands have. */
export const shared: HelpTexts['shared'] = {
  'folder of a snapshot to work from, offline': 'mappen med et øyeblikksbilde å arbeide fra, uten nett',
  'environment of Altinn; default prod, or DEKNING_ENV': 'miljøet i Altinn; ellers DEKNING_ENV, ellers prod',
  'keep everything that is read as a snapshot in this folder':
    'lagre alt som leses, som et øyeblikksbilde i denne mappen',
  'let --record replace a snapshot': 'la --record erstatte et øyeblikksbilde',
  'how old the kept catalogue may be: seconds, or 30m, 2h; default 1h':
    'hvor gammel en katalog i mellomlageret kan være: sekunder, eller 30m, 2h; standard er 1h',
  'read the catalogue anew, and keep none': 'les katalogen på nytt, og legg den ikke i mellomlageret',
  'configuration; by default dekning.yaml here or in a folder above':
    'konfigurasjonen; ellers dekning.yaml her eller i en mappe over',
  'audit the system users of this system': 'kontroller systemtilgangene av dette systemet',
  'audit this system user': 'kontroller denne systemtilgangen',
  'audit the system users that this organisation owns': 'kontroller systemtilgangene som denne virksomheten eier',
  'of these, the one with this external reference': 'av disse, den som har denne eksterne referansen',
  'judge only this party, which must be reachable': 'vurder bare denne aktøren, som det må finnes fullmakt for',
  'this service; * stands for any characters': 'denne tjenesten; * står for hvilke som helst tegn',
  'every service in use of this service owner': 'alle tjenester i bruk fra denne tjenesteeieren',
  'every service that this access package gives': 'alle tjenester som denne tilgangspakken gir',
  'what makes the exit code 1, of empty, partial, surplus, never, with commas; default empty':
    'hva som gir avslutningskoden 1: empty (tom), partial (delvis) og surplus (overflødig) med komma mellom, eller never (aldri); standard er empty',
  'tell on standard error what is asked of which API, and how long it took':
    'vis på standard feil hva hvert API blir spurt om, og hvor lang tid det tar',
  'language of texts; by default from LANG, else en': 'språket i tekstene; ellers etter LANG, ellers en (engelsk)',
  'what goes to standard output': 'hva som skrives til standard ut',
  'what stands between cells of csv; ";" suits a Norwegian Excel, and adds a byte order mark':
    'hva som skiller cellene i csv; «;» passer for norsk Excel, og gir også byterekkefølgemerke (BOM)',
  'the same as --format json': 'det samme som --format json',
  'also write this format to this file; may be given several times':
    'skriv også dette formatet til denne filen; kan oppgis flere ganger',
  'Shell type': 'hvilket skall det gjelder',
  'words to look for in names and identifiers, in any language':
    'ord å lete etter i navn og identifikatorer, på hvilket som helst språk',
  'only services of this service owner: its code, number or name':
    'bare tjenester fra denne tjenesteeieren: kode, nummer eller navn',
  'only of this area: its code, URN or name': 'bare fra dette området: kode, URN eller navn',
  'only services of this resource type, as AltinnApp': 'bare tjenester av denne ressurstypen, for eksempel AltinnApp',
  'only what this type of system user can be given: standard is an own-system user':
    'bare det denne typen systemtilgang kan få: standard er virksomhetens egen',
  'only services in use in Dialogporten': 'bare tjenester i bruk i Dialogporten',
  'only services that can have dialogs': 'bare tjenester som kan ha dialoger',
  'only services that this access package gives': 'bare tjenester som denne tilgangspakken gir tilgang til',
  'only services that no access package gives': 'bare tjenester som ingen tilgangspakke gir tilgang til',
  'only services that no system user can be given, by package or as a single right':
    'bare tjenester som ingen systemtilgang kan få, verken med pakke eller som enkeltrettighet',
};
