import { formsOf } from '../forms.js';
import type { FindingFacts, WaiverTexts } from '../messages.js';

const { day } = formsOf('en');

const theWaiver = ({ waiver }: FindingFacts): string => `The waiver at ${waiver.place} (${waiver.names})`;

const daysLeft = ({ waiver }: FindingFacts): string => {
  const days = waiver.daysLeft;
  return days === 0 ? 'today is its last day' : days === 1 ? 'one day is left' : `${days} days are left`;
};

export const waivers: WaiverTexts = {
  'waiver-unwritten': (facts) => ({
    message: `${theWaiver(facts)} has no reason, so it waives nothing.`,
    remedy: `${facts.waiver.owner} writes why it may wait, or removes the waiver.`,
  }),
  'waiver-expired': (facts) => ({
    message: `${theWaiver(facts)} held until ${day(facts.waiver.expires)} and waives nothing any more.${facts.waiver.isMatched ? ' What it waived counts again.' : ''}`,
    remedy:
      facts.waiver.isMatched !== false
        ? `Mend what it waived and remove the waiver. If it must still wait, ${facts.waiver.owner} decides so anew, with a reason that holds today and a new last day.`
        : 'Remove the waiver.',
  }),
  'waiver-unmatched': (facts) => ({
    message: `${theWaiver(facts)} waives nothing: all was read, and nothing that it names would be a violation, or another waiver holds longer.`,
    remedy:
      'Remove the waiver. If it was meant for something else, correct service, party, system user or cause in the file.',
  }),
  'waiver-expiring': (facts) => ({
    message: `${theWaiver(facts)} holds until ${day(facts.waiver.expires)}: ${daysLeft(facts)}.`,
    remedy: `Mend what it waives by the end of that day. If it must wait longer, ${facts.waiver.owner} decides so, with a reason and a new last day.`,
  }),
};
