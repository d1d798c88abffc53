import type { Listener } from '../core/event.js';
import type { Language } from '../core/language.js';
import { plain } from '../core/plain.js';
import { type AuditClosing, type AuditOptions, discardJournal } from '../index.js';
import { MESSAGES } from '../messages/index.js';

/** The journal of a run, as the command line deals with it. */
export interface Resumption {
  /** What else follows the run, and tells that it goes on. */
  readonly listen: Listener | undefined;
  /** The run was cut by Ctrl-C. */
  readonly cut: () => void;
  /** The reports are where they belong: what is not needed any more is cleared away. */
  readonly reported: (result: Pick<AuditClosing, 'complete'>) => Promise<void>;
}

/** For a run without a journal. */
const none = (listen: Listener | undefined): Resumption => ({
  listen,
  cut: () => undefined,
  reported: async () => undefined,
});

/** Tells on standard error what becomes of the journal that a run has, if any. */
export function resumption({ resume: folder, language, listen }: AuditOptions): Resumption {
  if (folder === undefined) return none(listen);
  const texts = MESSAGES[(language ?? 'en') satisfies Language].resume;
  const say = (text: string): void => {
    process.stderr.write(`dekning: ${plain(text)}\n`);
  };
  return {
    listen: (event) => {
      if (event.kind === 'resumed') say(texts.goesOn(event.startedAt, event.systemUsers));
      listen?.(event);
    },
    cut: () => say(texts.cut(folder)),
    reported: async ({ complete }) => {
      if (!complete) return say(texts.kept(folder));
      await discardJournal(folder);
      say(texts.cleared(folder));
    },
  };
}
