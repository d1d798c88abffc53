import { plain } from '../../core/plain.js';

/** A text from outside as the message of a logging command: a line break would begin another command. */
export const azureMessage = (text: string): string =>
  plain(text).replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A text from outside as a property of a logging command, which ends at a semicolon or a bracket. */
export const azureProperty = (text: string): string => azureMessage(text).replaceAll(';', '%3B').replaceAll(']', '%5D');

/** A text from outside in a line that is no command: the agent looks for one anywhere in a line. */
export const azureText = (text: string): string => plain(text).replaceAll(/##(?=\[|vso)/gi, '# #');
