import { Command } from '@oclif/core/command';
import { formatOf } from '../cli/audit-options.js';
import { doctorFlags } from '../cli/doctor-flags.js';
import { settingsFrom } from '../config/settings.js';

const DOCTOR = '<%= config.bin %> <%= command.id %>';

export default class Doctor extends Command {
  static override summary = 'Find out why a live audit does not run: key, clock, network, tokens, scopes, systems.';

  static override description =
    `Looks at everything that a live audit rests on, in order: the configuration, the private key, the client, the clock, the way to each host, a token for each scope, the exchange, each API once, the systems in the register of this environment, and one system user's own token.

Each check is well (✔), wrong (✖), not known (?), or left out (–), with what was seen, what to do and who must do it. One that rests on another that is not well is left out, and nothing is guessed. It asks Altinn as "audit" does, by the same settings, and never changes anything. No token, key or client id is printed.

EXIT CODES
  0  everything that an audit needs is well
  1  something is wrong that an audit would fail on
  2  a mistake in the command line or a setting
  3  nothing is wrong, but something could not be told
  130  interrupted`;

  static override examples = [
    { description: 'Is this machine ready to audit in tt02?', command: `${DOCTOR} --env tt02` },
    {
      description: 'Is the system there, and its client id on it?',
      command: `${DOCTOR} --system 310652970_lonn-og-skatt`,
    },
    {
      description: 'Does this organisation own a system user, or is it a client of one?',
      command: `${DOCTOR} --org 310987603`,
    },
    {
      description: 'For a support ticket: as JSON, and each call on standard error',
      command: `${DOCTOR} --json --verbose`,
    },
  ];

  static override flags = doctorFlags;

  async run(): Promise<void> {
    const { flags, metadata } = await this.parse(Doctor);
    const format = formatOf(flags, metadata.flags['format']?.setFromDefault ?? false);
    const { diagnoseAndPrint } = await import('../cli/doctor.js');
    process.exitCode = await diagnoseAndPrint(flags, settingsFrom(process.env), format === 'json');
  }
}
