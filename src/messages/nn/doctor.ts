import type { DoctorMessages } from '../doctor-messages.js';
import { formsOf } from '../forms.js';
import { all, didYouMean, either, plural } from './words.js';

const { number, time: timeOf } = formsOf('nn');

const tokenIn = (place: string): string => `tokenet i ${place === '-' ? 'standard inn' : place}`;

const users = (count: number): string => plural(number(count), 'systemtilgang', 'systemtilgangar');
const seconds = (count: number): string => plural(number(count), 'sekund', 'sekund');

const HOSTS: Readonly<Record<string, string>> = {
  maskinporten: 'Maskinporten',
  platform: 'Altinn-plattforma',
  dialogporten: 'Dialogporten',
};

const APIS: Readonly<Record<string, string>> = {
  metadata: 'Metadata-API-et',
  'resource-registry': 'Ressursregisteret',
  bysubjects: 'Ressursregisteret, kva tilgangspakke som gir kva',
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
  host: (subject) => `Vegen til ${HOSTS[subject] ?? 'vertane'}`,
  grant: () => 'Innlogging',
  scope: (subject) => (subject ? `Scopet ${subject}` : 'Scopa'),
  exchange: () => 'Tokenveksling',
  api: (subject) => APIS[subject] ?? 'API-a',
  system: () => 'System',
  'system-users': () => 'Systemtilgangar',
  'system-user': () => 'Eige token',
  'authorized-parties': () => 'Aktørar',
  owner: () => 'Eigar og klientar',
};

