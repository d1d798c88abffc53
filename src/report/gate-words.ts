import type { AuditClosing } from '../core/result.js';

/** What the gate fails on, as flags have it: `empty, partial`, and `strict` where waivers are judged too. */
export const failOnWords = ({ failOn, strict }: Pick<AuditClosing['gate'], 'failOn' | 'strict'>): string =>
  [...failOn, ...(strict ? ['strict'] : [])].join(', ');
