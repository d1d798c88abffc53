import type { CommandHelpTexts } from '../../help-texts.js';

export const baseline: CommandHelpTexts = {
  summary: 'Skriver et unntak for alt som er åpent i dag, slik at bare det som er nytt, gir avvik.',
  description: `Kontrollerer slik «audit» gjør, og legger til et unntak i konfigurasjonen for hvert funn som gir avvik, ett for ett. Resten av filen blir stående som den er.

Hvert unntak har begrunnelsen TODO, og gjelder ikke før noen har skrevet hvorfor det kan vente: til da er kravet ikke oppfylt. Det som er ukjent, får ikke unntak.

AVSLUTNINGSKODER
  0  alt ble lest, og det som var åpent, er skrevet
  2  en feil i kommandolinjen eller konfigurasjonen
  3  noe er ukjent, så det kan være mer som er åpent
  130  avbrutt`,
  examples: {
    'See what would be written': 'Se hva som ville blitt skrevet',
    'Write waivers to the dekning.yaml of this folder, until a given day':
      'Skriv unntak i dekning.yaml i denne mappen, til en bestemt dag',
  },
  flags: {
    'waiver-owner': 'hvem som står ansvarlig for unntakene',
    expires: 'den siste dagen de gjelder, som ISO-dato; standard er 90 dager fra i dag',
    print: 'skriv unntakene ut som YAML, og endre ingen fil',
  },
};
