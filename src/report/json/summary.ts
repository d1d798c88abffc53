import * as z from 'zod';

export const count = z.int().nonnegative();

/** How much was judged, and how it came out. */
export const summary = z
  .object({
    systemUsers: count,
    parties: count,
    expected: count,
    visible: count,
    partial: count,
    empty: count,
    unknown: count,
    notApplicable: count,
    waived: count,
    retried: z
      .object({
        systemUsers: count.describe('System users that gave no answer and were asked once more, at the end'),
        read: count.describe('Those that were read then'),
        unread: count.describe('Those that still could not be read'),
      })
      .optional()
      .describe('Left out where nobody was asked a second time'),
  })
  .describe('Counts of what counts against the gate');
