import type { Sandbox } from './sandbox.js';

interface InstructionsOptions {
  readonly snapshot: string;
  readonly sandbox: Sandbox;
}

/** What to paste into the other terminal: comments for the reader, and one export a variable. */
export function* instructions({ snapshot, sandbox }: InstructionsOptions): Generator<string> {
  const { url, variables, systems } = sandbox;
  yield `# Altinn, Maskinporten and Dialogporten at ${url}, as ${oneLine(snapshot)} has them. Paste into another terminal:\n`;
  for (const [name, value] of Object.entries(variables)) yield `export ${name}=${quoted(value)}\n`;
  if (!('DEKNING_PRIVATE_KEY_FILE' in variables)) {
    yield '# Only the public key is known here: set DEKNING_PRIVATE_KEY_FILE to the private one, and DEKNING_KEY_ID as it is named.\n';
  }
  if (!('DEKNING_ENV' in variables)) yield '# The snapshot does not say which environment it is of: set DEKNING_ENV.\n';
  const [system] = systems;
  yield `# Then: dekning audit${system === undefined ? '' : ` --system ${quoted(oneLine(system))}`}    (Ctrl-C ends the sandbox)\n`;
}

/** A name that came from outside must not end the comment that it stands in. */
const oneLine = (text: string): string => text.replaceAll(/\p{C}/gu, '�');

/** As a POSIX shell reads it back. */
const quoted = (value: string): string =>
  /^[\w./:@%+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
