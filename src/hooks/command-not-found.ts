import type { Hook } from '@oclif/core';
import { notACommand } from '../cli/mistake.js';

/**
 * Tells which command may have been meant, and never runs it or asks whether to (docs/decisions/0015): who asks may be
 * a script.
 */
const commandNotFound: Hook.CommandNotFound = async ({ id, config }) => {
  throw notACommand(id.split(':'), config);
};

export default commandNotFound;
