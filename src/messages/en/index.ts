import type { Messages } from '../messages.js';
import { document } from './document.js';
import { findings } from './findings.js';
import { init } from './init.js';
import { legend, notes, progress, table, verdicts } from './table.js';

export const en: Messages = { findings, verdicts, legend, notes, table, document, progress, init };
