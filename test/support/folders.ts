import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { EXAMPLE } from './cli.js';

/** Makes an empty folder for a test, hands it over, and removes it. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'dekning-test-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy of the bundled example that a test may break. */
export const withExample = <Result>(use: (folder: string) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    await cp(EXAMPLE, folder, { recursive: true });
    return use(folder);
  });

/** Every file of the example, by its path in the snapshot. */
export async function exampleFiles(): Promise<string[]> {
  const entries = await readdir(EXAMPLE, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(EXAMPLE, join(entry.parentPath, entry.name)))
    .sort();
}

/** Takes the recorded hashes out of a snapshot's manifest, as a hand-made one has it. */
export async function withoutHashes(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const { files: _, ...manifest } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify(manifest));
}
