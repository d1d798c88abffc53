import type { CommandHelpTexts } from '../../help-texts.js';

export const report: CommandHelpTexts = {
  summary: 'Lagar ein rapport av eit lagra resultat på nytt, i kva format som helst.',
  description: `RESULTAT er det ein kontroll skreiv som json eller ndjson. Rapporten er den som kontrollen sjølv ville ha skrive, byte for byte; ingenting blir lese eller vurdert på nytt, så unntak og alder er slik dei var den dagen kontrollen vart køyrd.

Først blir heile resultatet sjekka. Eit som er kutta, er frå eit anna verktøy eller ein annan versjon, eller motseier seg sjølv, blir avvist.

AVSLUTNINGSKODAR
  0, 1, 3  det som kontrollen sjølv avslutta med: har kontrollen avvik, har rapporten det òg
  2        ein feil i kommandolinja, eller i det lagra resultatet
  130      avbrote`,
  args: { result: 'fila med eit lagra resultat; - for standard inn' },
  examples: {
    'Audit once, and keep the result': 'Kontroller éin gong, og lagre resultatet',
    'Read it again': 'Les det igjen',
    'A page to file and a spreadsheet for a Norwegian Excel, from the same result':
      'Ei side å arkivere og eit rekneark til norsk Excel, frå same resultat',
    'In a later step of a pipeline, which fails if the audit failed':
      'I eit seinare steg i ein CI-jobb, som feilar dersom kontrollen gjorde det',
    'A result that was packed': 'Eit resultat som er pakka',
  },
  flags: {
    lang: 'språket som resultatet må ha; tekstane i det er lagra på eitt språk, og blir ikkje omsette',
  },
};
