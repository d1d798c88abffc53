import type { InitMessages } from '../init.js';

export const init: InitMessages = {
  comments: {
    about: [
      'Kva systembrukarar (systemtilgangar) må sjå i Dialogporten. dekning audit les denne fila.',
      'Det som byrjar med #, gjer ingenting: fjern # og mellomrommet etter for å bruke eit døme.',
      'Alle nøklane er forklarte i docs/configuration.md.',
    ],
    environment: [
      'Miljøet i Altinn: prod, tt02, at22, at23, at24 eller yt01.',
      'Utan dette gjeld variabelen DEKNING_ENV, elles prod.',
    ],
    systems: ['Kontroller berre systembrukarane av desse systema. Utan dette: av alle systema dine.'],
    expect: [
      'Kva som må vere synleg. Kvar oppføring har éin av service, owner og package.',
      'Utan nokon blir kontrollen ei oversikt, og ingenting blir rekna som avvik.',
    ],
    exclude: ['Kva som blir halde utanfor alt ovanfor.'],
    parties: ['Aktørar det må finnast fullmakt for i det heile, med organisasjonsnummer.'],
    waivers: ['Manglar som nokon står ansvarleg for ei tid. Til då blir dei ikkje rekna som avvik.'],
    gate: [
      'Kva som gir avslutningskoden 1: empty (tom), partial (delvis) og surplus (overflødig), eller never (aldri).',
    ],
    service: 'ei teneste; * står for kva teikn som helst',
    owner: 'alle tenester i bruk frå denne tenesteeigaren',
    package: 'alle tenester som denne tilgangspakken gir',
    ofParties: 'berre for desse aktørane',
    ofUserTypes: 'berre for desse typane: standard, agent',
    reason: 'må vere med: grunngivinga',
    answersForIt: 'må vere med: kven som står ansvarleg',
    expires: 'må vere med: den siste dagen unntaket gjeld',
  },
  exampleReason: 'kunden leverer på papir',
  questions: {
    environment: 'Kva miljø i Altinn?',
    environmentHints: { prod: 'produksjon', tt02: 'testmiljøet for leverandørar' },
    systems: 'Kva system? Id-ar med komma mellom; la feltet stå tomt for alle systema dine.',
    services: 'Kva tenester må vere synlege? Identifikatorar med komma mellom; * står for kva teikn som helst.',
    owners: 'Alle tenester frå kva tenesteeigarar? Kodar med komma mellom.',
    packages: 'Alle tenester frå kva tilgangspakkar? Kodar med komma mellom.',
    parties: 'Kva aktørar må det finnast fullmakt for? Organisasjonsnummer med komma mellom.',
    failOn: 'Kva skal gi avvik? Mellomrom vel, Enter går vidare; ingen valde tyder aldri.',
    failOnHints: {
      empty: 'ei forventa teneste er ikkje synleg',
      partial: 'berre enkelte dialogar er synlege',
      surplus: 'ein pakke som ingenting av det forventa treng',
    },
    example: (text) => `til dømes ${text}`,
  },
  notAnOrgNumber: (text) =>
    `${text} er ikkje eit organisasjonsnummer: ni siffer, der det siste er eit gyldig kontrollsiffer.`,
  shadows: (path) => `Det finst ei ${path} i ei mappe over. Herifrå og nedover blir den nye fila brukt i staden.`,
  wrote: (path) => `Skreiv ${path}.`,
  wroteSchema: (path) => `Skreiv ${path}, som redigeringsverktøy bruker til å hjelpe med utfyllinga.`,
  nothingExpected:
    'Ingenting er forventa enno, så kontrollen blir ei oversikt. Skriv under expect kva som må vere synleg.',
  next: (command) => `Neste: ${command}`,
  needs:
    'For å kontrollere direkte mot Altinn treng du det som står i docs/live.nb.md. Har du ikkje det enno, kan du øve med dekning sandbox eller leggje til --snapshot MAPPE.',
};
