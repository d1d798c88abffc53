import type { Messages } from '../messages.js';

export const sandbox: Messages['sandbox'] = {
  serves: (url, snapshot) =>
    `Altinn, Maskinporten og Dialogporten på ${url}, slik de er i ${snapshot}. Lim inn i en annen terminal:`,
  publicKeyOnly:
    'Bare den offentlige nøkkelen er kjent her: sett DEKNING_PRIVATE_KEY_FILE til den private, og DEKNING_KEY_ID til det den heter.',
  noEnvironment: 'Øyeblikksbildet sier ikke hvilket miljø det er fra: sett DEKNING_ENV.',
  next: (command) => `Deretter: ${command} (Ctrl-C avslutter sandkassen)`,
};
