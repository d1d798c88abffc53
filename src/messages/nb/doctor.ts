import type { DoctorMessages } from '../doctor-messages.js';
import { formsOf } from '../forms.js';
import { all, didYouMean, either, plural } from './words.js';

const { number, time: timeOf } = formsOf('nb');

const tokenIn = (place: string): string => `tokenet i ${place === '-' ? 'standard inn' : place}`;

const users = (count: number): string => plural(number(count), 'systemtilgang', 'systemtilganger');
const seconds = (count: number): string => plural(number(count), 'sekund', 'sekunder');

const HOSTS: Readonly<Record<string, string>> = {
  maskinporten: 'Maskinporten',
  platform: 'Altinn-plattformen',
  dialogporten: 'Dialogporten',
};

const APIS: Readonly<Record<string, string>> = {
  metadata: 'Metadata-API-et',
  'resource-registry': 'Ressursregisteret',
  bysubjects: 'Ressursregisteret, hvilken tilgangspakke som gir hva',
  dialogporten: 'Dialogporten',
  'system-register': 'Systemregisteret',
};

const names: DoctorMessages['names'] = {
  configuration: () => 'Konfigurasjon',
  environment: () => 'Miljø',
  key: () => 'Privat nøkkel',
  client: () => 'Klient',
  'token-file': () => 'Ferdig token',
  clock: () => 'Klokke',
  host: (subject) => `Veien til ${HOSTS[subject] ?? 'vertene'}`,
  grant: () => 'Innlogging',
  scope: (subject) => (subject ? `Scopet ${subject}` : 'Scopene'),
  exchange: () => 'Tokenveksling',
  api: (subject) => APIS[subject] ?? 'API-ene',
  system: () => 'System',
  'system-users': () => 'Systemtilganger',
  'system-user': () => 'Eget token',
  'authorized-parties': () => 'Aktører',
  owner: () => 'Eier og klienter',
};

