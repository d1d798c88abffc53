import assert from 'node:assert/strict';
import { HELP } from '../../src/messages/help.js';
import { englishHelp } from '../support/english-help.js';
import { faultsOfHelp } from '../support/help-faults.js';
import type { EnglishHelp, HelpCommand } from '../support/help-texts.js';

const ENGLISH_HELP = englishHelp();

/** The English help with a command in place of `audit`. */
function withAudit(change: (audit: HelpCommand) => Partial<HelpCommand>): EnglishHelp {
  const { audit } = ENGLISH_HELP.commands;
  assert.ok(audit);
  return { ...ENGLISH_HELP, commands: { ...ENGLISH_HELP.commands, audit: { ...audit, ...change(audit) } } };
}

/** What is added for a flag or an argument. */
const OR_SHARED = ' (or to shared, when several commands have it)';

describe('the texts of help', () => {
  for (const [language, texts] of Object.entries(HELP)) {
    it(`are all there, and say what the English ones say: ${language}`, async () => {
      const faults = faultsOfHelp(ENGLISH_HELP, await texts());
      assert.deepEqual(faults, [], `in src/messages/${language}/help/:\n  ${faults.join('\n  ')}\n`);
    });
  }

  it('would be missed: of a command, a topic, a flag, a value, a group, an argument, an example', async () => {
    const nb = await HELP.nb();
    const gather: HelpCommand = { summary: 'Gather.', description: 'Gathers.', flags: {}, args: {} };
    const ponder = { type: 'option', description: 'ask twice', helpValue: 'HOW', helpGroup: 'TRUST' } as const;
    for (const [english, faults] of [
      [
        { ...ENGLISH_HELP, commands: { ...ENGLISH_HELP.commands, 'catalog:gather': gather } },
        [
          'add commands[\'catalog:gather\'].summary, in English: "Gather."',
          'add commands[\'catalog:gather\'].description, in English: "Gathers."',
        ],
      ],
      [
        { ...ENGLISH_HELP, topics: { ...ENGLISH_HELP.topics, gather: { description: 'Search.' } } },
        ['add topics[\'gather\'], in English: "Search."'],
      ],
      [
        withAudit(({ flags }) => ({ flags: { ...flags, ponder } })),
        [
          'add groups[\'TRUST\'], in English: "TRUST"',
          'add placeholders[\'HOW\'], in English: "HOW"',
          `add commands['audit'].flags['ponder'], in English: "ask twice"${OR_SHARED}`,
        ],
      ],
      [
        withAudit(() => ({ args: { place: { description: 'a place' } } })),
        [
          'add placeholders[\'PLACE\'], in English: "PLACE"',
          `add commands['audit'].args['place'], in English: "a place"${OR_SHARED}`,
        ],
      ],
      [
        withAudit(({ examples = [] }) => ({ examples: [...examples, { description: 'Ask twice' }] })),
        ["add commands['audit'].examples['Ask twice'], in English: \"Ask twice\""],
      ],
      [
        withAudit(({ flags }) => ({
          flags: { ...flags, strict: { ...flags['strict'], type: 'boolean', summary: 'x' } },
        })),
        ['say what --strict of audit is in its description: its summary is not translated'],
      ],
    ] as const) {
      assert.deepEqual(faultsOfHelp(english, nb), faults);
    }
  });

  it('would be told of when nothing needs them any more, or when the English says more', async () => {
    const nn = await HELP.nn();
    for (const [change, faults] of [
      [
        ({ flags: { strict: _, ...flags } }: HelpCommand) => ({ flags }),
        ["remove commands['audit'].flags['strict']: there is no such text"],
      ],
      [
        ({ description }: HelpCommand) => ({ description: `${description}\n  4  by --ponder, DEKNING_X` }),
        [
          "change commands['audit'].description: it does not name 4",
          "change commands['audit'].description: it does not name --ponder",
          "change commands['audit'].description: it does not name DEKNING_X",
          "change commands['audit'].description: it must list the exit codes 0; 1; 2; 3; 130; 4, and no others",
        ],
      ],
      [
        ({ flags }: HelpCommand) => ({
          flags: { ...flags, since: { ...flags['since'], type: 'option' as const, description: 'html, or "this"' } },
        }),
        [
          "change commands['audit'].flags['since']: it does not name this",
          "change commands['audit'].flags['since']: it does not name html",
        ],
      ],
    ] as const) {
      assert.deepEqual(faultsOfHelp(withAudit(change), nn), faults);
    }
  });

  it('would be told of when they are English still', async () => {
    const nb = await HELP.nb();
    const inNorwegian = nb.commands['audit'];
    assert.ok(inNorwegian);
    const told = (strict: string) =>
      faultsOfHelp(ENGLISH_HELP, {
        ...nb,
        commands: { ...nb.commands, audit: { ...inNorwegian, flags: { ...inNorwegian.flags, strict } } },
      });
    const at = "change commands['audit'].flags['strict']: it";
    assert.deepEqual(told(ENGLISH_HELP.commands['audit']?.flags['strict']?.description ?? ''), [
      `${at} is still English`,
    ]);
    assert.deepEqual(told('innen 14 days which are'), [`${at} has the English word "which"`]);
  });
});
