import type { RegisterRole } from '../../core/coverage/client-only.js';
import type { FindingFacts, Messages } from '../messages.js';
import { sourcesDisagree } from './sources.js';
import { vendorSide } from './vendor-side.js';
import { missed } from './verification.js';
import { waivers } from './waivers.js';
import { all, didYouMean, either } from './words.js';

const ROLES: Readonly<Record<RegisterRole, string>> = {
  accountant: 'regnskapsfører',
  auditor: 'revisor',
  'business-manager': 'forretningsfører',
};

const willBeEmpty = ({ service, party }: FindingFacts): string =>
  service ? `Tjenesten ${service} blir tom for ${party}` : `Alle tjenester blir tomme${party ? ` for ${party}` : ''}`;

const owner = ({ serviceOwner }: FindingFacts): string => `tjenesteeieren${serviceOwner ? ` ${serviceOwner}` : ''}`;

/** Who gives the best package, and how: it differs for own-system users, agents, and types yet to come. */
function howToGive({ best, giver, provider, systemUser, userKind }: FindingFacts): string {
  const toGive = best?.package ?? '';
  if (userKind === 'standard') {
    return `${giver} gir systemtilgangen ${systemUser} tilgangspakken ${toGive}, enten ved å godkjenne en endringsforespørsel fra systemleverandøren eller ved å legge til pakken under Systemtilganger i Altinn.`;
  }
  if (userKind === 'other') return `${giver} gir systemtilgangen ${systemUser} tilgangspakken ${toGive}.`;
  const administrator = `klientadministratoren hos virksomheten ${provider}`;
  const toTheUser = `pakken til systemtilgangen ${systemUser} for denne klienten`;
  if (best?.isRoleHeld) {
    return `${giver} har allerede gitt virksomheten ${provider} tilgangspakken ${toGive}, gjennom rollen som virksomheten har i Enhetsregisteret. Det som gjenstår, er at ${administrator} legger ${toTheUser}.`;
  }
  return best?.registerRole
    ? `${giver} registrerer virksomheten ${provider} som ${ROLES[best.registerRole]} i Enhetsregisteret, og det gir tilgangspakken ${toGive}. Deretter legger ${administrator} ${toTheUser}.`
    : `${giver} gir virksomheten ${provider} tilgangspakken ${toGive} i Altinn. Deretter legger ${administrator} ${toTheUser}.`;
}

