import type { FindingFacts, Messages } from '../messages.js';
import { plural } from './words.js';

export const verification: Messages['verification'] = {
  label: 'Etterprøvd mot Dialogporten',
  asked: (asked, of, seed) =>
    `${asked} av ${of} par av systemtilgang og aktør${seed === undefined ? '' : ` (eit utval, frø ${seed})`}`,
  confirmed: (services) => `${plural(services, 'teneste', 'tenester')} stadfesta`,
  withoutDialogs: (services) => `${services} utan dialogar`,
  missed: (services) => `${services} blir viste sjølv om det ikkje var venta`,
  unread: (pairs) => `${pairs} svar kunne ikkje brukast`,
  unaskable: (pairs) => `${pairs} par kan det ikkje spørjast om`,
};

const said = ({ predicted }: FindingFacts): string => {
  if (predicted === 'unknown-service') return 'tenesta står ikkje i ressursregisteret (Resource Registry)';
  if (predicted === 'not-applicable') return 'ifølgje denne rapporten kan ei teneste av denne typen ikkje ha dialogar';
  return `ifølgje denne rapporten skal lista vere tom${predicted ? ` (${predicted})` : ''}`;
};

export const missed: Pick<Messages['findings'], 'prediction-missed'> = {
  'prediction-missed': (facts) => ({
    message: `Dialogporten viser ${facts.service} til systemtilgangen ${facts.systemUser} for ${facts.party}, men ${said(facts)}. Anten er regelen vår eller dataa våre feil, eller så er noko endra mellom avlesingane.`,
    remedy:
      'Ikkje stol på resultatet her. Køyr kontrollen på nytt om 35 minutt, når alle mellomlager er fornya. Kjem funnet att, er det ein feil i dekning eller i dataa: meld frå slik det står i docs/findings/prediction-missed.md.',
  }),
};
