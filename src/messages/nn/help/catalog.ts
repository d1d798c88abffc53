import type { HelpTexts } from '../../help-texts.js';

/** How every list is read, and what it exits with. */
const READS_AND_EXITS = `Kommandoen les eit augneblinksbilete, eller hentar katalogen frå Altinn. Katalogen er offentleg: det trengst verken klient, nøkkel eller token.

AVSLUTNINGSKODAR
  0    alt som avgjer svaret, vart lese, òg når ingenting passar
  2    ein feil i kommandolinja eller konfigurasjonen, eller eit namn som ikkje finst
  3    noko som avgjer svaret, kunne ikkje lesast
  130  avbrote`;

export const catalog: HelpTexts['commands'] = {
  'catalog:areas': {
    summary: 'Viser områda som tilgangspakkane er sorterte under.',
    description: `TEKST må stå i namnet eller koden til eit område. Filtera vel pakkar, slik dei gjer i «catalog packages», og områda til desse pakkane blir viste og talde.

${READS_AND_EXITS}`,
    examples: {
      'All areas': 'Alle område',
      'Areas with packages that an agent can be given': 'Område med pakkar som ein systemtilgang for klientar kan få',
    },
  },
  'catalog:owners': {
    summary:
      'Viser tenesteeigarar, og kor mange av tenestene deira som er i bruk, er utan pakke, eller ikkje kan givast til nokon.',
    description: `TEKST må stå i koden, organisasjonsnummeret eller eit av namna til ein eigar. Filtera vel tenester, slik dei gjer i «catalog services», og eigarane av desse tenestene blir viste og talde.

${READS_AND_EXITS}`,
    examples: {
      'Owners of services in use, and how many of these no package gives':
        'Eigarar av tenester i bruk, og kor mange av tenestene ingen pakke gir tilgang til',
      'Whose services in use nobody can be given': 'Kven som eig tenester i bruk som ingen kan få',
    },
  },
  'catalog:packages': {
    summary: 'Viser tilgangspakkar: område, kven dei kan givast til, og kor mange tenester dei gir tilgang til.',
    description: `Kvart ord i TEKST må stå i namnet eller koden til ein pakke, på bokmål, nynorsk eller engelsk så langt namna finst. Filter som gjeld tenester, tek med ein pakke når minst éi av tenestene han gir tilgang til, passar.

Kva ein systemtilgang kan få, blir vurdert slik ein kontroll gjer det, når det er ei verksemd som gir: pakkar for personar kan ikkje givast til nokon.

${READS_AND_EXITS}`,
    examples: {
      'Packages about tax, by a Norwegian word': 'Pakkar om skatt, med eit norsk søkjeord',
      'What a client can give to the agent system user of its accountant, in one area':
        'Kva ein klient kan gi til systemtilgangen for klientar hos rekneskapsføraren, i eitt område',
      'Packages that give a service of NAV in use, as JSON':
        'Pakkar som gir tilgang til ei teneste som NAV har i bruk, som JSON',
    },
  },
  'catalog:services': {
    summary: 'Viser tenester: eigar, om dei er i bruk, kva pakkar som gir tilgang til dei, og kven som kan få dei.',
    description: `Kvart ord i TEKST må stå i identifikatoren eller i ein av titlane til ei teneste, på kva språk som helst.

To av listene er for tenesteeigarar. --unreachable: ingen tilgangspakke i katalogen gir tilgang til tenesta; eit eige system kan likevel få henne som enkeltrett. --not-grantable: ingen type systemtilgang kan få henne i det heile, verken med ein pakke som ei verksemd kan gi, eller som enkeltrett. Legg til --in-use for å sjå dei som har dialogar i dag.

${READS_AND_EXITS}`,
    examples: {
      'Services in use that no access package gives': 'Tenester i bruk som ingen tilgangspakke gir tilgang til',
      'Services of one owner that no system user can be given':
        'Tenester frå éin tenesteeigar som ingen systemtilgang kan få',
      'What a package gives, for a spreadsheet in Norwegian Excel':
        'Kva ein pakke gir tilgang til, som rekneark til norsk Excel',
      'Services by a word of their title': 'Tenester etter eit ord i tittelen',
    },
  },
  'catalog:show': {
    summary:
      'Viser éi teneste med pakkane som gir tilgang til henne, eller éin pakke med tenestene han gir tilgang til.',
    description: `ID er identifikatoren til ei teneste, eller koden eller URN-en til ein tilgangspakke.

${READS_AND_EXITS}`,
    args: { id: 'identifikatoren til ei teneste, eller koden eller URN-en til ein tilgangspakke' },
    examples: {
      'Which packages give a service, and to whom they can be given':
        'Kva pakkar som gir tilgang til ei teneste, og kven dei kan givast til',
      'What a package gives, in Norwegian': 'Kva ein pakke gir tilgang til, på norsk',
    },
  },
};