const sights: DoctorMessages['sights'] = {
  'held-up': ({ check, subject }) => `ikke undersøkt: «${names[check](subject)}» må være i orden først.`,
  'ready-token-used': () => 'trengs ikke: et ferdig token blir brukt (DEKNING_TOKEN_FILE).',

  'no-config': () =>
    'det finnes ingen dekning.yaml her eller i en mappe over: ingenting er forventet, så en kontroll blir en oversikt.',
  'config-read': ({ path, expectations, systems }) =>
    `${path} er gyldig, med ${plural(number(expectations), 'forventning', 'forventninger')} og ${plural(number(systems), 'system', 'systemer')}.`,

  'environment-chosen': ({ environment, by }) =>
    ({
      flag: `${environment}, valgt med --env.`,
      setting: `${environment}, valgt med DEKNING_ENV.`,
      config: `${environment}, valgt i konfigurasjonen.`,
      default: `${environment}, siden ikke noe annet er valgt.`,
    })[by],
  'addresses-set': ({ environment, hosts }) =>
    `${environment}, men på andre adresser enn miljøets egne (DEKNING_…_URL): ${all(hosts)}.`,
  'address-of-another': ({ setting, host, environment }) =>
    `miljøet er ${environment}, men ${host} (${setting}) hører til et annet.`,

  'key-not-set': () => 'det finnes ingen: DEKNING_PRIVATE_KEY_FILE er ikke satt.',
  'key-read': ({ path, bits }) => `${path} er en RSA-nøkkel på ${bits} bit, som bare du kan lese.`,
  'key-read-unguarded': ({ path, bits }) =>
    `${path} er en RSA-nøkkel på ${bits} bit. Dette systemet sier ikke hvem andre som kan lese den.`,
  'client-not-set': () => 'det finnes ingen: DEKNING_CLIENT_ID er ikke satt.',
  'client-set': ({ keyId }) => `klient-id-en er satt, og nøkkel-id-en er ${keyId}.`,
  'no-token-file': () => 'ikke oppgitt, og trengs ikke med klient og nøkkel.',
  'token-read': ({ place, systemUser, owner, system, time }) =>
    `${tokenIn(place)} gjelder systemtilgangen ${systemUser} hos ${owner}, i systemet ${system}, til ${timeOf(time)}.`,
  'token-of-environment': ({ place, issuer, environment }) =>
    `${tokenIn(place)} er utstedt av ${issuer}, som ikke hører til ${environment}.`,

  'clock-right': ({ host }) => `den går likt med klokken til ${host}.`,
  'clock-off-but-taken': ({ host, seconds: count }) =>
    `den går ${seconds(count)} feil i forhold til ${host}, men Maskinporten godtar det.`,
  'clock-off-unneeded': ({ host, seconds: count }) =>
    `den går ${seconds(count)} feil i forhold til ${host}. Med et ferdig token betyr det bare noe for når tokenet regnes som utløpt.`,
  'clock-little-behind': ({ host, seconds: count }) =>
    `den går ${seconds(count)} etter ${host}. En forespørsel om token gjelder lenger enn det.`,
  'clock-ahead': ({ host, seconds: count }) =>
    `den går ${seconds(count)} foran ${host}. En forespørsel om token sier når den er laget, og Maskinporten avviser en som er fra framtiden.`,
  'clock-behind': ({ host, seconds: count }) =>
    `den går ${seconds(count)} etter ${host}. En forespørsel om token sier når den utløper, og for Maskinporten er den alt utløpt.`,
  'clock-untold': () => 'ingen av svarene sa hva klokken er.',

  'host-answered': ({ host }) => `${host} svarer.`,
  'host-page': ({ host }) => `noe svarer på ${host}, med en nettside. Om det er det rette, viser API-ene nedenfor.`,
  'host-behind-proxy': ({ host }) => `en proxy på veien til ${host} krever innlogging (HTTP 407).`,
  'host-untold': ({ host, status }) =>
    `en mellomstasjon eller proxy svarer med HTTP ${status}, som ikke sier om ${host} er der.`,
  'host-without-address': ({ host, code }) => `${host} har ingen adresse: navnet kan ikke slås opp (${code}).`,
  'host-without-tls': ({ host, code }) => `${host} har en adresse, men TLS mislyktes (${code}).`,
  'host-silent': ({ host }) => `${host} svarer ikke i tide.`,
  'host-unreachable': ({ host, code }) => `får ikke kontakt med ${host} (${code}).`,
  'no-dialogporten': ({ environment }) => `${environment} har ikke Dialogporten.`,

  'grant-taken': () => 'Maskinporten kjenner klienten, og godtar signaturen.',
  'client-unknown': ({ host }) => `${host} kjenner ikke klient-id-en.`,
  'key-id-unknown': ({ keyId }) => `klienten har ingen nøkkel med id-en ${keyId}.`,
  'signature-wrong': ({ keyId }) =>
    `signaturen er feil: filen inneholder en annen nøkkel enn den som klienten har som ${keyId}.`,
  'key-expired': ({ keyId }) => `nøkkelen ${keyId} på klienten er utløpt.`,
  'audience-wrong': ({ audience }) =>
    `forespørselen om token er stilet til ${audience}, og det regner ikke Maskinporten seg selv som.`,
  'grant-out-of-time': () => 'Maskinporten godtar ikke tidspunktet i forespørselen om token.',

  'scope-given': ({ commands }) => `gitt. Trengs av ${all(commands)}.`,
  'scope-lacking': ({ commands }) => `ikke gitt til denne klienten. Trengs av ${all(commands)}.`,

  exchanged: () => 'Altinn godtar et token fra Maskinporten, og gir sitt eget for det.',
  'already-exchanged': () => 'trengs ikke: tokenet er allerede Altinns eget.',
  'exchange-refused': ({ status }) => `Altinn godtar ikke tokenet som Maskinporten ga (HTTP ${status}).`,

  'api-answered': ({ rows }) => `svarer, med ${plural(number(rows), 'rad', 'rader')}.`,
  'web-page': ({ host, status }) => `det kom en nettside (HTTP ${status}) i stedet for et svar fra ${host}.`,

  'systems-registered': ({ environment, systems }) => `i registeret til ${environment}: ${all(systems)}.`,
  'no-system': ({ environment }) => `registeret til ${environment} har ingen systemer fra denne leverandøren.`,
  'system-registered': ({ system, environment }) => `${system} står i registeret til ${environment}.`,
  'system-unknown': ({ system, environment, near, systems }) =>
    `${system} står ikke i registeret til ${environment}.${didYouMean(near)} Der står ${all(systems) || 'ingenting'}.`,
  'system-of-token': ({ system }) => `tokenet gjelder ${system}.`,
  'token-of-another-system': ({ system, asked }) => `tokenet gjelder ${system}, og ikke ${asked}.`,

  'users-listed': ({ system, rows }) => `${system} har ${users(rows)}.`,
  'first-users-listed': ({ system, rows }) => `${system} har mer enn ${users(rows)}.`,
  'no-user': ({ systems }) => `ingen har godkjent en systemtilgang for ${all(systems)}.`,
  'no-user-yet-found': ({ systems }) => `det er ingen i de første systemene, ${all(systems)}; andre er ikke undersøkt.`,

  'user-token': ({ systemUser, owner }) => `${systemUser} hos ${owner} får sitt eget token.`,
  'user-unknown': ({ systemUser, owner, system }) =>
    `Maskinporten finner ingen systemtilgang hos ${owner} for denne klienten, selv om ${systemUser} står på listen til ${system}.`,
  'token-of-another-user': ({ systemUser, system }) =>
    `denne klienten får tokenet til en annen systemtilgang enn ${systemUser}, som hører til ${system}.`,

  'parties-listed': ({ systemUser, rows }) => `${systemUser} får opplyst ${plural(number(rows), 'aktør', 'aktører')}.`,
  'no-party': ({ systemUser }) =>
    `${systemUser} har ikke fullmakt for noen aktør ennå. Det er også et svar, og en kontroll melder fra om det.`,

  'nobody-named': () => 'trengs ikke: verken --org eller konfigurasjonen oppgir noen.',
  'no-clients': ({ systemUser }) => `trengs ikke: ${systemUser} er for eierens eget system, og har ingen klienter.`,
  'owner-right': ({ number: org, systemUser }) => `${org} eier ${systemUser}.`,
  'parties-right': ({ owner }) => `${owner} eier systemtilgangen, og står ikke der klientene skal stå.`,
  'owner-is-client': ({ number: org, systemUser, owner }) =>
    `${org} eier ingen systemtilgang: virksomheten er en klient, som ${systemUser} hos ${owner} handler for.`,
  'party-is-owner': ({ number: org, systemUser, setting }) =>
    `${org} står under ${setting} som aktør, men eier ${systemUser}, som handler for klientene.`,
  'owner-without-user': ({ number: org, owners }) =>
    `${org} eier ingen systemtilgang, og er ikke klient hos noen som gjør det. Eiere: ${all(owners)}.`,
  'owner-untold': ({ number: org }) =>
    `det kan ikke avgjøres om ${org} eier en systemtilgang, for ikke alle listene ble lest.`,
};

