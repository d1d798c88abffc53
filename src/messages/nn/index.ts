import type { Messages } from '../messages.js';
import { baseline } from './baseline.js';
import { catalog } from './catalog.js';
import { document } from './document.js';
import { evidence, explain, steps } from './explain.js';
import { findings } from './findings.js';
import { init } from './init.js';
import { affected, happenings } from './problems.js';
import { resume } from './resume.js';
import { sandbox } from './sandbox.js';
import { supposed } from './supposed.js';
import { daysLeft, legend, notes, progress, table, verdicts } from './table.js';
import { verification } from './verification.js';

export const nn: Messages = {
  findings,
  verdicts,
  legend,
  notes,
  table,
  document,
  progress,
  happenings,
  affected,
  sandbox,
  resume,
  baseline,
  catalog,
  init,
  explain,
  evidence,
  steps,
  supposed,
  daysLeft,
  verification,
};
