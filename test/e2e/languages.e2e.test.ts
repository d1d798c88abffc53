import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FINDING_KINDS } from '../../src/core/finding.js';
import type { AuditJson } from '../../src/report/json/schema.js';
import { auditJson, dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { withExample, withoutHashes } from '../support/folders.js';
import { rehearse } from '../support/rehearsal.js';
import { ENGLISH } from '../support/texts.js';

const NORWEGIAN = ['nb', 'nn'] as const;
const USERS = 'system-users/310652970_lonn-og-skatt.json';

/** The example with a fault of every sort: a file that is missing, one that is cut short, one with more pages. */
const broken = (use: (folder: string) => Promise<void>): Promise<void> =>
  withExample(async (folder) => {
    await withoutHashes(folder);
    await rm(join(folder, 'dialogporten/serviceresources.json'));
    await writeFile(join(folder, 'authorized-parties/00000000-0000-4000-8000-000000000002.json'), '{"data": [');
    const users = JSON.parse(await readFile(join(folder, USERS), 'utf8')) as Record<string, unknown>;
    await writeFile(join(folder, USERS), JSON.stringify({ ...users, links: { next: 'https://x.example/?token=2' } }));
    await use(folder);
  });

const withoutTags = (text: string): string => text.replaceAll(/<(style)>.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, ' ');

/** Kinds of findings are codes, the same in every language. */
const withoutKinds = (text: string): string => FINDING_KINDS.reduce((rest, kind) => rest.replaceAll(kind, ''), text);

describe('the language of a run', () => {
  for (const language of NORWEGIAN) {
    it(`is that of all that people read, also of what could not be read: ${language}`, async () => {
      await broken(async (folder) => {
        for (const format of ['table', 'markdown', 'html']) {
          const args = ['audit', '--snapshot', folder, '--config', EXAMPLE_CONFIG, '--lang', language];
          const { code, stdout, stderr } = await dekning([...args, '--format', format]);
          assert.deepEqual([code, stderr], [1, '']);
          const words = withoutTags(stdout);
          assert.match(words, language === 'nb' ? /filen mangler/ : /fila manglar/);
          assert.doesNotMatch(withoutKinds(words), ENGLISH, format);
        }
      });
    });

    it(`is that of messages in JSON, and codes and keys stay as they are: ${language}`, async () => {
      await broken(async (folder) => {
        const args = ['--snapshot', folder, '--config', EXAMPLE_CONFIG];
        const [{ result: english }, { result }] = await Promise.all([
          auditJson([...args, '--lang', 'en']),
          auditJson([...args, '--lang', language]),
        ]);
        const told = [...result.problems, ...result.findings].flatMap((one) => [
          one.message,
          'affects' in one ? one.affects : one.remedy,
        ]);
        for (const text of told) assert.doesNotMatch(text, ENGLISH);
        const codes = <One extends { message: string }>({
          message: _,
          affects: __,
          remedy: ___,
          ...rest
        }: One & {
          affects?: string;
          remedy?: string;
        }) => rest;
        assert.equal(result.language, language);
        const inCodes = ({ language: _, names, problems, findings, ...rest }: AuditJson) => ({
          ...rest,
          services: names.services,
          packages: names.packages.map((one) => one.package),
          problems: problems.map(codes),
          findings: findings.map(codes),
        });
        assert.deepEqual(inCodes(result), inCodes(english));
      });
    });
  }

  it('does not change what GitLab knows an issue by', async () => {
    await broken(async (folder) => {
      const fingerprints = async (language: string): Promise<string[]> => {
        const { stdout } = await dekning(['audit', '--snapshot', folder, '--format', 'gitlab', '--lang', language]);
        return (JSON.parse(stdout) as { fingerprint: string }[]).map((issue) => issue.fingerprint);
      };
      assert.deepEqual(await fingerprints('nn'), await fingerprints('en'));
    });
  });

  it('is that of mistakes too: by --lang, else by LANG, also where another flag, or --lang itself, is wrong', async () => {
    const told = async (args: readonly string[], locale: string) => {
      const { code, stderr } = await dekning(args, { env: { LANG: locale } });
      assert.equal(code, 2);
      return stderr;
    };
    const missing = ['audit', '--snapshot', '/no/such/folder'];
    assert.match(await told([...missing, '--lang', 'nb'], 'C'), /^dekning: Øyeblikksbildet .* finnes ikke\. Gi --snap/);
    assert.match(await told([...missing, '--lang=nn'], 'nb_NO.UTF-8'), /^dekning: Augneblinksbiletet .* finst ikkje\./);
    assert.match(await told(missing, 'nb_NO.UTF-8'), /^dekning: Øyeblikksbildet/);
    assert.match(await told([...missing, '--lang', 'en'], 'nb_NO.UTF-8'), /^dekning: The snapshot .* does not exist/);
    assert.match(await told([...missing, '--lang', 'sv'], 'nn_NO.UTF-8'), /^dekning: --lang: «sv» er ingen av nb, nn/);
    assert.match(await told(['audit', '--nett'], 'nb_NO.UTF-8'), /^dekning: Flagget --nett finnes ikke her\./);
    assert.match(await told(['audit', '--external-ref', 'x'], 'nb_NO.UTF-8'), /--external-ref kan bare brukes sammen/);
    assert.match(
      await told(['sandbox', '--port', 'x', '--lang', 'nb'], 'C'),
      /^dekning: --port: «x» er ikke et heltall/,
    );
  });

  it('is that of package names, else the nearest that was recorded', async () => {
    const named = async (language: string) =>
      (await dekning(['audit', '--snapshot', EXAMPLE, '--lang', language])).stdout;
    assert.match(await named('en'), /Tax base \(skattegrunnlag\)/);
    assert.match(await named('nb'), /Skattegrunnlag \(skattegrunnlag\)/);
    assert.match(await named('nn'), /Skattegrunnlag \(skattegrunnlag\)/);
  });

  it('is that of the sandbox', async () => {
    // The lines to paste are the same; what is wrong with a flag shows that the command takes one.
    const { stderr } = await dekning(['sandbox', '--host', '0.0.0.0', '--lang', 'nb']);
    assert.match(stderr, /^dekning: Sandkassen svarer bare denne maskinen/);
  });
});

describe('a recording', () => {
  it('is replayed in another language than it was made in, with what went wrong in words of that', async () => {
    await rehearse({ scopes: ['altinn:authentication/systemregister.write'] }, async ({ audit, folder }) => {
      const record = join(folder, 'kept');
      const live = await audit(['--config', EXAMPLE_CONFIG, '--no-cache', '--record', record, '--lang', 'nb']);
      assert.match(live.result.problems[0]?.message ?? '', /^maskinporten gir ikke denne klienten scopet/);
      const manifest = await readFile(join(record, 'manifest.json'), 'utf8');
      assert.match(manifest, /maskinporten gir ikke denne klienten scopet/, 'for whoever reads it');
      const again = async (language: string) =>
        (await auditJson(['--snapshot', record, '--config', EXAMPLE_CONFIG, '--lang', language])).result;
      assert.deepEqual((await again('nb')).problems, live.result.problems);
      const english = await again('en');
      assert.match(english.problems[0]?.message ?? '', /^maskinporten does not give this client the scope/);
      assert.match(english.problems[0]?.affects ?? '', /^every verdict of system user /);
      assert.deepEqual(english.summary, live.result.summary);
      // As a version wrote it that kept no more than the words.
      const { files, ...head } = JSON.parse(manifest) as { files: Record<string, { problems?: { told?: unknown }[] }> };
      for (const { problems = [] } of Object.values(files)) for (const problem of problems) delete problem.told;
      await writeFile(join(record, 'manifest.json'), JSON.stringify({ ...head, files }));
      const words = (problems: AuditJson['problems']) => problems.map(({ subject: _, ...rest }) => rest);
      assert.deepEqual(words((await again('en')).problems), words(live.result.problems));
    });
  });
});
