import type { CommandHelpTexts } from '../../help-texts.js';

export const explain: CommandHelpTexts = {
  summary: 'Forklarer hvorfor én tjeneste er synlig eller tom for en aktør: ledd for ledd, og hvem som må gjøre noe.',
  description: `Følger TJENESTE fra ressursregisteret (Resource Registry) til listen i Dialogporten, for hver systemtilgang og aktør det spørres om. Ved hvert ledd står det om det er i orden (✔), brutt (✖), ukjent (?) eller ikke aktuelt (–), hva svaret bygger på, og hvilket API som ga det. Konklusjonen er den «audit» kommer til.

Kommandoen spør Altinn slik «audit» gjør, eller leser et øyeblikksbilde; det som mangler i øyeblikksbildet, er ukjent. Den endrer aldri noe. Leverandørens forespørsler krever scopet altinn:authentication/systemuser.request.read; uten det er det leddet ukjent, og resten blir vist.

AVSLUTNINGSKODER
  0  den er synlig, eller kan ikke ha dialoger i det hele tatt
  1  den er tom eller bare delvis synlig, for minst én
  2  en feil i kommandolinjen eller konfigurasjonen
  3  det er ukjent
  130  avbrutt`,
  args: { service: 'identifikatoren til tjenesten' },
  examples: {
    'Why a client of an accountant sees nothing of it': 'Hvorfor tjenesten er tom for en klient av en regnskapsfører',
    'One system user, for a support ticket in Norwegian': 'Én systemtilgang, til en brukerstøttesak på norsk',
    'As JSON, for whoever gathers answers': 'Som JSON, for den som samler svar',
    'Live, in tt02': 'Direkte fra Altinn, i tt02',
  },
  flags: {
    system: 'systemtilgangene av dette systemet',
    'system-user': 'denne systemtilgangen',
    org: 'systemtilgangene som denne virksomheten eier',
    party: 'bare denne aktøren',
    limit: 'hvor mange systemtilganger og aktører som forklares helt ut; standard er 10',
  },
};
