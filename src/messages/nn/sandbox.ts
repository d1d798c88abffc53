import type { Messages } from '../messages.js';

export const sandbox: Messages['sandbox'] = {
  serves: (url, snapshot) =>
    `Altinn, Maskinporten og Dialogporten på ${url}, slik dei er i ${snapshot}. Lim inn i ein annan terminal:`,
  publicKeyOnly:
    'Berre den offentlege nøkkelen er kjend her: set DEKNING_PRIVATE_KEY_FILE til den private, og DEKNING_KEY_ID til det han heiter.',
  noEnvironment: 'Augneblinksbiletet seier ikkje kva miljø det er frå: set DEKNING_ENV.',
  next: (command) => `Deretter: ${command} (Ctrl-C avsluttar sandkassa)`,
};