const sights: DoctorMessages['sights'] = {
  'held-up': ({ check, subject }) => `ikkje undersøkt: «${names[check](subject)}» må vere i orden først.`,
  'ready-token-used': () => 'trengst ikkje: eit ferdig token blir brukt (DEKNING_TOKEN_FILE).',

  'no-config': () =>
    'det finst ingen dekning.yaml her eller i ei mappe over: ingenting er forventa, så ein kontroll blir ei oversikt.',
  'config-read': ({ path, expectations, systems }) =>
    `${path} er gyldig, med ${plural(number(expectations), 'forventning', 'forventningar')} og ${plural(number(systems), 'system', 'system')}.`,

  'environment-chosen': ({ environment, by }) =>
    ({
      flag: `${environment}, valt med --env.`,
      setting: `${environment}, valt med DEKNING_ENV.`,
      config: `${environment}, valt i konfigurasjonen.`,
      default: `${environment}, sidan ikkje noko anna er valt.`,
    })[by],
  'addresses-set': ({ environment, hosts }) =>
    `${environment}, men på andre adresser enn dei miljøet sjølv har (DEKNING_…_URL): ${all(hosts)}.`,
  'address-of-another': ({ setting, host, environment }) =>
    `miljøet er ${environment}, men ${host} (${setting}) høyrer til eit anna.`,

  'key-not-set': () => 'det finst ingen: DEKNING_PRIVATE_KEY_FILE er ikkje sett.',
  'key-read': ({ path, bits }) => `${path} er ein RSA-nøkkel på ${bits} bit, som berre du kan lese.`,
  'key-read-unguarded': ({ path, bits }) =>
    `${path} er ein RSA-nøkkel på ${bits} bit. Dette systemet seier ikkje kven andre som kan lese han.`,
  'client-not-set': () => 'det finst ingen: DEKNING_CLIENT_ID er ikkje sett.',
  'client-set': ({ keyId }) => `klient-id-en er sett, og nøkkel-id-en er ${keyId}.`,
  'no-token-file': () => 'ikkje oppgitt, og trengst ikkje med klient og nøkkel.',
  'token-read': ({ place, systemUser, owner, system, time }) =>
    `${tokenIn(place)} gjeld systemtilgangen ${systemUser} hos ${owner}, i systemet ${system}, til ${timeOf(time)}.`,
  'token-of-environment': ({ place, issuer, environment }) =>
    `${tokenIn(place)} er utskrive av ${issuer}, som ikkje høyrer til ${environment}.`,

  'clock-right': ({ host }) => `ho går likt med klokka til ${host}.`,
  'clock-off-but-taken': ({ host, seconds: count }) =>
    `ho går ${seconds(count)} feil i høve til ${host}, men Maskinporten godtek det.`,
  'clock-off-unneeded': ({ host, seconds: count }) =>
    `ho går ${seconds(count)} feil i høve til ${host}. Med eit ferdig token har det berre noko å seie for når tokenet blir rekna som utgått.`,
  'clock-little-behind': ({ host, seconds: count }) =>
    `ho går ${seconds(count)} etter ${host}. Ein førespurnad om token gjeld lenger enn det.`,
  'clock-ahead': ({ host, seconds: count }) =>
    `ho går ${seconds(count)} framom ${host}. Ein førespurnad om token seier når han er laga, og Maskinporten avviser ein som er frå framtida.`,
  'clock-behind': ({ host, seconds: count }) =>
    `ho går ${seconds(count)} etter ${host}. Ein førespurnad om token seier når han går ut, og for Maskinporten er han alt utgått.`,
  'clock-untold': () => 'ingen av svara sa kva klokka er.',

  'host-answered': ({ host }) => `${host} svarar.`,
  'host-page': ({ host }) => `noko svarar på ${host}, med ei nettside. Om det er det rette, viser API-a nedanfor.`,
  'host-behind-proxy': ({ host }) => `ein proxy på vegen til ${host} krev innlogging (HTTP 407).`,
  'host-untold': ({ host, status }) =>
    `ein mellomstasjon eller proxy svarar med HTTP ${status}, som ikkje seier om ${host} er der.`,
  'host-without-address': ({ host, code }) => `${host} har inga adresse: namnet kan ikkje slåast opp (${code}).`,
  'host-without-tls': ({ host, code }) => `${host} har ei adresse, men TLS mislukkast (${code}).`,
  'host-silent': ({ host }) => `${host} svarar ikkje i tide.`,
  'host-unreachable': ({ host, code }) => `får ikkje kontakt med ${host} (${code}).`,
  'no-dialogporten': ({ environment }) => `${environment} har ikkje Dialogporten.`,

  'grant-taken': () => 'Maskinporten kjenner klienten, og godtek signaturen.',
  'client-unknown': ({ host }) => `${host} kjenner ikkje klient-id-en.`,
  'key-id-unknown': ({ keyId }) => `klienten har ingen nøkkel med id-en ${keyId}.`,
  'signature-wrong': ({ keyId }) =>
    `signaturen er feil: fila inneheld ein annan nøkkel enn den som klienten har som ${keyId}.`,
  'key-expired': ({ keyId }) => `nøkkelen ${keyId} på klienten er utgått.`,
  'audience-wrong': ({ audience }) =>
    `førespurnaden om token er stila til ${audience}, og det reknar ikkje Maskinporten seg sjølv som.`,
  'grant-out-of-time': () => 'Maskinporten godtek ikkje tidspunktet i førespurnaden om token.',

  'scope-given': ({ commands }) => `gitt. Trengst av ${all(commands)}.`,
  'scope-lacking': ({ commands }) => `ikkje gitt til denne klienten. Trengst av ${all(commands)}.`,

  exchanged: () => 'Altinn godtek eit token frå Maskinporten, og gir sitt eige for det.',
  'already-exchanged': () => 'trengst ikkje: tokenet er alt Altinns eige.',
  'exchange-refused': ({ status }) => `Altinn godtek ikkje tokenet som Maskinporten gav (HTTP ${status}).`,

  'api-answered': ({ rows }) => `svarar, med ${plural(number(rows), 'rad', 'rader')}.`,
  'web-page': ({ host, status }) => `det kom ei nettside (HTTP ${status}) i staden for eit svar frå ${host}.`,

  'systems-registered': ({ environment, systems }) => `i registeret til ${environment}: ${all(systems)}.`,
  'no-system': ({ environment }) => `registeret til ${environment} har ingen system frå denne leverandøren.`,
  'system-registered': ({ system, environment }) => `${system} står i registeret til ${environment}.`,
  'system-unknown': ({ system, environment, near, systems }) =>
    `${system} står ikkje i registeret til ${environment}.${didYouMean(near)} Der står ${all(systems) || 'ingenting'}.`,
  'system-of-token': ({ system }) => `tokenet gjeld ${system}.`,
  'token-of-another-system': ({ system, asked }) => `tokenet gjeld ${system}, og ikkje ${asked}.`,

  'users-listed': ({ system, rows }) => `${system} har ${users(rows)}.`,
  'first-users-listed': ({ system, rows }) => `${system} har meir enn ${users(rows)}.`,
  'no-user': ({ systems }) => `ingen har godkjent ein systemtilgang for ${all(systems)}.`,
  'no-user-yet-found': ({ systems }) =>
    `det er ingen i dei første systema, ${all(systems)}; andre er ikkje undersøkte.`,

  'user-token': ({ systemUser, owner }) => `${systemUser} hos ${owner} får sitt eige token.`,
  'user-unknown': ({ systemUser, owner, system }) =>
    `Maskinporten finn ingen systemtilgang hos ${owner} for denne klienten, sjølv om ${systemUser} står på lista til ${system}.`,
  'token-of-another-user': ({ systemUser, system }) =>
    `denne klienten får tokenet til ein annan systemtilgang enn ${systemUser}, som høyrer til ${system}.`,

  'parties-listed': ({ systemUser, rows }) => `${systemUser} får opplyst ${plural(number(rows), 'aktør', 'aktørar')}.`,
  'no-party': ({ systemUser }) =>
    `${systemUser} har ikkje fullmakt for nokon aktør enno. Det er òg eit svar, og ein kontroll melder frå om det.`,

  'nobody-named': () => 'trengst ikkje: verken --org eller konfigurasjonen oppgir nokon.',
  'no-clients': ({ systemUser }) =>
    `trengst ikkje: ${systemUser} er for eigaren sitt eige system, og har ingen klientar.`,
  'owner-right': ({ number: org, systemUser }) => `${org} eig ${systemUser}.`,
  'parties-right': ({ owner }) => `${owner} eig systemtilgangen, og står ikkje der klientane skal stå.`,
  'owner-is-client': ({ number: org, systemUser, owner }) =>
    `${org} eig ingen systemtilgang: verksemda er ein klient, som ${systemUser} hos ${owner} handlar for.`,
  'party-is-owner': ({ number: org, systemUser, setting }) =>
    `${org} står under ${setting} som aktør, men eig ${systemUser}, som handlar for klientane.`,
  'owner-without-user': ({ number: org, owners }) =>
    `${org} eig ingen systemtilgang, og er ikkje klient hos nokon som gjer det. Eigarar: ${all(owners)}.`,
  'owner-untold': ({ number: org }) =>
    `det kan ikkje avgjerast om ${org} eig ein systemtilgang, for ikkje alle listene vart lesne.`,
};

