import assert from 'node:assert/strict';
import { upstreamError } from '../../../src/altinn/http/refusal.js';
import { type PackageUrn, packageUrn } from '../../../src/core/identifiers.js';
import { recorded } from '../../../src/snapshot/recorded-problem.js';
import { createLinkReader } from '../../../src/source/live/links.js';
import { snapshotSource } from '../../../src/source/snapshot-source.js';
import { manifest, writeFiles } from '../../support/build.js';
import { inFolder } from '../../support/folders.js';
import { english, messagesOf } from '../../support/words.js';

const [ONE, TWO, GOOD]: readonly [PackageUrn, PackageUrn, PackageUrn] = [
  packageUrn('one'),
  packageUrn('two'),
  packageUrn('good'),
];

const down = (subject: string) =>
  upstreamError(
    { api: 'resource-registry', operation: 'POST resource/bysubjects' },
    'http-error',
    { text: 'as-recorded', words: `down: ${subject}.` },
    {
      status: 500,
    },
  );

/** A reader whose registry answers for `good` alone. */
const reader = () =>
  createLinkReader(async (subjects) => {
    if (!subjects.includes(GOOD)) throw down(subjects.join());
    const json = { links: {}, data: [] };
    return { json, bytes: Buffer.from(JSON.stringify(json)) };
  });

describe('subjects that the registry could not be asked for', () => {
  it('are kept each with what went wrong, apart from what was answered', async () => {
    const links = reader();
    await links.readFurther([ONE]);
    await links.readFurther([GOOD]);
    await links.readFurther([ONE, TWO]);
    const { answer, problems, unread } = links.all();
    assert.ok(answer?.ok);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      unread.map(({ subjects, problem }) => [subjects, english(problem).message]),
      [
        [[ONE], `down: ${ONE}.`],
        [[TWO], `down: ${TWO}.`],
      ],
    );
  });

  it('are told again from a recording, to whoever holds them and to nobody else', async () => {
    await inFolder(async (folder) => {
      const links = reader();
      await links.readFurther([ONE]);
      await links.readFurther([TWO]);
      const unread = links.all().unread.map(({ subjects, problem }) => ({
        subjects,
        problem: recorded(problem, english),
      }));
      const path = 'resource-registry/bysubjects.json';
      await writeFiles(folder, {
        'manifest.json': manifest({ files: { [path]: { status: 200, unread } } }),
        [path]: [],
      });
      const again = await snapshotSource(folder, 'en');
      for (const [subjects, told] of [
        [[ONE], [ONE]],
        [[GOOD, TWO], [TWO]],
        [[GOOD], []],
      ] as const) {
        const found = await again.linksOf(subjects);
        assert.deepEqual(found.unread, told);
        assert.deepEqual(
          messagesOf(found.problems),
          told.map((one) => `down: ${one}.`),
        );
      }
      const [first, second] = [await again.linksOf([ONE]), await again.linksOf([ONE])];
      assert.equal(first.problems[0], second.problems[0], 'one problem, however many meet it');
    });
  });
});
