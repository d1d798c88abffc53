import type { RegisterRole } from '../../core/coverage/client-only.js';
import type { FindingFacts, Messages } from '../messages.js';
import { sourcesDisagree } from './sources.js';
import { vendorSide } from './vendor-side.js';
import { missed } from './verification.js';
import { waivers } from './waivers.js';
import { all, didYouMean, either } from './words.js';

const ROLES: Readonly<Record<RegisterRole, string>> = {
  accountant: 'rekneskapsførar',
  auditor: 'revisor',
  'business-manager': 'forretningsførar',
};

const willBeEmpty = ({ service, party }: FindingFacts): string =>
  service ? `Tenesta ${service} blir tom for ${party}` : `Alle tenester blir tomme${party ? ` for ${party}` : ''}`;

const owner = ({ serviceOwner }: FindingFacts): string => `tenesteeigaren${serviceOwner ? ` ${serviceOwner}` : ''}`;

/** Who gives the best package, and how: it differs for own-system users, agents, and types yet to come. */
function howToGive({ best, giver, provider, systemUser, userKind }: FindingFacts): string {
  const toGive = best?.package ?? '';
  if (userKind === 'standard') {
    return `${giver} gir systemtilgangen ${systemUser} tilgangspakken ${toGive}, anten ved å godkjenne ein endringsførespurnad frå systemleverandøren eller ved å leggje til pakken under Systemtilgangar i Altinn.`;
  }
  if (userKind === 'other') return `${giver} gir systemtilgangen ${systemUser} tilgangspakken ${toGive}.`;
  const administrator = `klientadministratoren hos verksemda ${provider}`;
  const toTheUser = `pakken til systemtilgangen ${systemUser} for denne klienten`;
  if (best?.isRoleHeld) {
    return `${giver} har allereie gitt verksemda ${provider} tilgangspakken ${toGive}, gjennom rolla som verksemda har i Einingsregisteret. Det som står att, er at ${administrator} legg ${toTheUser}.`;
  }
  return best?.registerRole
    ? `${giver} registrerer verksemda ${provider} som ${ROLES[best.registerRole]} i Einingsregisteret, og det gir tilgangspakken ${toGive}. Deretter legg ${administrator} ${toTheUser}.`
    : `${giver} gir verksemda ${provider} tilgangspakken ${toGive} i Altinn. Deretter legg ${administrator} ${toTheUser}.`;
}

