import type { Messages } from '../messages.js';

export const baseline: Messages['baseline'] = {
  written: (count, path) =>
    `${count} unntak er lagde til i ${path}. Eit unntak gjeld ikkje før grunngjevinga er skriven: byt ut TODO med kvifor det kan vente, eller rett mangelen og fjern unntaket.`,
  printed: (count) =>
    `${count} unntak til konfigurasjonen. Der gjeld dei ikkje før ei grunngjeving står i staden for TODO.`,
  nothingOpen: 'Det er ikkje noko nytt å gjere unntak for.',
  pending: (count) => `${count} funn har allereie eit unntak som manglar grunngjeving, og fekk ikkje eit nytt.`,
  incomplete: 'Noko kunne ikkje lesast, så det kan finnast fleire avvik. Det som er ukjent, får ikkje unntak.',
};