const remedies: DoctorMessages['remedies'] = {
  'as-told': () => 'gjer som det står.',
  'mend-address': ({ setting, environment }) =>
    `fjern ${setting}, eller vel miljøet som er meint, med --env i staden for ${environment}.`,
  'use-another-environment': () => 'bruk eit miljø som har det: tt02, yt01 eller prod.',
  'set-key': () => 'set han til fila med den private nøkkelen til klienten (docs/live.nb.md, avsnitt 3).',
  'set-client': () => 'set han til id-en til Maskinporten-klienten (docs/live.nb.md, avsnitt 1).',
  'get-token-of': ({ environment }) =>
    `skaff eit token frå Maskinporten for ${environment}, eller vel det andre miljøet med --env.`,
  'get-token': () => 'skaff eit nytt, med rett scope og for rett systemtilgang.',
  'set-clock': () => 'still klokka på denne maskina, og lat henne følgje ein tidstenar (NTP).',
  'check-name': ({ host }) =>
    `sjekk at denne maskina kan slå opp ${host} (DNS), HTTPS_PROXY, og adressa dersom ho er sett.`,
  'trust-certificate': ({ host }) =>
    `dersom ein proxy opnar TLS på vegen til ${host}, må NODE_EXTRA_CA_CERTS setjast til fila med sertifikatet.`,
  'open-network': ({ host }) => `opne vegen til ${host}: brannmur, HTTPS_PROXY, og adressa dersom ho er sett.`,
  'log-in-to-proxy': () => 'set HTTPS_PROXY med namnet og passordet som proxyen krev (http://namn:passord@proxy:port).',
  'ask-gateway': ({ host }) => `er det ein proxy på vegen, finn ut om han når ${host}; prøv elles igjen seinare.`,
  'pass-page': ({ host }) =>
    `ein proxy, ein brannmur eller ein innloggingsportal svarar i staden for ${host}: slepp førespurnadene forbi, eller sjekk adressa.`,
  'check-client-id': ({ environment }) =>
    `sjekk DEKNING_CLIENT_ID, og at klienten høyrer til ${environment}: test og produksjon har kvar sine klientar. Er det eit anna miljø som er meint, oppgi det med --env.`,
  'check-key-id': () => 'set DEKNING_KEY_ID til ein id som klienten viser under nøklar i Samarbeidsportalen.',
  'use-own-key': () =>
    'bruk fila med den nøkkelen, eller legg den offentlege delen av denne til på klienten i Samarbeidsportalen.',
  'renew-key': () => 'legg til ein nøkkel på klienten i Samarbeidsportalen; dei varer i eitt år.',
  'check-audience': () => 'set DEKNING_MASKINPORTEN_URL til adressa til Maskinporten sjølv, eller fjern henne.',
  'check-client': () => 'sjekk klient-id-en, nøkkelen og nøkkel-id-en, og miljøet.',
  'order-scope': ({ scope }) =>
    `bestill ${scope}, og legg det til på klienten i Samarbeidsportalen (docs/live.nb.md, avsnitt 2).`,
  'order-scope-for': ({ scope, commands }) =>
    `ingenting, med mindre du bruker ${either(commands)}: bestill då ${scope}, og legg det til på klienten.`,
  'check-issuer': ({ environment }) =>
    `sjekk at klient, adresser og token alle høyrer til ${environment}. Gjer dei det, kontakt Altinns brukarservice.`,
  wait: ({ host }) => `${host} er overbelasta eller nede: prøv igjen seinare.`,
  'report-it': () => 'dersom det held fram slik, meld frå: API-et kan ha endra seg.',
  'register-system': ({ environment }) =>
    `registrer eit system i ${environment}, eller oppgi miljøet som det står i, med --env. Registera i tt02 og produksjon er skilde, og eit system i det eine står ikkje i det andre.`,
  'name-system': ({ environment }) =>
    `rett --system, eller systems i konfigurasjonen; eller oppgi miljøet som systemet står i, med --env. Registera i tt02 og produksjon er skilde: det som står i eit anna, står ikkje i registeret for ${environment}, og dei andre vart ikkje spurde.`,
  'approve-user': ({ environment }) =>
    `ein kunde godkjenner ein systemtilgang i ${environment}; send ein førespurnad dersom det ikkje er gjort.`,
  'add-client-id': ({ system }) =>
    `legg klient-id-en til på ${system} i systemregisteret (docs/live.nb.md, avsnitt 4). Står han der, er systemtilgangen fjerna.`,
  'use-client-of': ({ system }) => `bruk klienten som er registrert på ${system}: kvart system har sin eigen.`,
  'name-owner': ({ number: org, owner }) =>
    `bruk --org ${owner}; for å kontrollere berre for klienten, --party ${org}.`,
  'name-clients': ({ number: org }) => `oppgi klientane i staden for ${org}.`,
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
    skipped: (count) => `${count} utelatne`,
  },
  noEnvironment: 'ukjent miljø',
  ends: {
    0: 'Alt som ein kontroll treng, er i orden.',
    1: 'Ein kontroll vil mislukkast. Rett det som er merkt ✖, ovanfrå og ned.',
    3: 'Ikkje alt kunne avgjerast. Prøv igjen seinare.',
  },
};
