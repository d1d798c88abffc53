import { ENVIRONMENTS } from '../core/environment.js';
import { organizationNumberOf } from '../core/identifiers.js';
import type { Language } from '../core/language.js';
import { plain } from '../core/plain.js';

/** What `dekning explain` is to be asked, and of what. */
export interface Question {
  readonly service: string;
  /** URN of the party; null where it is asked of every party of the system user. */
  readonly party: string | null;
  readonly systemUser: string;
  readonly environment: string;
  readonly language: Language;
  /** Folder of the snapshot to ask, as its reader gave it; without one Altinn is asked. */
  readonly snapshot?: string | undefined;
}

/** The command, as a shell takes it: it is copied, and never broken into lines. */
export function explainCommand({ service, party, systemUser, environment, language, snapshot }: Question): string {
  const number = party && organizationNumberOf(party);
  // It is always said, also prod, and of a snapshot: a setting or a configuration that is found may say another.
  const env = ENVIRONMENTS.find((one) => one === environment);
  const words = [
    service,
    ...(number ? ['--party', number] : []),
    '--system-user',
    systemUser,
    ...(snapshot === undefined ? [] : ['--snapshot', snapshot]),
    ...(env ? ['--env', env] : []),
    ...(language === 'en' ? [] : ['--lang', language]),
  ];
  return `dekning explain ${words.map((word) => quoted(plain(word))).join(' ')}`;
}

/** A word as a shell takes it. */
const quoted = (word: string): string =>
  /^[\w.:@/-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
