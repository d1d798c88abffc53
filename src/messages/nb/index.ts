import type { Messages } from '../messages.js';
import { baseline } from './baseline.js';
import { document } from './document.js';
import { findings } from './findings.js';
import { daysLeft, legend, notes, progress, table, verdicts } from './table.js';

export const nb: Messages = { findings, verdicts, legend, notes, table, document, progress, baseline, daysLeft };
