import { normalize } from 'node:path';
import type { InitMessages } from '../../messages/init.js';
import { type Answers, expectationsIn } from './answers.js';

export interface Written {
  /** As the user named it. */
  readonly path: string;
  /** Where the schema was copied to, if it was. */
  readonly schema: string | undefined;
}

/** What was written, and what comes next. */
export function told(answers: Answers, { path, schema }: Written, texts: InitMessages): string {
  const command = normalize(path) === 'dekning.yaml' ? 'dekning audit' : `dekning audit --config ${forShell(path)}`;
  const lines = [
    texts.wrote(path),
    ...(schema === undefined ? [] : [texts.wroteSchema(schema)]),
    ...(expectationsIn(answers) === 0 ? [texts.nothingExpected] : []),
    texts.next(command),
    texts.needs,
  ];
  return `${lines.join('\n')}\n`;
}

/** A path as it can be pasted into a shell. */
const forShell = (path: string): string =>
  /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
