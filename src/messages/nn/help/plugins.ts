import type { HelpTexts } from '../../help-texts.js';

/** The commands that the framework's plugins bring. */
export const plugins: HelpTexts['commands'] = {
  autocomplete: {
    description: 'Viser korleis fullføring av kommandoar blir sett opp i skallet (på engelsk).',
    flags: { 'refresh-cache': 'lag mellomlageret for fullføring på nytt, og vis ikkje korleis det blir sett opp' },
  },
  'autocomplete:create': { description: 'lagar skript og funksjonar for fullføring av kommandoar' },
  'autocomplete:script': {
    description: 'skriv ut det skallet treng for fullføring av kommandoar',
  },
  help: {
    description: 'Viser hjelp for <%= config.bin %>.',
    args: { command: 'kommandoen det skal visast hjelp for' },
    flags: { 'nested-commands': 'ta med kommandoar under andre kommandoar' },
  },
};
