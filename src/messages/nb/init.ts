import type { InitMessages } from '../init.js';

export const init: InitMessages = {
  comments: {
    about: [
      'Hva systembrukere (systemtilganger) må se i Dialogporten. dekning audit leser denne filen.',
      'Det som begynner med #, gjør ingenting: fjern # og mellomrommet etter for å bruke et eksempel.',
      'Alle nøklene er forklart i docs/configuration.md.',
    ],
    environment: [
      'Miljøet i Altinn: prod, tt02, at22, at23, at24 eller yt01.',
      'Uten dette gjelder variabelen DEKNING_ENV, ellers prod.',
    ],
    systems: ['Kontroller bare systembrukerne av disse systemene. Uten dette: av alle systemene dine.'],
    expect: [
      'Hva som må være synlig. Hver oppføring har én av service, owner og package.',
      'Uten noen blir kontrollen en oversikt, og ingenting regnes som avvik.',
    ],
    exclude: ['Hva som holdes utenfor alt ovenfor.'],
    parties: ['Aktører det må finnes fullmakt for i det hele tatt, med organisasjonsnummer.'],
    waivers: ['Mangler som noen står ansvarlig for en tid. Til da regnes de ikke som avvik.'],
    gate: [
      'Hva som gir avslutningskoden 1: empty (tom), partial (delvis) og surplus (overflødig), eller never (aldri).',
    ],
    service: 'en tjeneste; * står for hvilke som helst tegn',
    owner: 'alle tjenester i bruk fra denne tjenesteeieren',
    package: 'alle tjenester som denne tilgangspakken gir',
    ofParties: 'bare for disse aktørene',
    ofUserTypes: 'bare for disse typene: standard, agent',
    reason: 'må være med: begrunnelsen',
    answersForIt: 'må være med: hvem som står ansvarlig',
    expires: 'må være med: den siste dagen unntaket gjelder',
  },
  exampleReason: 'kunden leverer på papir',
  questions: {
    environment: 'Hvilket miljø i Altinn?',
    environmentHints: { prod: 'produksjon', tt02: 'testmiljøet for leverandører' },
    systems: 'Hvilke systemer? Id-er med komma mellom; la feltet stå tomt for alle systemene dine.',
    services: 'Hvilke tjenester må være synlige? Identifikatorer med komma mellom; * står for hvilke som helst tegn.',
    owners: 'Alle tjenester fra hvilke tjenesteeiere? Koder med komma mellom.',
    packages: 'Alle tjenester fra hvilke tilgangspakker? Koder med komma mellom.',
    parties: 'Hvilke aktører må det finnes fullmakt for? Organisasjonsnumre med komma mellom.',
    failOn: 'Hva skal gi avvik? Mellomrom velger, Enter går videre; ingen valgt betyr aldri.',
    failOnHints: {
      empty: 'en forventet tjeneste er ikke synlig',
      partial: 'bare enkelte dialoger er synlige',
      surplus: 'en pakke som ingenting av det forventede trenger',
    },
    example: (text) => `for eksempel ${text}`,
  },
  notAnOrgNumber: (text) =>
    `${text} er ikke et organisasjonsnummer: ni sifre, der det siste er et gyldig kontrollsiffer.`,
  shadows: (path) => `Det finnes en ${path} i en mappe over. Herfra og nedover brukes den nye filen i stedet.`,
  wrote: (path) => `Skrev ${path}.`,
  wroteSchema: (path) => `Skrev ${path}, som redigeringsverktøy bruker til å hjelpe med utfyllingen.`,
  nothingExpected:
    'Ingenting er forventet ennå, så kontrollen blir en oversikt. Skriv under expect hva som må være synlig.',
  next: (command) => `Neste: ${command}`,
  needs:
    'For å kontrollere direkte mot Altinn trenger du det som står i docs/live.nb.md. Har du ikke det ennå, kan du øve med dekning sandbox eller legge til --snapshot MAPPE.',
};
