import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What must be seen nowhere, each with what it is. */
export type Marks = ReadonlyMap<string, string>;

const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi'];
/** A grant or a token, whoever made it. */
const JWT = /eyJ[\w-]{8,}\.[\w-]{8,}/;

/** The private parts of the key, and the client's id. */
export async function marksOf(variables: Readonly<Record<string, string>>): Promise<Marks> {
  const file = variables['DEKNING_PRIVATE_KEY_FILE'] ?? '';
  const key = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const parts = PRIVATE_MEMBERS.map((name): [string, string] => [String(key[name] ?? ''), 'the private key']);
  return new Map([...parts, [variables['DEKNING_CLIENT_ID'] ?? '', 'the client id']]);
}

/** Secrets in a text. */
export function leaksIn(where: string, text: string, marks: Marks): string[] {
  const found = [...marks].flatMap(([mark, what]) =>
    mark !== '' && text.includes(mark) ? [`${what} in ${where}`] : [],
  );
  return [...new Set([...found, ...(JWT.test(text) ? [`a token in ${where}`] : [])])];
}

/** Secrets in the files of a folder, and in their names. */
export async function leaksInFolder(folder: string, marks: Marks): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) =>
      leaksIn(name, `${name}\n${await readFile(join(parentPath, name), 'utf8')}`, marks),
    );
  return (await Promise.all(found)).flat();
}
