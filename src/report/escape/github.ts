import { plain } from '../../core/plain.js';

/** A text from outside as the message of a workflow command: a line break would begin another command. */
export const githubMessage = (text: string): string =>
  plain(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A text from outside as a property of a workflow command, which ends at a colon or a comma. */
export const githubProperty = (text: string): string =>
  githubMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
