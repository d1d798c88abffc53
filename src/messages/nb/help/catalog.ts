import type { HelpTexts } from '../../help-texts.js';

/** How every list is read, and what it exits with. */
const READS_AND_EXITS = `Kommandoen leser et øyeblikksbilde, eller henter katalogen fra Altinn. Katalogen er offentlig: det trengs verken klient, nøkkel eller token.

AVSLUTNINGSKODER
  0    alt som avgjør svaret, ble lest, også når ingenting passer
  2    en feil i kommandolinjen eller konfigurasjonen, eller et navn som ikke finnes
  3    noe som avgjør svaret, kunne ikke leses
  130  avbrutt`;

export const catalog: HelpTexts['commands'] = {
  'catalog:areas': {
    summary: 'Viser områdene som tilgangspakkene er sortert under.',
    description: `TEKST må stå i navnet eller koden til et område. Filtrene velger pakker, slik de gjør i «catalog packages», og områdene til disse pakkene blir vist og talt.

${READS_AND_EXITS}`,
    examples: {
      'All areas': 'Alle områder',
      'Areas with packages that an agent can be given': 'Områder med pakker som en systemtilgang for klienter kan få',
    },
  },
  'catalog:owners': {
    summary:
      'Viser tjenesteeiere, og hvor mange av tjenestene deres som er i bruk, er uten pakke, eller ikke kan gis til noen.',
    description: `TEKST må stå i koden, organisasjonsnummeret eller et av navnene til en eier. Filtrene velger tjenester, slik de gjør i «catalog services», og eierne av disse tjenestene blir vist og talt.

${READS_AND_EXITS}`,
    examples: {
      'Owners of services in use, and how many of these no package gives':
        'Eiere av tjenester i bruk, og hvor mange av tjenestene ingen pakke gir tilgang til',
      'Whose services in use nobody can be given': 'Hvem som eier tjenester i bruk som ingen kan få',
    },
  },
  'catalog:packages': {
    summary: 'Viser tilgangspakker: område, hvem de kan gis til, og hvor mange tjenester de gir tilgang til.',
    description: `Hvert ord i TEKST må stå i navnet eller koden til en pakke, på bokmål, nynorsk eller engelsk så langt navnene finnes. Filtre som gjelder tjenester, beholder en pakke når minst én av tjenestene den gir tilgang til, passer.

Hva en systemtilgang kan få, vurderes slik en kontroll gjør det, når det er en virksomhet som gir: pakker for personer kan ikke gis til noen.

${READS_AND_EXITS}`,
    examples: {
      'Packages about tax, by a Norwegian word': 'Pakker om skatt, med et norsk søkeord',
      'What a client can give to the agent system user of its accountant, in one area':
        'Hva en klient kan gi til regnskapsførerens systemtilgang for klienter, i ett område',
      'Packages that give a service of NAV in use, as JSON':
        'Pakker som gir tilgang til en tjeneste som NAV har i bruk, som JSON',
    },
  },
  'catalog:services': {
    summary: 'Viser tjenester: eier, om de er i bruk, hvilke pakker som gir tilgang til dem, og hvem som kan få dem.',
    description: `Hvert ord i TEKST må stå i identifikatoren eller i en av titlene til en tjeneste, på hvilket som helst språk.

To av listene er for tjenesteeiere. --unreachable: ingen tilgangspakke i katalogen gir tilgang til tjenesten; et eget system kan likevel få den som enkeltrettighet. --not-grantable: ingen type systemtilgang kan få den i det hele tatt, verken med en pakke som en virksomhet kan gi, eller som enkeltrettighet. Legg til --in-use for å se dem som har dialoger i dag.

${READS_AND_EXITS}`,
    examples: {
      'Services in use that no access package gives': 'Tjenester i bruk som ingen tilgangspakke gir tilgang til',
      'Services of one owner that no system user can be given':
        'Tjenester fra én tjenesteeier som ingen systemtilgang kan få',
      'What a package gives, for a spreadsheet in Norwegian Excel':
        'Hva en pakke gir tilgang til, som regneark til norsk Excel',
      'Services by a word of their title': 'Tjenester etter et ord i tittelen',
    },
  },
  'catalog:show': {
    summary:
      'Viser én tjeneste med pakkene som gir tilgang til den, eller én pakke med tjenestene den gir tilgang til.',
    description: `ID er identifikatoren til en tjeneste, eller koden eller URN-en til en tilgangspakke.

${READS_AND_EXITS}`,
    args: { id: 'identifikatoren til en tjeneste, eller koden eller URN-en til en tilgangspakke' },
    examples: {
      'Which packages give a service, and to whom they can be given':
        'Hvilke pakker som gir tilgang til en tjeneste, og hvem de kan gis til',
      'What a package gives, in Norwegian': 'Hva en pakke gir tilgang til, på norsk',
    },
  },
};
