import type { Messages } from '../messages.js';

export const sandbox: Messages['sandbox'] = {
  serves: (url, snapshot) =>
    `Altinn, Maskinporten and Dialogporten at ${url}, as ${snapshot} has them. Paste into another terminal:`,
  publicKeyOnly:
    'Only the public key is known here: set DEKNING_PRIVATE_KEY_FILE to the private one, and DEKNING_KEY_ID as it is named.',
  noEnvironment: 'The snapshot does not say which environment it is of: set DEKNING_ENV.',
  next: (command) => `Then: ${command} (Ctrl-C ends the sandbox)`,
};
