import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { writeFiles } from '../support/build.js';
import { dekning, ROOT } from '../support/cli.js';
import { englishHelp } from '../support/english-help.js';
import { inFolder } from '../support/folders.js';
import { ENGLISH } from '../support/texts.js';

const { commands } = englishHelp();
const COMMANDS = Object.keys(commands)
  .filter((id) => id !== 'help')
  .map((id) => id.replaceAll(':', ' '));

/** What the framework itself writes in English. */
const OF_THE_FRAMEWORK =
  /USAGE|FLAGS|EXAMPLES|DESCRIPTION|COMMANDS?\b|TOPICS|ARGUMENTS|EXIT CODES|\[default: |\(required\)|<options?\b|<value>|=(?:DIR|FILE|PATH|TIME|WHO)\b/;

/** Command lines and names of flags are the same in every language. */
const withoutCommandLines = (text: string): string =>
  text.replaceAll(/^ +(?:\$ |gunzip)(?:.*\\\n)*.*$/gm, '').replaceAll(/dekning \w+(?: \w+)? {2}|--[a-z][\w-]*/g, '');

/** Terminals draw these marks in one cell, though they count as emoji, which are two wide. */
const widthOf = (line: string): number => stringWidth(line.replaceAll(/[✔✖]/g, 'x'));

async function helpOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, stdout, stderr } = await dekning(args, { env });
  assert.deepEqual([code, stderr], [0, ''], args.join(' '));
  return stdout;
}

const wordsOf = (command: string): readonly string[] => command.split(' ').filter(Boolean);

const SHOWN = new Map<string, Promise<string>>();

/** Help of a command by the locale, asked for once. */
function shown(command: string, locale: string): Promise<string> {
  const key = `${locale} ${command}`;
  const help = SHOWN.get(key) ?? helpOf([...wordsOf(command), '--help'], { LANG: locale });
  SHOWN.set(key, help);
  return help;
}

/** Help of the framework itself, without anything of ours. */
function frameworkHelp(words: readonly string[]): string {
  const script = `import { Config } from '@oclif/core/config';
import { Help, standardizeIDFromArgv } from '@oclif/core/help';
const config = await Config.load(${JSON.stringify(ROOT)});
await new Help(config).showHelp(${JSON.stringify(words)});`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: '/', LANG: 'C.UTF-8' },
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return stdout;
}

