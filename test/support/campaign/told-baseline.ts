import { parse } from 'yaml';
import type { Reader, ToldProblem } from './told.js';

/** A line of a problem: where, with which status, and what. */
const PROBLEM = /^\? ([\w-]+), (.+?)(?:, HTTP (\d{3}))?: (.+)$/gm;

/** Every waiver that is written, and what is told beside of what could not be read. */
export const toldByBaseline: Reader = (stdout, stderr) => {
  const { waivers = [] } = (parse(stdout) ?? {}) as { readonly waivers?: readonly Readonly<Record<string, string>>[] };
  const answers = waivers.map(({ service, package: about, party, systemUser, cause }): [string, string] => [
    `waiver of ${[service, about, party, systemUser].filter(Boolean).join(' ')}`,
    String(cause),
  ]);
  const problems = [...stderr.matchAll(PROBLEM)].map(
    ([, api = '', operation = '', status, message = '']): ToldProblem => ({
      api,
      operation,
      status: status === undefined ? null : Number(status),
      code: '',
      message,
      affects: /Not known because of it: (.*)/.exec(message)?.[1] ?? '',
    }),
  );
  const complete = !stderr.includes('Something could not be read');
  return { answers: new Map(answers), asides: new Map(), complete, exitCode: complete ? 0 : 3, problems };
};
