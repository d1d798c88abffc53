import type { Sandbox } from './sandbox.js';

/** The words for the reader, in one language. */
interface InstructionTexts {
  readonly serves: (url: string, snapshot: string) => string;
  readonly publicKeyOnly: string;
  readonly noEnvironment: string;
  readonly next: (command: string) => string;
}

interface InstructionsOptions {
  readonly snapshot: string;
  readonly sandbox: Sandbox;
  readonly texts: InstructionTexts;
}

/** What to paste into the other terminal: comments for the reader, and one export a variable. */
export function* instructions({ snapshot, sandbox, texts }: InstructionsOptions): Generator<string> {
  const { url, variables, systems } = sandbox;
  yield `# ${texts.serves(url, oneLine(snapshot))}\n`;
  for (const [name, value] of Object.entries(variables)) yield `export ${name}=${quoted(value)}\n`;
  if (!('DEKNING_PRIVATE_KEY_FILE' in variables)) yield `# ${texts.publicKeyOnly}\n`;
  if (!('DEKNING_ENV' in variables)) yield `# ${texts.noEnvironment}\n`;
  const [system] = systems;
  yield `# ${texts.next(`dekning audit${system === undefined ? '' : ` --system ${quoted(oneLine(system))}`}`)}\n`;
}

/** A name that came from outside must not end the comment that it stands in. */
const oneLine = (text: string): string => text.replaceAll(/\p{C}/gu, '�');

/** As a POSIX shell reads it back. */
const quoted = (value: string): string =>
  /^[\w./:@%+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
