import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withExample, withoutHashes } from './folders.js';

interface ShownBody {
  readonly items: readonly { readonly serviceResource: { readonly id: string } }[];
  readonly isFullCatalogueFallback?: boolean;
}

/** Changes what Dialogporten shows a system user of the example, by the last digit of its id, for one party; or writes a text. */
export type Plant = (user: number, party: string, change: string | ((body: ShownBody) => unknown)) => Promise<void>;

export const shownFile = (user: number, party: string): string =>
  `dialogporten/authorized/00000000-0000-4000-8000-00000000000${user}/${party}.json`;

/** A row of a service as Dialogporten has it. */
export const shownService = (id: string) => ({ serviceResource: { id } });

/** A copy of the bundled example in which differences between what is predicted and what is shown can be planted. */
export const withPlanted = <Result>(use: (folder: string, plant: Plant) => Promise<Result>): Promise<Result> =>
  withExample(async (folder) => {
    await withoutHashes(folder);
    return use(folder, async (user, party, change) => {
      const path = join(folder, shownFile(user, party));
      if (typeof change === 'string') return writeFile(path, change);
      const body = JSON.parse(await readFile(path, 'utf8')) as ShownBody;
      return writeFile(path, JSON.stringify(change(body)));
    });
  });
