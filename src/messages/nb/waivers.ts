import { formsOf } from '../forms.js';
import type { FindingFacts, WaiverTexts } from '../messages.js';

const { day } = formsOf('nb');

const theWaiver = ({ waiver }: FindingFacts): string => `Unntaket i ${waiver.place} (${waiver.names})`;

const daysLeft = ({ waiver }: FindingFacts): string => {
  const days = waiver.daysLeft;
  return days === 0 ? 'i dag er siste dag' : days === 1 ? 'det er én dag igjen' : `det er ${days} dager igjen`;
};

export const waivers: WaiverTexts = {
  'waiver-unwritten': (facts) => ({
    message: `${theWaiver(facts)} mangler begrunnelse og gjelder derfor ikke.`,
    remedy: `${facts.waiver.owner} skriver hvorfor det kan vente, eller fjerner unntaket.`,
  }),
  'waiver-expired': (facts) => ({
    message: `${theWaiver(facts)} gjaldt til og med ${day(facts.waiver.expires)} og gjelder ikke lenger.${facts.waiver.isMatched ? ' Det som var unntatt, regnes som avvik igjen.' : ''}`,
    remedy:
      facts.waiver.isMatched !== false
        ? `Rett det som var unntatt, og fjern unntaket. Hvis det fortsatt må vente, bestemmer ${facts.waiver.owner} det på nytt, med en begrunnelse som holder i dag, og en ny siste dag.`
        : 'Fjern unntaket.',
  }),
  'waiver-unmatched': (facts) => ({
    message: `${theWaiver(facts)} gjelder ingenting: alt er lest, og ingenting av det som unntaket nevner, er et avvik, eller et annet unntak gjelder lenger.`,
    remedy:
      'Fjern unntaket. Hvis det var ment for noe annet, må tjeneste, aktør, systemtilgang eller årsak rettes i filen.',
  }),
  'waiver-expiring': (facts) => ({
    message: `${theWaiver(facts)} gjelder til og med ${day(facts.waiver.expires)}: ${daysLeft(facts)}.`,
    remedy: `Rett det som er unntatt, innen utgangen av den dagen. Hvis det må vente lenger, bestemmer ${facts.waiver.owner} det, med en begrunnelse og en ny siste dag.`,
  }),
};
