import type { MistakeTexts } from '../messages.js';
import { reason } from './words.js';

const tokenPlace = (place: string): string => (place === '-' ? 'standard inn' : place);

const LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'porten er opptatt',
  EACCES: 'denne brukeren har ikke lov til det',
  EADDRNOTAVAIL: 'denne maskinen har ingen slik adresse',
};

/** What is wrong with how Altinn is reached, as whom, and with what a sandbox is given for that. */
export const connectionMistakes = {
  'nobody-to-ask': () => [
    'Det er ikke oppgitt hvem som spør: verken en Maskinporten-klient eller et token er satt.',
    'Sett DEKNING_CLIENT_ID og DEKNING_PRIVATE_KEY_FILE, eller DEKNING_TOKEN_FILE (docs/live.nb.md).',
    'For å øve uten tilganger: dekning sandbox, eller dekning audit --snapshot MAPPE.',
  ],
  'setting-missing': ({ set, missing }) => `${set} er satt, men ikke ${missing}.`,
  'node-debug': ({ sections }) => [
    `NODE_DEBUG får Node.js til å skrive ut det som sendes (${sections.join(', ')}), også tokenene. Derfor er ingenting sendt.`,
    'Fjern variabelen: --verbose viser hvert kall, uten noe hemmelig.',
  ],
  'no-address': ({ setting, value }) => `${setting} er «${value}», som ikke er en adresse på formen https://vert.`,
  'no-proxy-address': ({ settings }) =>
    `Det som er satt som proxy (${settings.join(', ')}), er ikke en adresse på formen http://vert:port.`,
  'address-with-more': ({ setting }) => `${setting} kan ikke inneholde brukernavn, passord, spørring eller fragment.`,
  'plain-http': ({ setting, host }) =>
    `${setting} er ukryptert http til ${host}: tokenene kunne leses underveis. Bruk https.`,
  'no-token': ({ place }) => [
    `${tokenPlace(place)} inneholder ikke noe token: det skal være et JWT med utsteder og utløpstid.`,
    'DEKNING_TOKEN_FILE må være en fil som bare inneholder tokenet til en systemtilgang.',
  ],
  'token-of-no-system-user': ({ place }) => [
    `Tokenet i ${tokenPlace(place)} gjelder ikke en systemtilgang: det har ingen authorization_details som nevner en.`,
    'Be Maskinporten om et token med authorization_details av typen urn:altinn:systemuser.',
  ],
  'secret-for-path': ({ setting }) => [
    `${setting} inneholder selve nøkkelen eller tokenet, men skal være stien til en fil.`,
    `Skriv det til en fil som bare du kan lese, og sett ${setting} til stien til den filen (docs/live.nb.md).`,
  ],
  'token-file-unreadable': ({ path, code }) => [
    `Tokenfilen ${path} kan ikke leses: ${reason(code)}.`,
    'DEKNING_TOKEN_FILE må være en fil, eller - for standard inn.',
  ],
  'key-unreadable': ({ path, code }) => [
    `Den private nøkkelen ${path} kan ikke leses: ${reason(code)}.`,
    'DEKNING_PRIVATE_KEY_FILE må være filen som nøkkelen ligger i.',
  ],
  'key-no-file': ({ path }) => `Den private nøkkelen ${path} er ikke en fil.`,
  'key-open-to-others': ({ path, command }) => [
    `Den private nøkkelen ${path} kan leses av andre, så den blir ikke brukt.`,
    `Kjør «${command}», så bare du kan lese den.`,
  ],
  'key-no-jwk': ({ path }) => `Den private nøkkelen ${path} er ikke gyldig JSON, og dermed ikke en JWK.`,
  'key-set': ({ path }) => `${path} inneholder et sett med nøkler. Oppgi en fil med bare den ene JWK-en.`,
  'key-public': ({ path }) => `${path} inneholder en offentlig nøkkel. Det er den private som trengs.`,
  'key-with-passphrase': ({ path }) =>
    `Den private nøkkelen ${path} er beskyttet av et passord, som dette verktøyet ikke kan spørre etter.`,
  'no-key': ({ path }) => `${path} inneholder ingen privat nøkkel som kan leses: det skal være en JWK eller PEM.`,
  'key-not-rsa': ({ path }) =>
    `Nøkkelen i ${path} er ikke en RSA-nøkkel, og forespørslene til Maskinporten signeres med RS256.`,
  'key-too-short': ({ path, bits, least }) =>
    `Nøkkelen i ${path} har ${bits} biter, og RS256 krever ${least} eller flere.`,
  'key-without-id': ({ path }) => [
    `Nøkkelen i ${path} har ingen nøkkel-id.`,
    'Sett DEKNING_KEY_ID til den kid-en som den offentlige nøkkelen er registrert med på Maskinporten-klienten.',
  ],

  'host-not-loopback': ({ host }) => [
    `Sandkassen svarer bare denne maskinen, og ${host} er ikke en loopback-adresse.`,
    'Bruk 127.0.0.1, ::1 eller localhost.',
  ],
  'cannot-listen': ({ host, port, code }) => [
    `Sandkassen kan ikke lytte på ${host}, port ${port}: ${LISTENING[code] ?? code}.`,
    'Oppgi en annen --port.',
  ],
  'negative-latency': () => 'Forsinkelsen kan ikke være negativ.',
  'fault-plan-unreadable': ({ path, code }) => `Feilplanen ${path} kan ikke leses: ${reason(code)}.`,
  'key-file-unreadable': ({ path, code }) => `Nøkkelfilen ${path} kan ikke leses: ${reason(code)}.`,
  'no-rsa-key': ({ path }) => [
    `Filen ${path} inneholder ingen RSA-nøkkel.`,
    'Oppgi en offentlig eller privat RSA-nøkkel som JWK eller PEM; en PEM kan ikke ha passord.',
  ],
} satisfies Partial<MistakeTexts>;
