import type { CommandHelpTexts } from '../../help-texts.js';

export const doctor: CommandHelpTexts = {
  summary: 'Finn ut kvifor ein direkte kontroll ikkje går: nøkkel, klokke, nettverk, token, scope og system.',
  description: `Undersøkjer alt som ein direkte kontroll byggjer på, i rekkjefølgje: konfigurasjonen, den private nøkkelen, klienten, klokka, vegen til kvar vert, eit token for kvart scope, tokenvekslinga, kvart API éin gong, systema i registeret til dette miljøet, og éin systemtilgang sitt eige token.

Kvart punkt er i orden (✔), feil (✖), ukjent (?) eller utelate (–), med kva som vart sett, kva som må gjerast, og kven som må gjere det. Eit punkt som byggjer på noko som ikkje er i orden, blir utelate, og ingenting blir gjetta. Altinn blir spurd slik «audit» gjer det, med dei same innstillingane, og ingenting blir endra. Verken token, nøkkel eller klient-id blir skrivne ut.

AVSLUTNINGSKODAR
  0  alt som ein kontroll treng, er i orden
  1  noko er feil, slik at ein kontroll ville mislukkast
  2  ein feil i kommandolinja eller i ei innstilling
  3  ingenting er feil, men noko kunne ikkje avgjerast
  130  avbroten`,
  examples: {
    'Is this machine ready to audit in tt02?': 'Er denne maskina klar til å kontrollere i tt02?',
    'Is the system there, and its client id on it?': 'Finst systemet, og står klient-id-en på det?',
    'Does this organisation own a system user, or is it a client of one?':
      'Eig denne verksemda ein systemtilgang, eller er ho klient hos nokon som gjer det?',
    'For a support ticket: as JSON, and each call on standard error':
      'Til ein førespurnad om hjelp: som JSON, og kvart kall på standard feil',
  },
  flags: {
    system: 'dette systemet må vere registrert, og systemtilgangane av det blir undersøkte',
    org: 'systemtilgangen som blir undersøkt, er eigd av denne verksemda',
  },
};