export const findings: Messages['findings'] = {
  'unknown-service': (facts) => ({
    message: `${willBeEmpty(facts)}: ressursregisteret (Resource Registry) har ingen tjeneste med denne identifikatoren.${didYouMean(facts.near)}`,
    remedy:
      'Rett identifikatoren der tjenesten er ført opp som forventet, eller fjern den der hvis tjenesten er lagt ned.',
  }),
  'no-parties': (facts) => ({
    message: `${willBeEmpty(facts)}: systemtilgangen ${facts.systemUser} har ikke fullmakt for en eneste aktør.`,
    remedy:
      facts.userKind === 'agent'
        ? `Klientadministratoren hos virksomheten ${facts.provider} knytter klienter, med tilgangspakker, til systemtilgangen ${facts.systemUser}.`
        : `${facts.giver || `Virksomheten ${facts.provider}`} gir systemtilgangen ${facts.systemUser} tilgangspakker eller enkeltrettigheter.`,
  }),
  'party-not-delegated': (facts) => ({
    message: facts.systemUser
      ? `${willBeEmpty(facts)}: systemtilgangen ${facts.systemUser} har ikke fått fullmakt for denne aktøren.`
      : `${willBeEmpty(facts)}: ingen av systemtilgangene som ble kontrollert, har fullmakt for denne aktøren.`,
    remedy: !facts.systemUser
      ? `${facts.party} godkjenner en egen systemtilgang, eller blir klient hos en virksomhet som har en systemtilgang for klienter.`
      : facts.userKind === 'agent'
        ? `Klientadministratoren hos virksomheten ${facts.provider} knytter ${facts.party} som klient til systemtilgangen ${facts.systemUser}.`
        : `${facts.party} gir systemtilgangen ${facts.systemUser} tilgangspakker eller enkeltrettigheter.`,
  }),
  'nested-too-deep': (facts) => ({
    message: `${willBeEmpty(facts)}: enheten ligger under en underenhet, og Dialogporten leser bare det første nivået av underenheter.`,
    remedy:
      'Ingen hos kunden kan rette på dette: det er en kjent begrensning i Dialogporten. Les disse dialogene manuelt i Altinn.',
  }),
  'hierarchy-only': (facts) => ({
    message: `${willBeEmpty(facts)}: aktøren er bare med på grunn av underenhetene sine, og har ikke selv gitt noen fullmakt.`,
    remedy:
      facts.userKind === 'agent'
        ? `Hvis det er behov for dialogene til hovedenheten, gir ${facts.party} virksomheten ${facts.provider} fullmakt også for hovedenheten. Deretter knytter klientadministratoren der hovedenheten til systemtilgangen ${facts.systemUser}.`
        : `Hvis det er behov for dialogene til hovedenheten, gir ${facts.party} systemtilgangen ${facts.systemUser} fullmakt også for hovedenheten.`,
  }),
  'package-not-delegated': (facts) => ({
    message: `${willBeEmpty(facts)}: ingen tilgangspakke som gir tilgang til tjenesten, er delegert. Tilgang kan gis med ${either(facts.packages)}.`,
    remedy: howToGive(facts),
  }),
  'single-right-needed': (facts) => ({
    message: `${willBeEmpty(facts)}: ingen tilgangspakke som kan gis, gir tilgang til tjenesten, men den kan delegeres som enkeltrettighet.`,
    remedy: `${facts.giver} delegerer tjenesten som enkeltrettighet til systemtilgangen ${facts.systemUser}: systemleverandøren registrerer rettigheten på systemet og sender en endringsforespørsel, som kunden godkjenner.`,
  }),
  'package-not-allowed': (facts) => ({
    message: `${willBeEmpty(facts)}: ${all(facts.packages)} gir tilgang til tjenesten, men kan ikke gis til denne typen systemtilgang, eller kan ikke gis av en virksomhet.`,
    remedy: `Bruk en annen type systemtilgang for denne tjenesten, eller be ${owner(facts)} om å knytte den til en tilgangspakke som kan gis.`,
  }),
  unreachable: (facts) => ({
    message: `${willBeEmpty(facts)}: ingen tilgangspakke gir tilgang til tjenesten, bare roller eller ingenting, og den kan heller ikke delegeres som enkeltrettighet til denne systemtilgangen.`,
    remedy: `Be ${owner(facts)} om å knytte tjenesten til en tilgangspakke. Inntil videre må dialogene leses manuelt i Altinn.`,
  }),
  partial: (facts) => ({
    message: `Tjenesten ${facts.service} er bare delvis synlig for ${facts.party}: det er delegert enkeltinstanser, ikke hele tjenesten, og listen viser ingen andre dialoger enn dem.`,
    remedy: facts.best
      ? `For å se alle dialogene: ${howToGive(facts)}`
      : facts.userKind === 'standard'
        ? `For å se alle dialogene delegerer ${facts.giver} selve tjenesten som enkeltrettighet, hvis den tillater det. Hvis ikke, spør ${owner(facts)}.`
        : `For å se alle dialogene må selve tjenesten delegeres: spør ${owner(facts)} hvordan.`,
  }),
  'unknown-package': (facts) => ({
    message: `Systemtilgangen ${facts.systemUser} har fått ${all(facts.packages)} fra ${facts.party}, men ingen tilgangspakke har denne koden. Pakken kan ha skiftet navn, og da finner Dialogporten kanskje ingen tjenester for den.`,
    remedy: `Slå opp pakken i Metadata-API-et. Hvis den har fått en ny kode, delegerer ${facts.giver} pakken på nytt med den nye koden. Hvis den finnes der med nettopp denne koden, slutter URN-en på noe annet, og bare Altinn kan rette det. Hvis den ikke finnes lenger, fjernes den.`,
  }),
  'surplus-package': (facts) => ({
    message: `Systemtilgangen ${facts.systemUser} har fått tilgangspakken ${all(facts.packages)} fra ${facts.party}, men den gir ikke tilgang til noe av det som er forventet.`,
    remedy:
      facts.userKind === 'agent'
        ? `Hvis pakken ikke trengs til noe annet, fjerner klientadministratoren hos virksomheten ${facts.provider} den for denne klienten: et system bør ikke ha flere fullmakter enn det trenger.`
        : `Hvis pakken ikke trengs til noe annet, fjerner ${facts.giver} den: et system bør ikke ha flere fullmakter enn det trenger.`,
  }),
  'sources-disagree': sourcesDisagree,
  'token-refused': (facts) => ({
    message: facts.systemUser
      ? `Systemtilgangen ${facts.systemUser} hos virksomheten ${facts.provider} fikk ikke noe token som kunne brukes. Hva den gir tilgang til, er derfor ukjent.`
      : 'Leverandøren fikk ikke noe token som kunne brukes for listene sine. Hvilke systemtilganger som finnes, er derfor ikke fullt kjent.',
    remedy: facts.systemUser
      ? 'Sjekk at systemtilgangen fortsatt finnes, at systemet har klient-id-en i systemregisteret, og at den eksterne referansen er den samme som i listen. Feilkoden står i problemet som hører til.'
      : 'Sjekk klient-id, nøkkel, nøkkel-id, klokke og miljø. Feilkoden står i problemet som hører til.',
  }),
  'missing-scope': (facts) => ({
    message: `Scopet ${facts.scope}, som ${facts.api} krever, ble avvist. Det som hentes der, er derfor ukjent.`,
    remedy:
      'Bestill scopet, og legg det til på Maskinporten-klienten i Samarbeidsportalen. Hvor det gjøres, står i docs/live.nb.md. Et token som andre har hentet, må hentes på nytt med scopet.',
  }),
  ...vendorSide,
  ...missed,
  ...waivers,
};
