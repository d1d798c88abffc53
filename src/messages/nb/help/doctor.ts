import type { CommandHelpTexts } from '../../help-texts.js';

export const doctor: CommandHelpTexts = {
  summary: 'Finner ut hvorfor en direkte kontroll ikke går: nøkkel, klokke, nettverk, token, scopes og systemer.',
  description: `Undersøker alt som en direkte kontroll bygger på, i rekkefølge: konfigurasjonen, den private nøkkelen, klienten, klokken, veien til hver vert, et token for hvert scope, tokenvekslingen, hvert API én gang, systemene i registeret til dette miljøet, og én systemtilgang sitt eget token.

Hvert punkt er i orden (✔), feil (✖), ukjent (?) eller utelatt (–), med hva som ble sett, hva som må gjøres, og hvem som må gjøre det. Et punkt som bygger på noe som ikke er i orden, blir utelatt, og ingenting blir gjettet. Altinn blir spurt slik «audit» gjør det, med de samme innstillingene, og ingenting blir endret. Verken token, nøkkel eller klient-id blir skrevet ut.

AVSLUTNINGSKODER
  0  alt som en kontroll trenger, er i orden
  1  noe er feil, slik at en kontroll ville mislykkes
  2  en feil i kommandolinjen eller i en innstilling
  3  ingenting er feil, men noe kunne ikke avgjøres
  130  avbrutt`,
  examples: {
    'Is this machine ready to audit in tt02?': 'Er denne maskinen klar til å kontrollere i tt02?',
    'Is the system there, and its client id on it?': 'Finnes systemet, og står klient-id-en på det?',
    'Does this organisation own a system user, or is it a client of one?':
      'Eier denne virksomheten en systemtilgang, eller er den klient hos noen som gjør det?',
    'For a support ticket: as JSON, and each call on standard error':
      'Til en henvendelse om hjelp: som JSON, og hvert kall på standard feil',
  },
  flags: {
    system: 'dette systemet må være registrert, og systemtilgangene av det blir undersøkt',
    org: 'systemtilgangen som blir undersøkt, eies av denne virksomheten',
  },
};
