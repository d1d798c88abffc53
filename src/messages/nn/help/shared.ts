import type { HelpTexts } from '../../help-texts.js';

/** Of flags and arguments that several commands have. */
export const shared: HelpTexts['shared'] = {
  'folder of a snapshot to work from, offline': 'mappa med eit augneblinksbilete å arbeide frå, utan nett',
  'environment of Altinn; default prod, or DEKNING_ENV': 'miljøet i Altinn; elles DEKNING_ENV, elles prod',
  'keep everything that is read as a snapshot in this folder':
    'lagre alt som blir lese, som eit augneblinksbilete i denne mappa',
  'let --record replace a snapshot': 'la --record erstatte eit augneblinksbilete',
  'how old the kept catalogue may be: seconds, or 30m, 2h; default 1h':
    'kor gammal ein katalog i mellomlageret kan vere: sekund, eller 30m, 2h; standard er 1h',
  'read the catalogue anew, and keep none': 'les katalogen på nytt, og legg han ikkje i mellomlageret',
  'configuration; by default dekning.yaml here or in a folder above':
    'konfigurasjonen; elles dekning.yaml her eller i ei mappe over',
  'audit the system users of this system': 'kontroller systemtilgangane av dette systemet',
  'audit this system user': 'kontroller denne systemtilgangen',
  'audit the system users that this organisation owns': 'kontroller systemtilgangane som denne verksemda eig',
  'of these, the one with this external reference': 'av desse, den som har denne eksterne referansen',
  'judge only this party, which must be reachable': 'vurder berre denne aktøren, som det må finnast fullmakt for',
  'this service; * stands for any characters': 'denne tenesta; * står for kva teikn som helst',
  'every service in use of this service owner': 'alle tenester i bruk frå denne tenesteeigaren',
  'every service that this access package gives': 'alle tenester som denne tilgangspakken gir',
  'what makes the exit code 1, of empty, partial, surplus, never, with commas; default empty':
    'kva som gir avslutningskoden 1: empty (tom), partial (delvis) og surplus (overflødig) med komma mellom, eller never (aldri); standard er empty',
  'tell on standard error what is asked of which API, and how long it took':
    'vis på standard feil kva kvart API blir spurt om, og kor lang tid det tek',
  'language of texts; by default from LANG, else en': 'språket i tekstane; elles etter LANG, elles en (engelsk)',
  'what goes to standard output': 'kva som blir skrive til standard ut',
  'what stands between cells of csv; ";" suits a Norwegian Excel, and adds a byte order mark':
    'kva som skil cellene i csv; «;» passar for norsk Excel, og gir òg byterekkjefølgjemerke (BOM)',
  'the same as --format json': 'det same som --format json',
  'also write this format to this file; may be given several times':
    'skriv òg dette formatet til denne fila; kan oppgivast fleire gonger',
  'Shell type': 'kva skall det gjeld',
  'words to look for in names and identifiers, in any language':
    'ord å leite etter i namn og identifikatorar, på kva språk som helst',
  'only services of this service owner: its code, number or name':
    'berre tenester frå denne tenesteeigaren: kode, nummer eller namn',
  'only of this area: its code, URN or name': 'berre frå dette området: kode, URN eller namn',
  'only services of this resource type, as AltinnApp': 'berre tenester av denne ressurstypen, til dømes AltinnApp',
  'only what this type of system user can be given: standard is an own-system user':
    'berre det denne typen systemtilgang kan få: standard er den eigne til verksemda',
  'only services in use in Dialogporten': 'berre tenester i bruk i Dialogporten',
  'only services that can have dialogs': 'berre tenester som kan ha dialogar',
  'only services that this access package gives': 'berre tenester som denne tilgangspakken gir tilgang til',
  'only services that no access package gives': 'berre tenester som ingen tilgangspakke gir tilgang til',
  'only services that no system user can be given, by package or as a single right':
    'berre tenester som ingen systemtilgang kan få, verken med pakke eller som enkeltrett',
};