const remedies: DoctorMessages['remedies'] = {
  'as-told': () => 'gjør som det står.',
  'mend-address': ({ setting, environment }) =>
    `fjern ${setting}, eller velg miljøet som er ment, med --env i stedet for ${environment}.`,
  'use-another-environment': () => 'bruk et miljø som har det: tt02, yt01 eller prod.',
  'set-key': () => 'sett den til filen med den private nøkkelen til klienten (docs/live.nb.md, avsnitt 3).',
  'set-client': () => 'sett den til id-en til Maskinporten-klienten (docs/live.nb.md, avsnitt 1).',
  'get-token-of': ({ environment }) =>
    `skaff et token fra Maskinporten for ${environment}, eller velg det andre miljøet med --env.`,
  'get-token': () => 'skaff et nytt, med riktig scope og for riktig systemtilgang.',
  'set-clock': () => 'still klokken på denne maskinen, og la den følge en tidstjener (NTP).',
  'check-name': ({ host }) =>
    `sjekk at denne maskinen kan slå opp ${host} (DNS), HTTPS_PROXY, og adressen hvis den er satt.`,
  'trust-certificate': ({ host }) =>
    `hvis en proxy åpner TLS på veien til ${host}, må NODE_EXTRA_CA_CERTS settes til filen med sertifikatet.`,
  'open-network': ({ host }) => `åpne veien til ${host}: brannmur, HTTPS_PROXY, og adressen hvis den er satt.`,
  'log-in-to-proxy': () =>
    'sett HTTPS_PROXY med navnet og passordet som proxyen krever (http://navn:passord@proxy:port).',
  'ask-gateway': ({ host }) => `er det en proxy på veien, finn ut om den når ${host}; prøv ellers igjen senere.`,
  'pass-page': ({ host }) =>
    `en proxy, en brannmur eller en innloggingsportal svarer i stedet for ${host}: slipp forespørslene forbi den, eller sjekk adressen.`,
  'check-client-id': ({ environment }) =>
    `sjekk DEKNING_CLIENT_ID, og at klienten hører til ${environment}: test og produksjon har hver sine klienter. Er det et annet miljø som menes, oppgi det med --env.`,
  'check-key-id': () => 'sett DEKNING_KEY_ID til en id som klienten viser under nøkler i Samarbeidsportalen.',
  'use-own-key': () =>
    'bruk filen med den nøkkelen, eller legg den offentlige delen av denne til på klienten i Samarbeidsportalen.',
  'renew-key': () => 'legg til en nøkkel på klienten i Samarbeidsportalen; de varer i ett år.',
  'check-audience': () => 'sett DEKNING_MASKINPORTEN_URL til adressen til Maskinporten selv, eller fjern den.',
  'check-client': () => 'sjekk klient-id-en, nøkkelen og nøkkel-id-en, og miljøet.',
  'order-scope': ({ scope }) =>
    `bestill ${scope}, og legg det til på klienten i Samarbeidsportalen (docs/live.nb.md, avsnitt 2).`,
  'order-scope-for': ({ scope, commands }) =>
    `ingenting, med mindre du bruker ${either(commands)}: bestill da ${scope}, og legg det til på klienten.`,
  'check-issuer': ({ environment }) =>
    `sjekk at klient, adresser og token alle hører til ${environment}. Gjør de det, kontakt Altinns brukerservice.`,
  wait: ({ host }) => `${host} er overbelastet eller nede: prøv igjen senere.`,
  'report-it': () => 'hvis det fortsetter slik, meld fra: API-et kan ha endret seg.',
  'register-system': ({ environment }) =>
    `registrer et system i ${environment}, eller oppgi miljøet som det står i, med --env. Registrene i tt02 og produksjon er atskilt, og et system i det ene står ikke i det andre.`,
  'name-system': ({ environment }) =>
    `rett --system, eller systems i konfigurasjonen; eller oppgi miljøet som systemet står i, med --env. Registrene i tt02 og produksjon er atskilt: det som står i et annet, står ikke i registeret for ${environment}, og de andre ble ikke spurt.`,
  'approve-user': ({ environment }) =>
    `en kunde godkjenner en systemtilgang i ${environment}; send en forespørsel hvis det ikke er gjort.`,
  'add-client-id': ({ system }) =>
    `legg klient-id-en til på ${system} i systemregisteret (docs/live.nb.md, avsnitt 4). Står den der, er systemtilgangen fjernet.`,
  'use-client-of': ({ system }) => `bruk klienten som er registrert på ${system}: hvert system har sin egen.`,
  'name-owner': ({ number: org, owner }) => `bruk --org ${owner}; for å kontrollere bare for klienten, --party ${org}.`,
  'name-clients': ({ number: org }) => `oppgi klientene i stedet for ${org}.`,
  'check-owner': () => 'sjekk nummeret, systemet og miljøet.',
};

export const doctor: DoctorMessages = {
  names,
  sights,
  remedies,
  actors: {
    vendor: 'Du',
    network: 'Den som har ansvar for nettverket',
    altinn: 'Altinn eller Digdir',
    customer: 'Kunden',
  },
  counts: {
    ok: (count) => `${count} i orden`,
    wrong: (count) => `${count} feil`,
    unknown: (count) => `${count} ukjent`,
    skipped: (count) => `${count} utelatt`,
  },
  noEnvironment: 'ukjent miljø',
  ends: {
    0: 'Alt som en kontroll trenger, er i orden.',
    1: 'En kontroll vil mislykkes. Rett det som er merket ✖, ovenfra og ned.',
    3: 'Ikke alt kunne avgjøres. Prøv igjen senere.',
  },
};
