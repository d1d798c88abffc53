import type { Messages } from '../messages.js';
import { plural } from './words.js';

export const baseline: Messages['baseline'] = {
  written: (count, path) =>
    `${plural(count, 'waiver was', 'waivers were')} added to ${path}. Each waives nothing until its reason is written: replace TODO by why it may wait, or mend the gap and remove the waiver.`,
  printed: (count) =>
    `${plural(count, 'waiver', 'waivers')} for the configuration, where each waives nothing until its reason is written in place of TODO.`,
  nothingOpen: 'There is nothing new to waive.',
  pending: (count) =>
    `${plural(count, 'finding is', 'findings are')} under a waiver whose reason is not written yet, and got no other.`,
  incomplete: 'Something could not be read, so that more may be open. What is unknown gets no waiver.',
};
