import type { FindingFacts, VendorSideTexts } from '../messages.js';
import { all, either } from './words.js';

/** Whose approval a request needs: the owner of the system user, or whoever is to have one. */
const asked = ({ systemUser, provider, party }: FindingFacts): string => (systemUser ? provider : party);

const about = ({ request, packages, systemUser, provider, party }: FindingFacts): string =>
  `Forespørselen ${request} om ${packages.length > 0 ? all(packages) : 'en systemtilgang'}, sendt til ${systemUser ? `${provider} for systemtilgangen ${systemUser}` : party},`;

export const vendorSide: VendorSideTexts = {
  'wrong-environment': ({ environment }) => ({
    message: `Tokenet hører til et annet miljø enn ${environment}. Det ble derfor ikke sendt, og det som hentes med det, er ukjent.`,
    remedy: `Hent et token i ${environment}, eller kontroller miljøet som tokenet hører til, med --env. Test og produksjon har hver sine systemer, klienter og systemtilganger.`,
  }),
  'wrong-owner': ({ party, owners }) => ({
    message: `${party} eier ingen av systemtilgangene som ble funnet, men er klient eller enhet i systemtilgangen hos ${all(owners)}.`,
    remedy: `Oppgi eieren, ${either(owners)}, med --org og som systemuser_org når leverandøren ber om token. Klienten oppgis med --party.`,
  }),
  'package-not-registered': ({ system, packages }) => ({
    message: `Systemet ${system} er verken registrert med ${all(packages)} eller med en annen tilgangspakke som gir det samme. Derfor kan ingen forespørsel be om den.`,
    remedy: `Leverandøren legger ${all(packages)} til på systemet ${system} i systemregisteret, og sender deretter en endringsforespørsel til hver kunde som trenger pakken.`,
  }),
  'request-pending': (facts) => {
    switch (facts.requestStanding) {
      case 'rejected':
        return {
          message: `${about(facts)} ble avvist, så det den ber om, er ikke gitt.`,
          remedy: `Leverandøren avklarer årsaken med ${asked(facts)}, og sender en ny forespørsel når partene er enige.`,
        };
      case 'timed-out':
        return {
          message: `${about(facts)} gikk ut på tid uten å bli besvart, så det den ber om, er ikke gitt.`,
          remedy: `Leverandøren sender en ny forespørsel, og ${asked(facts)} godkjenner den i Altinn.`,
        };
      default:
        return {
          message: `${about(facts)} venter på svar, så det den ber om, er ikke gitt ennå.`,
          remedy: `${asked(facts)} godkjenner den i Altinn, via lenken som fulgte med forespørselen. Den går ut på tid etter 180 dager.`,
        };
    }
  },
  'older-system-user': ({ system, packages, systemUser, provider }) => ({
    message: `Systemet ${system} er registrert med ${all(packages)}, men systemtilgangen ${systemUser} hos virksomheten ${provider} har ikke fått pakken. Det som legges til på et system, kommer ikke med i systemtilganger som ble opprettet før det.`,
    remedy: `Leverandøren sender en endringsforespørsel om ${all(packages)}, og ${provider} godkjenner den i Altinn.`,
  }),
};
