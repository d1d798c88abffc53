import type { MistakeTexts } from '../messages.js';
import { reason } from './words.js';

const tokenPlace = (place: string): string => (place === '-' ? 'standard inn' : place);

const LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'porten er oppteken',
  EACCES: 'denne brukaren har ikkje lov til det',
  EADDRNOTAVAIL: 'denne maskina har inga slik adresse',
};

/** What is wrong with how Altinn is reached, as whom, and with what a sandbox is given for that. */
export const connectionMistakes = {
  'nobody-to-ask': () => [
    'Det er ikkje oppgitt kven som spør: verken ein Maskinporten-klient eller eit token er sett.',
    'Set DEKNING_CLIENT_ID og DEKNING_PRIVATE_KEY_FILE, eller DEKNING_TOKEN_FILE (docs/live.nb.md).',
    'For å øve utan tilgangar: dekning sandbox, eller dekning audit --snapshot MAPPE.',
  ],
  'setting-missing': ({ set, missing }) => `${set} er sett, men ikkje ${missing}.`,
  'node-debug': ({ sections }) => [
    `NODE_DEBUG får Node.js til å skrive ut det som blir sendt (${sections.join(', ')}), også tokena. Derfor er ingenting sendt.`,
    'Fjern variabelen: --verbose viser kvart kall, utan noko hemmeleg.',
  ],
  'no-address': ({ setting, value }) => `${setting} er «${value}», som ikkje er ei adresse på forma https://vert.`,
  'no-proxy-address': ({ settings }) =>
    `Det som er sett som proxy (${settings.join(', ')}), er ikkje ei adresse på forma http://vert:port.`,
  'address-with-more': ({ setting }) => `${setting} kan ikkje innehalde brukarnamn, passord, spørjing eller fragment.`,
  'plain-http': ({ setting, host }) =>
    `${setting} er ukryptert http til ${host}: tokena kunne lesast undervegs. Bruk https.`,
  'no-token': ({ place }) => [
    `${tokenPlace(place)} inneheld ikkje noko token: det skal vere eit JWT med utferdar og utløpstid.`,
    'DEKNING_TOKEN_FILE må vere ei fil som berre inneheld tokenet til ein systemtilgang.',
  ],
  'token-of-no-system-user': ({ place }) => [
    `Tokenet i ${tokenPlace(place)} gjeld ikkje ein systemtilgang: det har ingen authorization_details som nemner ein.`,
    'Be Maskinporten om eit token med authorization_details av typen urn:altinn:systemuser.',
  ],
  'secret-for-path': ({ setting }) => [
    `${setting} inneheld sjølve nøkkelen eller tokenet, men skal vere stien til ei fil.`,
    `Skriv det til ei fil som berre du kan lese, og set ${setting} til stien til den fila (docs/live.nb.md).`,
  ],
  'token-file-unreadable': ({ path, code }) => [
    `Tokenfila ${path} kan ikkje lesast: ${reason(code)}.`,
    'DEKNING_TOKEN_FILE må vere ei fil, eller - for standard inn.',
  ],
  'key-unreadable': ({ path, code }) => [
    `Den private nøkkelen ${path} kan ikkje lesast: ${reason(code)}.`,
    'DEKNING_PRIVATE_KEY_FILE må vere fila som nøkkelen ligg i.',
  ],
  'key-no-file': ({ path }) => `Den private nøkkelen ${path} er ikkje ei fil.`,
  'key-open-to-others': ({ path, command }) => [
    `Den private nøkkelen ${path} kan lesast av andre, så han blir ikkje brukt.`,
    `Køyr «${command}», så berre du kan lese han.`,
  ],
  'key-no-jwk': ({ path }) => `Den private nøkkelen ${path} er ikkje gyldig JSON, og dermed ikkje ein JWK.`,
  'key-set': ({ path }) => `${path} inneheld eit sett med nøklar. Oppgi ei fil med berre den eine JWK-en.`,
  'key-public': ({ path }) => `${path} inneheld ein offentleg nøkkel. Det er den private som trengst.`,
  'key-with-passphrase': ({ path }) =>
    `Den private nøkkelen ${path} er verna av eit passord, som dette verktøyet ikkje kan spørje etter.`,
  'no-key': ({ path }) => `${path} inneheld ingen privat nøkkel som kan lesast: det skal vere ein JWK eller PEM.`,
  'key-not-rsa': ({ path }) =>
    `Nøkkelen i ${path} er ikkje ein RSA-nøkkel, og førespurnadene til Maskinporten blir signerte med RS256.`,
  'key-too-short': ({ path, bits, least }) =>
    `Nøkkelen i ${path} har ${bits} bitar, og RS256 krev ${least} eller fleire.`,
  'key-without-id': ({ path }) => [
    `Nøkkelen i ${path} har ingen nøkkel-id.`,
    'Set DEKNING_KEY_ID til den kid-en som den offentlege nøkkelen er registrert med på Maskinporten-klienten.',
  ],

  'host-not-loopback': ({ host }) => [
    `Sandkassa svarer berre denne maskina, og ${host} er ikkje ei loopback-adresse.`,
    'Bruk 127.0.0.1, ::1 eller localhost.',
  ],
  'cannot-listen': ({ host, port, code }) => [
    `Sandkassa kan ikkje lytte på ${host}, port ${port}: ${LISTENING[code] ?? code}.`,
    'Oppgi ein annan --port.',
  ],
  'negative-latency': () => 'Forseinkinga kan ikkje vere negativ.',
  'fault-plan-unreadable': ({ path, code }) => `Feilplanen ${path} kan ikkje lesast: ${reason(code)}.`,
  'key-file-unreadable': ({ path, code }) => `Nøkkelfila ${path} kan ikkje lesast: ${reason(code)}.`,
  'no-rsa-key': ({ path }) => [
    `Fila ${path} inneheld ingen RSA-nøkkel.`,
    'Oppgi ein offentleg eller privat RSA-nøkkel som JWK eller PEM; ein PEM kan ikkje ha passord.',
  ],
} satisfies Partial<MistakeTexts>;
