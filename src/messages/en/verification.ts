import type { FindingFacts, Messages } from '../messages.js';
import { plural } from './words.js';

export const verification: Messages['verification'] = {
  label: 'Verified against Dialogporten',
  asked: (asked, of, seed) =>
    `${asked} of ${plural(of, 'pair', 'pairs')} of system user and party${seed === undefined ? '' : ` (a sample, seed ${seed})`}`,
  confirmed: (services) => `${plural(services, 'service', 'services')} confirmed`,
  withoutDialogs: (services) => `${services} without dialogs`,
  missed: (services) => `${services} shown though not predicted`,
  unread: (pairs) => `${plural(pairs, 'answer', 'answers')} could not be used`,
  unaskable: (pairs) => `${plural(pairs, 'pair', 'pairs')} cannot be asked about`,
};

const said = ({ predicted }: FindingFacts): string => {
  if (predicted === 'unknown-service') return 'the Resource Registry does not list it';
  if (predicted === 'not-applicable') return 'by this report a service of its type can have no dialogs';
  return `by this report it will be empty there${predicted ? ` (${predicted})` : ''}`;
};

export const missed: Pick<Messages['findings'], 'prediction-missed'> = {
  'prediction-missed': (facts) => ({
    message: `Dialogporten shows ${facts.service} to the system user ${facts.systemUser} for ${facts.party}, but ${said(facts)}. Our rule or our data is wrong, or something changed between the readings.`,
    remedy:
      'Do not rely on the verdict here. Run the audit again in 35 minutes, when every cache has been renewed. If it is found then too, it is a fault of dekning or of the data: report it, as docs/findings/prediction-missed.md says.',
  }),
};