describe('help', () => {
  for (const [language, locale] of [
    ['nb', 'nb_NO.UTF-8'],
    ['nn', 'nn_NO.UTF-8'],
  ] as const) {
    for (const command of ['', ...COMMANDS]) {
      it(`is in the language of the run: ${language}, ${command || 'of all commands'}`, async () => {
        const byLocale = await shown(command, locale);
        const prose = withoutCommandLines(byLocale);
        assert.match(prose, /^BRUK$/m);
        assert.doesNotMatch(prose, OF_THE_FRAMEWORK);
        assert.doesNotMatch(prose, ENGLISH);
        assert.doesNotMatch(byLocale, /<%|undefined|\[object/);
        // The first line is not wrapped in English either.
        for (const line of byLocale.split('\n').slice(1)) assert.ok(widthOf(line) <= 80, line);
      });
    }
  }

  it('has its language from wherever --lang stands, before the locale', async () => {
    for (const args of [
      ['audit', '--help', '--lang', 'nn'],
      ['--lang=nn', 'audit', '--help'],
      ['help', 'audit', '--lang', 'nn'],
      ['help', '--lang', 'nn', 'audit'],
    ]) {
      assert.equal(await helpOf(args, { LANG: 'nb_NO.UTF-8' }), await shown('audit', 'nn_NO.UTF-8'));
    }
  });

  it('has the same commands, flags, values and command lines in every language', async () => {
    const same = (text: string): readonly string[] => [
      ...(text.split(/^(?:DESCRIPTION|BESKRIVELSE|SKILDRING)$/m)[0]?.match(/(?<=^ {2,6}(?:-\w, )?)--[a-z-]+/gm) ?? []),
      ...(text.match(/(?<=<\w+: )[\s\S]*?(?=>)/g) ?? []).map((values) => values.replaceAll(/\s/g, '')),
      ...(text.split(/^(?:EXAMPLES|EKSEMPLER|DØME)$/m)[1]?.match(/(?<=^ {4})\S(?:.*\\\n)*.*$/gm) ?? []),
    ];
    for (const command of COMMANDS) {
      const [english, ...norwegian] = await Promise.all(
        ['C.UTF-8', 'nb_NO.UTF-8', 'nn_NO.UTF-8'].map((locale) => shown(command, locale)),
      );
      for (const text of norwegian) assert.deepEqual(same(text), same(english ?? ''), command);
    }
  });

  it('is that of the framework in English, to the byte', async () => {
    for (const command of ['', ...COMMANDS]) {
      assert.equal(await shown(command, 'C.UTF-8'), frameworkHelp(wordsOf(command)), command);
    }
  });

  it('is shown for a language alone, and refuses one that there is not', async () => {
    assert.equal(await helpOf(['--lang', 'nn']), await helpOf(['--help', '--lang', 'nn']));
    assert.equal(await helpOf([], { LANG: 'nn_NO.UTF-8' }), await helpOf(['help', '--lang', 'nn']));
    const { code, stderr } = await dekning(['help', 'audit', '--lang', 'sv']);
    assert.deepEqual([code, /^dekning: There is no flag --lang/.test(stderr)], [2, true], stderr);
    const mistyped = await dekning(['help', 'audti', '--lang', 'nb']);
    assert.deepEqual([mistyped.code, /Mente du dekning audit/.test(mistyped.stderr)], [2, true], mistyped.stderr);
  });

  it('calls an argument that is missing what it calls it', async () => {
    assert.match(await helpOf(['report', '--help', '--lang', 'nb']), /^ {2}RESULTAT /m);
    const { code, stderr } = await dekning(['report', '--lang', 'nb']);
    assert.deepEqual([code, /Dette mangler: RESULTAT\./.test(stderr)], [2, true], stderr);
  });

  it('shows topics, and commands that it has no texts for as they are', async () => {
    await inFolder(async (cwd) => {
      const gather = {
        id: 'gather:all',
        summary: 'Gather all of it.',
        description: 'Gathers.',
        aliases: [],
        hiddenAliases: [],
        args: { place: { name: 'place', description: 'a place' } },
        flags: { to: { name: 'to', type: 'option', description: 'a folder', options: ['here'], default: 'here' } },
        pluginName: 'other',
        pluginType: 'core',
        strict: true,
        isESM: true,
        relativePath: ['commands', 'gather', 'all.js'],
        permutations: ['gather:all'],
        aliasPermutations: [],
      };
      await symlink(join(ROOT, 'dist'), join(cwd, 'dist'));
      await symlink(join(ROOT, 'node_modules'), join(cwd, 'node_modules'));
      await writeFiles(cwd, {
        'package.json': {
          name: 'other',
          version: '1.0.0',
          type: 'module',
          oclif: {
            bin: 'other',
            commands: './commands',
            topicSeparator: ' ',
            topics: { gather: { description: 'Gather things.' } },
            helpClass: { target: './dist/cli/help/help', identifier: 'HelpOfTheRun' },
          },
        },
        'oclif.manifest.json': { version: '1.0.0', commands: { 'gather:all': gather } },
        'bin/run.js': `import { main } from '../dist/cli/main.js';\nawait main(process.argv.slice(2), import.meta.url);`,
      });
      const other = (...args: string[]): string =>
        spawnSync(process.execPath, [join(cwd, 'bin/run.js'), ...args], {
          cwd,
          env: { PATH: process.env['PATH'], HOME: cwd, LANG: 'nb_NO.UTF-8' },
          encoding: 'utf8',
        }).stdout;
      assert.match(other('--help'), /^EMNER\n {2}gather {2}Gather things\.$/m);
      assert.match(other('gather'), /\$ other gather KOMMANDO\n\nKOMMANDOER\n {2}gather all {2}Gather all of it\./);
      const command = other('gather', 'all', '--help');
      assert.match(command, /^ARGUMENTER\n {2}\[PLACE\] {2}a place$/m);
      assert.match(command, /^ {2}--to=<valg> {2}\[standard: here\] a folder\n {15}<valg: here>$/m);
    });
  });
});
