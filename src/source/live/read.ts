import type { Body } from '../../altinn/http/json-body.js';
import type { Pages } from '../../altinn/paging.js';
import { UpstreamError } from '../../core/errors.js';
import type { ProblemFacts, Reading } from '../../core/problem.js';
import type { UnreadSubjects } from '../../snapshot/manifest.js';
import { readBody } from '../body.js';
import type { SnapshotFile } from '../files.js';
import type { Keep } from '../keep.js';
import { problemOf } from '../problem.js';

/** A body that was asked for, or why there is none. */
export type Asked = { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly error: UpstreamError };

/** Asks, and gives an UpstreamError as a value: it makes things unknown and ends nothing. */
export async function asked(ask: () => Promise<Body>): Promise<Asked> {
  try {
    return { ok: true, body: await ask() };
  } catch (error) {
    if (error instanceof UpstreamError) return { ok: false, error };
    throw error;
  }
}

/** What an answer says, by the decoder that reads the same body from a snapshot. */
export const readingOf = <T>(file: SnapshotFile<T>, answer: Asked): Reading<T> =>
  answer.ok
    ? readBody(file, answer.body.json, 'answer')
    : {
        value: undefined,
        problems: [problemOf(answer.error, file.affects)],
        isWorthAnotherTry: answer.error.failure.isFailure === true,
      };

/** Takes note of an answer, and of what is wrong with it. */
export const keepAnswer = (
  keep: Keep,
  path: string,
  answer: Asked,
  told: { readonly problems: readonly ProblemFacts[]; readonly unread?: readonly UnreadSubjects[] },
): Promise<void> =>
  keep(path, {
    bytes: answer.ok ? answer.body.bytes : undefined,
    status: answer.ok ? 200 : answer.error.failure.status,
    problems: told.problems,
    unread: told.unread ?? [],
  });

/** Asks for what one file of a snapshot holds, unless the run was answered before it was cut. */
export async function readLive<T>(file: SnapshotFile<T>, ask: () => Promise<Body>, keep: Keep): Promise<Reading<T>> {
  const answer = await asked(async () => (await keep.recall?.(file.path)) ?? ask());
  const reading = readingOf(file, answer);
  await keepAnswer(keep, file.path, answer, reading);
  return reading;
}

/** Asks for a list of pages. The pages before one that failed are used, and the problem says that there are more. */
export async function readPages<T>(file: SnapshotFile<T>, ask: () => Promise<Pages>, keep: Keep): Promise<Reading<T>> {
  let failure: UpstreamError | undefined;
  const answer = await asked(async () => {
    const recalled = await keep.recall?.(file.path);
    if (recalled) return recalled;
    const pages = await ask();
    failure = pages.failure && cutShort(pages.failure, pages.rows.length);
    const json = { data: pages.rows };
    return { json, bytes: Buffer.from(`${JSON.stringify(json)}\n`) };
  });
  const { value, problems } = readingOf(file, answer);
  const reading = { value, problems: failure ? [problemOf(failure, file.affects), ...problems] : problems };
  await keepAnswer(keep, file.path, answer, reading);
  return reading;
}

/** The error of a list whose first pages were read. */
export const cutShort = ({ told, failure }: UpstreamError, rows: number): UpstreamError =>
  new UpstreamError([...told, { text: 'rest-unread', rows }], failure);
