import type { CommandHelpTexts } from '../../help-texts.js';

export const report: CommandHelpTexts = {
  summary: 'Lager en rapport av et lagret resultat på nytt, i hvilket som helst format.',
  description: `RESULTAT er det en kontroll skrev som json eller ndjson. Rapporten er den som kontrollen selv ville ha skrevet, byte for byte; ingenting leses eller vurderes på nytt, så unntak og alder er slik de var den dagen kontrollen ble kjørt.

Først blir hele resultatet sjekket. Et som er kuttet, er fra et annet verktøy eller en annen versjon, eller motsier seg selv, blir avvist.

AVSLUTNINGSKODER
  0, 1, 3  det som kontrollen selv avsluttet med: har kontrollen avvik, har rapporten det også
  2        en feil i kommandolinjen, eller i det lagrede resultatet
  130      avbrutt`,
  args: { result: 'filen med et lagret resultat; - for standard inn' },
  examples: {
    'Audit once, and keep the result': 'Kontroller én gang, og lagre resultatet',
    'Read it again': 'Les det igjen',
    'A page to file and a spreadsheet for a Norwegian Excel, from the same result':
      'En side å arkivere og et regneark til norsk Excel, fra samme resultat',
    'In a later step of a pipeline, which fails if the audit failed':
      'I et senere steg i en CI-jobb, som feiler hvis kontrollen gjorde det',
    'A result that was packed': 'Et resultat som er pakket',
  },
  flags: {
    lang: 'språket som resultatet må ha; tekstene i det er lagret på ett språk, og blir ikke oversatt',
  },
};
