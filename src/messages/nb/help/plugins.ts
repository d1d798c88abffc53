import type { HelpTexts } from '../../help-texts.js';

/** The commands that the framework's plugins bring. */
export const plugins: HelpTexts['commands'] = {
  autocomplete: {
    description: 'Viser hvordan fullføring av kommandoer settes opp i skallet (på engelsk).',
    flags: { 'refresh-cache': 'lag mellomlageret for fullføring på nytt, og vis ikke hvordan det settes opp' },
  },
  'autocomplete:create': { description: 'lager skript og funksjoner for fullføring av kommandoer' },
  'autocomplete:script': {
    description: 'skriver ut det skallet trenger for fullføring av kommandoer',
  },
  help: {
    description: 'Viser hjelp for <%= config.bin %>.',
    args: { command: 'kommandoen det skal vises hjelp for' },
    flags: { 'nested-commands': 'ta med kommandoer under andre kommandoer' },
  },
};
