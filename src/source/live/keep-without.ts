import { bytesWithout } from '../../altinn/http/echo.js';
import type { Secret } from '../../core/secret.js';
import type { Journal } from '../../journal/journal.js';
import type { Keep } from '../keep.js';

/** Keeps answers without a secret that they may tell: the register knows the ids of a system's clients (reference §3.1). */
export const keepWithout =
  (secret: Secret, keep: Keep): Keep =>
  (path, answer) =>
    keep(path, { ...answer, ...(answer.bytes && { bytes: bytesWithout(Buffer.from(answer.bytes), secret) }) });

/** The same for what a run may go on from. */
export const journalWithout = (secret: Secret, journal: Journal): Journal => ({
  ...journal,
  write: (path, body) => journal.write(path, bytesWithout(Buffer.from(body), secret)),
});