export const findings: Messages['findings'] = {
  'unknown-service': (facts) => ({
    message: `${willBeEmpty(facts)}: ressursregisteret (Resource Registry) har inga teneste med denne identifikatoren.${didYouMean(facts.near)}`,
    remedy:
      'Rett identifikatoren der tenesta er ført opp som forventa, eller fjern han der dersom tenesta er lagd ned.',
  }),
  'no-parties': (facts) => ({
    message: `${willBeEmpty(facts)}: systemtilgangen ${facts.systemUser} har ikkje fullmakt for ein einaste aktør.`,
    remedy:
      facts.userKind === 'agent'
        ? `Klientadministratoren hos verksemda ${facts.provider} knyter klientar, med tilgangspakkar, til systemtilgangen ${facts.systemUser}.`
        : `${facts.giver || `Verksemda ${facts.provider}`} gir systemtilgangen ${facts.systemUser} tilgangspakkar eller enkeltrettar.`,
  }),
  'party-not-delegated': (facts) => ({
    message: facts.systemUser
      ? `${willBeEmpty(facts)}: systemtilgangen ${facts.systemUser} har ikkje fått fullmakt for denne aktøren.`
      : `${willBeEmpty(facts)}: ingen av systemtilgangane som vart kontrollerte, har fullmakt for denne aktøren.`,
    remedy: !facts.systemUser
      ? `${facts.party} godkjenner ein eigen systemtilgang, eller blir klient hos ei verksemd som har ein systemtilgang for klientar.`
      : facts.userKind === 'agent'
        ? `Klientadministratoren hos verksemda ${facts.provider} knyter ${facts.party} som klient til systemtilgangen ${facts.systemUser}.`
        : `${facts.party} gir systemtilgangen ${facts.systemUser} tilgangspakkar eller enkeltrettar.`,
  }),
  'nested-too-deep': (facts) => ({
    message: `${willBeEmpty(facts)}: eininga ligg under ei undereining, og Dialogporten les berre det første nivået av undereiningar.`,
    remedy:
      'Ingen hos kunden kan rette på dette: det er ei kjend avgrensing i Dialogporten. Les desse dialogane manuelt i Altinn.',
  }),
  'hierarchy-only': (facts) => ({
    message: `${willBeEmpty(facts)}: aktøren er berre med på grunn av undereiningane sine, og har ikkje sjølv gitt noka fullmakt.`,
    remedy:
      facts.userKind === 'agent'
        ? `Dersom det er behov for dialogane til hovudeininga, gir ${facts.party} verksemda ${facts.provider} fullmakt også for hovudeininga. Deretter knyter klientadministratoren der hovudeininga til systemtilgangen ${facts.systemUser}.`
        : `Dersom det er behov for dialogane til hovudeininga, gir ${facts.party} systemtilgangen ${facts.systemUser} fullmakt også for hovudeininga.`,
  }),
  'package-not-delegated': (facts) => ({
    message: `${willBeEmpty(facts)}: ingen tilgangspakke som gir tilgang til tenesta, er delegert. Tilgang kan givast med ${either(facts.packages)}.`,
    remedy: howToGive(facts),
  }),
  'single-right-needed': (facts) => ({
    message: `${willBeEmpty(facts)}: ingen tilgangspakke som kan givast, gir tilgang til tenesta, men ho kan delegerast som enkeltrett.`,
    remedy: `${facts.giver} delegerer tenesta som enkeltrett til systemtilgangen ${facts.systemUser}: systemleverandøren registrerer retten på systemet og sender ein endringsførespurnad, som kunden godkjenner.`,
  }),
  'package-not-allowed': (facts) => ({
    message: `${willBeEmpty(facts)}: ${all(facts.packages)} gir tilgang til tenesta, men kan ikkje givast til denne typen systemtilgang, eller kan ikkje givast av ei verksemd.`,
    remedy: `Bruk ein annan type systemtilgang for denne tenesta, eller be ${owner(facts)} om å knyte ho til ein tilgangspakke som kan givast.`,
  }),
  unreachable: (facts) => ({
    message: `${willBeEmpty(facts)}: ingen tilgangspakke gir tilgang til tenesta, berre roller eller ingenting, og ho kan heller ikkje delegerast som enkeltrett til denne systemtilgangen.`,
    remedy: `Be ${owner(facts)} om å knyte tenesta til ein tilgangspakke. Inntil vidare må dialogane lesast manuelt i Altinn.`,
  }),
  partial: (facts) => ({
    message: `Tenesta ${facts.service} er berre delvis synleg for ${facts.party}: det er delegert enkeltinstansar, ikkje heile tenesta, og lista viser ingen andre dialogar enn dei.`,
    remedy: facts.best
      ? `For å sjå alle dialogane: ${howToGive(facts)}`
      : facts.userKind === 'standard'
        ? `For å sjå alle dialogane delegerer ${facts.giver} sjølve tenesta som enkeltrett, dersom ho tillèt det. Om ikkje, spør ${owner(facts)}.`
        : `For å sjå alle dialogane må sjølve tenesta delegerast: spør ${owner(facts)} korleis.`,
  }),
  'unknown-package': (facts) => ({
    message: `Systemtilgangen ${facts.systemUser} har fått ${all(facts.packages)} frå ${facts.party}, men ingen tilgangspakke har denne koden. Pakken kan ha skifta namn, og då finn Dialogporten kanskje ingen tenester for han.`,
    remedy: `Slå opp pakken i Metadata-API-et. Dersom han har fått ein ny kode, delegerer ${facts.giver} pakken på nytt med den nye koden. Dersom han finst der med nettopp denne koden, sluttar URN-en på noko anna, og berre Altinn kan rette det. Dersom han ikkje finst lenger, blir han fjerna.`,
  }),
  'surplus-package': (facts) => ({
    message: `Systemtilgangen ${facts.systemUser} har fått tilgangspakken ${all(facts.packages)} frå ${facts.party}, men han gir ikkje tilgang til noko av det som er forventa.`,
    remedy:
      facts.userKind === 'agent'
        ? `Dersom pakken ikkje trengst til noko anna, fjernar klientadministratoren hos verksemda ${facts.provider} han for denne klienten: eit system bør ikkje ha fleire fullmakter enn det treng.`
        : `Dersom pakken ikkje trengst til noko anna, fjernar ${facts.giver} han: eit system bør ikkje ha fleire fullmakter enn det treng.`,
  }),
  'sources-disagree': sourcesDisagree,
  'token-refused': (facts) => ({
    message: facts.systemUser
      ? `Systemtilgangen ${facts.systemUser} hos verksemda ${facts.provider} fekk ikkje noko token som kunne brukast. Kva han gir tilgang til, er difor ukjent.`
      : 'Leverandøren fekk ikkje noko token som kunne brukast for listene sine. Kva systemtilgangar som finst, er difor ikkje fullt kjent.',
    remedy: facts.systemUser
      ? 'Sjekk at systemtilgangen framleis finst, at systemet har klient-id-en i systemregisteret, og at den eksterne referansen er den same som i lista. Feilkoden står i problemet som høyrer til.'
      : 'Sjekk klient-id, nøkkel, nøkkel-id, klokke og miljø. Feilkoden står i problemet som høyrer til.',
  }),
  'missing-scope': (facts) => ({
    message: `Scopet ${facts.scope}, som ${facts.api} krev, vart avvist. Det som vert henta der, er difor ukjent.`,
    remedy:
      'Bestill scopet, og legg det til på Maskinporten-klienten i Samarbeidsportalen. Kvar det blir gjort, står i docs/live.nb.md. Eit token som andre har henta, må hentast på nytt med scopet.',
  }),
  ...vendorSide,
  ...missed,
  ...waivers,
};
