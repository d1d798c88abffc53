import type { FindingFacts, VendorSideTexts } from '../messages.js';
import { all, either } from './words.js';

/** Whose approval a request needs: the owner of the system user, or whoever is to have one. */
const asked = ({ systemUser, provider, party }: FindingFacts): string => (systemUser ? provider : party);

const about = ({ request, packages, systemUser, provider, party }: FindingFacts): string =>
  `Førespurnaden ${request} om ${packages.length > 0 ? all(packages) : 'ein systemtilgang'}, send til ${systemUser ? `${provider} for systemtilgangen ${systemUser}` : party},`;

export const vendorSide: VendorSideTexts = {
  'wrong-environment': ({ environment }) => ({
    message: `Tokenet høyrer til eit anna miljø enn ${environment}. Difor vart det ikkje sendt, og det som blir henta med det, er ukjent.`,
    remedy: `Hent eit token i ${environment}, eller kontroller miljøet som tokenet høyrer til, med --env. Test og produksjon har kvar sine system, klientar og systemtilgangar.`,
  }),
  'wrong-owner': ({ party, owners }) => ({
    message: `${party} eig ingen av systemtilgangane som vart funne, men er klient eller eining i systemtilgangen hos ${all(owners)}.`,
    remedy: `Oppgi eigaren, ${either(owners)}, med --org og som systemuser_org når leverandøren ber om token. Klienten oppgir du med --party.`,
  }),
  'package-not-registered': ({ system, packages }) => ({
    message: `Systemet ${system} er korkje registrert med ${all(packages)} eller med ein annan tilgangspakke som gir det same. Difor kan ingen førespurnad be om han.`,
    remedy: `Leverandøren legg ${all(packages)} til på systemet ${system} i systemregisteret, og sender deretter ein endringsførespurnad til kvar kunde som treng pakken.`,
  }),
  'request-pending': (facts) => {
    switch (facts.requestStanding) {
      case 'rejected':
        return {
          message: `${about(facts)} vart avvist, så det han ber om, er ikkje gitt.`,
          remedy: `Leverandøren avklarer årsaka med ${asked(facts)}, og sender ein ny førespurnad når partane er samde.`,
        };
      case 'timed-out':
        return {
          message: `${about(facts)} gjekk ut på tid utan å bli svara på, så det han ber om, er ikkje gitt.`,
          remedy: `Leverandøren sender ein ny førespurnad, og ${asked(facts)} godkjenner han i Altinn.`,
        };
      default:
        return {
          message: `${about(facts)} ventar på svar, så det han ber om, er ikkje gitt enno.`,
          remedy: `${asked(facts)} godkjenner han i Altinn, via lenkja som følgde med førespurnaden. Han går ut på tid etter 180 dagar.`,
        };
    }
  },
  'older-system-user': ({ system, packages, systemUser, provider }) => ({
    message: `Systemet ${system} er registrert med ${all(packages)}, men systemtilgangen ${systemUser} hos verksemda ${provider} har ikkje fått pakken. Det som blir lagt til på eit system, kjem ikkje med i systemtilgangar som vart oppretta før det.`,
    remedy: `Leverandøren sender ein endringsførespurnad om ${all(packages)}, og ${provider} godkjenner han i Altinn.`,
  }),
};
