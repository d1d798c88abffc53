import type { SystemUser } from '../core/access/access.js';
import type { Retried } from '../core/result.js';
import type { Source } from '../source/source.js';
import { inOrder } from './in-order.js';
import type { ReadAccess } from './reading.js';

/** Those who could not be read for want of an answer, until everybody else was asked. */
export interface SecondTries {
  /** Keeps a system user for the end, and says so; one that was read, or refused, is none of them. */
  readonly puts: (access: ReadAccess) => boolean;
  /** Asks each once more, in their order. */
  readonly read: () => AsyncGenerator<ReadAccess>;
  readonly counted: () => Retried;
}

/**
 * An API may have been away for a moment only, and what a long run does not know because of that costs a second one. So
 * whoever failed is asked once more, last; what comes then is what is told (docs/decisions/0027).
 */
export function createSecondTries(source: Source, readAccess: (user: SystemUser) => Promise<ReadAccess>): SecondTries {
  const users: SystemUser[] = [];
  let read = 0;
  return {
    puts: ({ systemUser, isWorthAnotherTry }: ReadAccess) => {
      if (isWorthAnotherTry) users.push(systemUser);
      return isWorthAnotherTry;
    },
    read: async function* () {
      if (users.length === 0) return;
      source.askOnceMore?.();
      for await (const access of inOrder(users, source.readsAtOnce, readAccess)) {
        if (access.parties) read += 1;
        yield access;
      }
    },
    counted: () => ({ systemUsers: users.length, read, unread: users.length - read }),
  };
}
