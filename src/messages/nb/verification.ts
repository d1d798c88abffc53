import type { FindingFacts, Messages } from '../messages.js';
import { plural } from './words.js';

export const verification: Messages['verification'] = {
  label: 'Etterprøvd mot Dialogporten',
  asked: (asked, of, seed) =>
    `${asked} av ${of} par av systemtilgang og aktør${seed === undefined ? '' : ` (et utvalg, frø ${seed})`}`,
  confirmed: (services) => `${plural(services, 'tjeneste', 'tjenester')} bekreftet`,
  withoutDialogs: (services) => `${services} uten dialoger`,
  missed: (services) => `${services} vises selv om det ikke var ventet`,
  unread: (pairs) => `${pairs} svar kunne ikke brukes`,
  unaskable: (pairs) => `${pairs} par kan det ikke spørres om`,
};

const said = ({ predicted }: FindingFacts): string => {
  if (predicted === 'unknown-service') return 'tjenesten står ikke i ressursregisteret (Resource Registry)';
  if (predicted === 'not-applicable') return 'ifølge denne rapporten kan en tjeneste av denne typen ikke ha dialoger';
  return `ifølge denne rapporten skal listen være tom${predicted ? ` (${predicted})` : ''}`;
};

export const missed: Pick<Messages['findings'], 'prediction-missed'> = {
  'prediction-missed': (facts) => ({
    message: `Dialogporten viser ${facts.service} til systemtilgangen ${facts.systemUser} for ${facts.party}, men ${said(facts)}. Enten er regelen vår eller dataene våre feil, eller så er noe endret mellom avlesningene.`,
    remedy:
      'Ikke stol på resultatet her. Kjør kontrollen på nytt om 35 minutter, når alle mellomlagre er fornyet. Dukker funnet opp igjen, er det en feil i dekning eller i dataene: meld fra slik det står i docs/findings/prediction-missed.md.',
  }),
};
