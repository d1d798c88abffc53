import { formsOf } from '../forms.js';
import type { FindingFacts, WaiverTexts } from '../messages.js';

const { day } = formsOf('nn');

const theWaiver = ({ waiver }: FindingFacts): string => `Unntaket i ${waiver.place} (${waiver.names})`;

const daysLeft = ({ waiver }: FindingFacts): string => {
  const days = waiver.daysLeft;
  return days === 0 ? 'i dag er siste dag' : days === 1 ? 'det er éin dag att' : `det er ${days} dagar att`;
};

export const waivers: WaiverTexts = {
  'waiver-unwritten': (facts) => ({
    message: `${theWaiver(facts)} manglar grunngiving og gjeld difor ikkje.`,
    remedy: `${facts.waiver.owner} skriv kvifor det kan vente, eller fjernar unntaket.`,
  }),
  'waiver-expired': (facts) => ({
    message: `${theWaiver(facts)} galdt til og med ${day(facts.waiver.expires)} og gjeld ikkje lenger.${facts.waiver.isMatched ? ' Det som var unnateke, blir rekna som avvik att.' : ''}`,
    remedy:
      facts.waiver.isMatched !== false
        ? `Rett det som var unnateke, og fjern unntaket. Dersom det framleis må vente, bestemmer ${facts.waiver.owner} det på nytt, med ei grunngiving som held i dag, og ein ny siste dag.`
        : 'Fjern unntaket.',
  }),
  'waiver-unmatched': (facts) => ({
    message: `${theWaiver(facts)} gjeld ingenting: alt er lese, og ingenting av det som unntaket nemner, er eit avvik, eller eit anna unntak gjeld lenger.`,
    remedy:
      'Fjern unntaket. Dersom det var meint for noko anna, må teneste, aktør, systemtilgang eller årsak rettast i fila.',
  }),
  'waiver-expiring': (facts) => ({
    message: `${theWaiver(facts)} gjeld til og med ${day(facts.waiver.expires)}: ${daysLeft(facts)}.`,
    remedy: `Rett det som er unnateke, innan utgangen av den dagen. Dersom det må vente lenger, bestemmer ${facts.waiver.owner} det, med ei grunngiving og ein ny siste dag.`,
  }),
};
