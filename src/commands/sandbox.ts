import { Command } from '@oclif/core/command';
import { boolean, integer, string } from '@oclif/core/flags';
import { languageFlag } from '../cli/language.js';
import { writePieces } from '../cli/output.js';
import { languageFrom } from '../core/language.js';

export default class Sandbox extends Command {
  static override summary = 'Serve a snapshot as Altinn, Maskinporten and Dialogporten, to rehearse a live audit.';

  static override description =
    `Anyone on this machine can then run a live audit without credentials: the paths, tokens, pages and refusals are those of the real services. It prints the environment variables to paste into another terminal, and runs until Ctrl-C.

It listens on loopback addresses only, makes a key of its own unless --key names one, and removes it when it ends.

With --fault it goes wrong as a plan has it: answers that fail, come late, are cut short, or are not what they look like, for any operation and any of its requests. docs/sandbox.md shows every kind of fault.

EXIT CODES
  2  a mistake in the command line, the snapshot or the fault plan
  130  ended by Ctrl-C, as it should be`;

  static override examples = [
    {
      description: 'Serve the bundled example, and paste what it prints into another terminal',
      command: '<%= config.bin %> <%= command.id %>',
    },
    {
      description: 'Serve a snapshot on a fixed port, and tell each request',
      command: '<%= config.bin %> <%= command.id %> --snapshot fixtures/example --port 8180 --log',
    },
    {
      description: 'Rehearse what an audit says when a scope was not ordered',
      command: '<%= config.bin %> <%= command.id %> --scopes altinn:authentication/systemregister.write',
    },
    { description: 'Rehearse a bad day', command: '<%= config.bin %> <%= command.id %> --fault day.yaml --log' },
  ];

  static override flags = {
    snapshot: string({
      description: 'folder of the snapshot to serve; default: the bundled example',
      helpValue: 'DIR',
    }),
    port: integer({ description: 'port to listen on; default: any that is free', helpValue: 'N', min: 0, max: 65535 }),
    host: string({ description: 'loopback address to listen on', helpValue: 'H', default: '127.0.0.1' }),
    key: string({
      description: 'RSA key (JWK or PEM) to verify grants against; default: a new one',
      helpValue: 'FILE',
    }),
    scopes: string({
      description: 'scopes that the client is given, with commas; default: all it may use',
      helpValue: 'A,B',
    }),
    latency: integer({ description: 'milliseconds added to every answer', helpValue: 'MS', min: 0, max: 600_000 }),
    fault: string({ description: 'fault plan of what goes wrong, and when, in YAML or JSON', helpValue: 'FILE' }),
    lang: languageFlag,
    log: boolean({ description: 'tell each served request on standard error: method, path, status, time, faults' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Sandbox);
    const { exampleSnapshot, startSandbox } = await import('../sandbox/sandbox.js');
    const { servedLine } = await import('../sandbox/served-line.js');
    const { instructions } = await import('../sandbox/instructions.js');
    const { MESSAGES } = await import('../messages/index.js');
    const { loadFaultPlan } = await import('../config/fault-plan.js');
    const snapshot = flags.snapshot ?? exampleSnapshot();
    const sandbox = await startSandbox({
      ...flags,
      snapshot,
      keyFile: flags.key,
      scopes: flags.scopes?.split(/[\s,]+/).filter(Boolean),
      faults: flags.fault === undefined ? undefined : await loadFaultPlan(flags.fault),
      listen: (served) => flags.log && process.stderr.write(`${servedLine(served)}\n`),
    });
    // From here on the server keeps the process up, until a signal ends it.
    const { sandbox: texts } = MESSAGES[flags.lang ?? languageFrom(process.env)];
    await writePieces(process.stdout, instructions({ snapshot, sandbox, texts }));
  }
}
