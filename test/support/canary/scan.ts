import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Marks } from './marks.js';

/** Where something was found that must not be seen anywhere. */
export const leaksOf = (marks: Marks, where: string, text: string): string[] =>
  marks.leaksIn(text).map(({ secret, form }) => `${where} holds ${secret} (${form})`);

/** The same of every file in a folder, hidden ones too, and of their names. */
export async function leaksInFolder(marks: Marks, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async (file) => {
      const name = relative(folder, file);
      return [...leaksOf(marks, `the name ${name}`, name), ...leaksOf(marks, name, await readFile(file, 'latin1'))];
    }),
  );
  return found.flat();
}
