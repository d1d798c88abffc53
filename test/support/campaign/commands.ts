import { EXAMPLE_CONFIG } from '../cli.js';
import { type Reader, toldByAudit, toldByCatalog, toldByDoctor, toldByExplanation } from './told.js';
import { toldByBaseline } from './told-baseline.js';

/** One way to ask Altinn for something. */
export interface Command {
  readonly args: readonly string[];
  readonly told: Reader;
  /** It always asks, and has no flag to say so. */
  readonly hasNoCache?: boolean;
  /** It has one form of output, and no flag to say so. */
  readonly hasNoFormats?: boolean;
  /** What each line on standard error may be; by default there is none. */
  readonly mayTell?: RegExp;
  /** The snapshot that it keeps, which must give the same answers again. */
  readonly records?: string;
  /** The journal that it keeps, by which the same command must give all that there is on the next good day. */
  readonly resumes?: string;
}

const SERVICE = 'ske-innrapportering-amelding';
const OWN_SYSTEM = '310652970_lonn-og-skatt';

const audit = (...args: readonly string[]): Command => ({ args: ['audit', ...args], told: toldByAudit });
const catalog = (...args: readonly string[]): Command => ({ args: ['catalog', ...args], told: toldByCatalog });

/**
 * Everything that asks Altinn, in every way that it has of asking. What each asks for is taken from a run without faults,
 * so a new command needs one line here.
 */
export const COMMANDS = {
  'audit, with gaps': audit('--config', EXAMPLE_CONFIG),
  'audit, all green': audit('--config', 'green.yaml', '--system', OWN_SYSTEM),
  'audit --requests': audit('--config', EXAMPLE_CONFIG, '--requests'),
  'audit --verify': audit('--config', 'green.yaml', '--system', OWN_SYSTEM, '--verify'),
  'audit --as-registered': audit('--as-registered', OWN_SYSTEM, '--service', SERVICE),
  'audit --record': { ...audit('--config', EXAMPLE_CONFIG, '--record', 'kept', '--force'), records: 'kept' },
  'audit --resume': {
    ...audit('--config', EXAMPLE_CONFIG, '--requests', '--resume', 'journal'),
    resumes: 'journal',
    mayTell:
      /^dekning: (?:the run is complete, and its journal|not everything could be read, so journal is kept|going on with the run of )/,
  },
  baseline: {
    args: ['baseline', '--config', EXAMPLE_CONFIG, '--print', '--waiver-owner', 'somebody'],
    told: toldByBaseline,
    hasNoFormats: true,
    mayTell: /^(?:\d+ waivers? |There is nothing new to waive\.$|Something could not be read|\? [\w-]+, )/,
  },
  explain: { args: ['explain', SERVICE, '--limit', '100'], told: toldByExplanation },
  doctor: { args: ['doctor', '--config', EXAMPLE_CONFIG], told: toldByDoctor, hasNoCache: true },
  'catalog services': catalog('services', '--unreachable'),
  'catalog packages': catalog('packages', 'skatt'),
  'catalog show': catalog('show', SERVICE),
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** What `green.yaml` holds: an expectation that is met. */
export const GREEN = `expect:
  - service: nav_sykepenger_dialog
    parties: ["311204564"]
    userTypes: [standard]
`;
