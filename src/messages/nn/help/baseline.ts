import type { CommandHelpTexts } from '../../help-texts.js';

export const baseline: CommandHelpTexts = {
  summary: 'Skriv eit unntak for alt som er ope i dag, slik at berre det som er nytt, gir avvik.',
  description: `Kontrollerer slik «audit» gjer, og legg til eit unntak i konfigurasjonen for kvart funn som gir avvik, eitt for eitt. Resten av fila blir ståande som ho er.

Kvart unntak har grunngjevinga TODO, og gjeld ikkje før nokon har skrive kvifor det kan vente: til då er kravet ikkje oppfylt. Det som er ukjent, får ikkje unntak.

AVSLUTNINGSKODAR
  0  alt vart lese, og det som var ope, er skrive
  2  ein feil i kommandolinja eller konfigurasjonen
  3  noko er ukjent, så det kan vere meir som er ope
  130  avbrote`,
  examples: {
    'See what would be written': 'Sjå kva som ville blitt skrive',
    'Write waivers to the dekning.yaml of this folder, until a given day':
      'Skriv unntak i dekning.yaml i denne mappa, til ein bestemt dag',
  },
  flags: {
    'waiver-owner': 'kven som står ansvarleg for unntaka',
    expires: 'den siste dagen dei gjeld, som ISO-dato; standard er 90 dagar frå i dag',
    print: 'skriv unntaka ut som YAML, og endre inga fil',
  },
};
