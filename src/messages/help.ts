import type { Language } from '../core/language.js';
import type { HelpTexts } from './help-texts.js';

/** Languages that help has texts of its own in. Each is loaded only when it is asked for. */
export const HELP = {
  nb: async () => (await import('./nb/help/index.js')).help,
  nn: async () => (await import('./nn/help/index.js')).help,
} satisfies Record<Exclude<Language, 'en'>, () => Promise<HelpTexts>>;
