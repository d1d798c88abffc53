import type { Messages } from '../messages.js';

export const baseline: Messages['baseline'] = {
  written: (count, path) =>
    `${count} unntak er lagt til i ${path}. Et unntak gjelder ikke før begrunnelsen er skrevet: erstatt TODO med hvorfor det kan vente, eller rett mangelen og fjern unntaket.`,
  printed: (count) =>
    `${count} unntak til konfigurasjonen. Der gjelder de ikke før en begrunnelse står i stedet for TODO.`,
  nothingOpen: 'Det er ikke noe nytt å gjøre unntak for.',
  pending: (count) => `${count} funn har allerede et unntak som mangler begrunnelse, og fikk ikke et nytt.`,
  incomplete: 'Noe kunne ikke leses, så det kan finnes flere avvik. Det som er ukjent, får ikke unntak.',
};
