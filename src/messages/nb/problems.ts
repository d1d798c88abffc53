import type { AFFECTED, HAPPENINGS, Thing } from '../../core/told/problems.js';
import { inWords, type Wording } from '../../core/told/told.js';
import { formsOf } from '../forms.js';
import type { HappeningWords } from '../messages.js';
import { wholeFaults } from './faults.js';
import { didYouMean, either, LANGUAGE_NAMES, plural } from './words.js';

const { number, time: timeOf } = formsOf('nb');

const AGAIN = 'Prøv igjen senere, og meld fra hvis det vedvarer.';

const THINGS: Readonly<Record<Thing, string>> = {
  system: 'systemet',
  'system-user': 'systemtilgangen',
  organization: 'virksomheten',
  'external-ref': 'den eksterne referansen',
};

/** That there is no such thing; of an organisation, that it owns no system user. */
const NONE: Readonly<Record<Thing, string>> = {
  system: 'Det finnes ikke noe system med id-en',
  'system-user': 'Det finnes ingen systemtilgang med id-en',
  organization: 'Det finnes ingen systemtilgang hos virksomheten',
  'external-ref': 'Det finnes ingen systemtilgang med den eksterne referansen',
};

/** What is looked for, when nothing can be said of it. */
const FOUND: Readonly<Record<Thing, string>> = { ...THINGS, organization: 'systemtilgangene hos virksomheten' };

const after = (tries: number): string => (tries > 1 ? ` etter ${number(tries)} forsøk` : '');

const tokenIn = (place: string): string => `Tokenet i ${place === '-' ? 'standard inn' : place}`;

export const happenings: Wording<typeof HAPPENINGS, HappeningWords> = {
  'no-system-user': () =>
    'Ingen systemtilgang ble funnet, så ingenting er kontrollert. Sjekk --system, --system-user, --org og miljøet.',
  interrupted: ({ done, total }) =>
    total === 0
      ? 'Kjøringen ble avbrutt før noen systemtilgang var vurdert, så ingen er med i dette resultatet. Kjør på nytt.'
      : `Kjøringen ble avbrutt da ${done} av ${total} systemtilganger var vurdert. De andre er ikke med i dette resultatet.`,
  'nothing-judged': () =>
    'Forventningene gjelder ingen aktør som regnes med, så ingenting er vurdert. Sjekk parties, userTypes og exclude, og om systemtilgangene har fått fullmakt for noen aktør.',
  'supposition-unknown': ({ system }) =>
    `Det er ukjent hva som kan gis av ${system ? `det systemet ${system} er registrert med` : 'pakkene som er oppgitt'}, fordi ${system ? 'registeret ikke oppgir pakkene eller enkeltrettighetene til systemet, eller ' : ''}pakkene eller tjenestene i katalogen ikke ble lest, eller Metadata-API-et ikke oppgir typen til en pakke. Derfor er ingenting vurdert: kjør kontrollen på nytt.`,
  'prediction-missed': ({ services }) =>
    `Dialogporten viser ${plural(number(services), 'tjeneste', 'tjenester')} som ifølge denne rapporten ikke skulle vises: se funnene av typen prediction-missed. Enten er regelen vår eller dataene våre feil, eller så er noe endret mellom avlesningene. Til det er avklart, kan ingen av resultatene stoles på. Spør på nytt om 35 minutter.`,
  'nothing-verified': () =>
    'Ingenting er etterprøvd: det fantes ingen aktør som Dialogporten kunne spørres om. Sjekk hvem kontrollen gjelder, og de andre problemene.',
  'full-catalogue': () =>
    'Dialogporten svarte med hele katalogen sin i stedet for det systemtilgangen kan se. Det sier ingenting om tilgang. Prøv igjen senere.',
  'service-not-listed': ({ service }) =>
    `Tjenesten ${service} er delegert, men står ikke i ressursregisteret (Resource Registry). Derfor er det ukjent om den kan ha dialoger. Sjekk identifikatoren med tjenesteeieren.`,
  'expectation-not-resolved': ({ origin, value }) =>
    `${origin}: det kan ikke avgjøres hvilke tjenester «${value}» står for, fordi hele katalogen ikke ble lest.`,
  'not-found': ({ thing, name, near }) => `${NONE[thing]} ${name}.${didYouMean(near)}`,
  'other-external-ref': ({ organization, name, refs }) =>
    `Virksomheten ${organization} har ingen systemtilgang med den eksterne referansen ${name}. Den har ${either(refs)}.`,
  'not-among-read': ({ thing, name }) =>
    `Fant ikke ${FOUND[thing]} ${name} i det som ble lest, men ikke alt kunne leses.`,
  'not-of-token': ({ systemUser, owner, system, thing, name }) =>
    `Tokenet gjelder systemtilgangen ${systemUser} hos virksomheten ${owner}, i systemet ${system}. Det kan ikke brukes til å finne ${THINGS[thing]} ${name}.`,

  'in-file': ({ path, fault }) => `${path}: ${inWords(wholeFaults, fault)}.`,
  'in-answer': ({ fault }) => [`svaret er ikke slik det skal være: ${inWords(wholeFaults, fault)}.`, AGAIN],
  'not-recorded': ({ folder, code }) =>
    `Kjøringen kunne ikke lagres i ${folder} (${code}), så det finnes ikke noe øyeblikksbilde av den. Velg en annen mappe.`,
  'as-recorded': ({ words }) => words,

  'http-status': ({ api, status, code, tries }) => `HTTP ${status}${code && ` (${code})`} fra ${api}${after(tries)}:`,
  'token-not-accepted': () => 'tokenet ble ikke godtatt. Det kan være utløpt, eller gjelde et annet miljø.',
  'access-refused': () => ['tilgang ble avvist.', 'Sjekk klienten, miljøet og en eventuell proxy imellom.'],
  'scope-refused': ({ scope }) => [
    'tilgang ble avvist.',
    `Tokenet mangler kanskje scopet ${scope}: bestill det i Samarbeidsportalen (docs/live.nb.md).`,
  ],
  'nothing-there': () => ['det det ble spurt etter, finnes ikke der.', 'Sjekk identifikatoren og miljøet.'],
  'too-many-requests': () => ['API-et ber om færre forespørsler.', 'Prøv igjen senere.'],
  'api-down': () => ['API-et er nede, overbelastet eller har en feil.', 'Prøv igjen senere.'],
  'points-elsewhere': () => ['API-et viser videre til et annet sted, og det ble ikke fulgt.', 'Sjekk adressen.'],
  'not-taken': () => ['API-et godtok ikke forespørselen.', AGAIN],
  'redirect-refused': ({ api, status, host }) => [
    `HTTP ${status} fra ${api} viser videre til ${host || 'en annen sti'}, som det ikke ble spurt etter, og ble ikke fulgt.`,
    'Sjekk adressen, eller om det står en proxy imellom.',
  ],
  'too-large': ({ api }) => [`svaret fra ${api} ble avbrutt: det er større enn dette verktøyet leser.`, AGAIN],
  timeout: ({ api }) => [`${api} svarte ikke i tide.`, 'Prøv igjen senere.'],
  'untrusted-certificate': ({ api, code }) => [
    `${api} viste et sertifikat som denne maskinen ikke stoler på (${code}).`,
    'Bak en proxy med eget sertifikat må NODE_EXTRA_CA_CERTS settes til filen med sertifikatet.',
  ],
  unreachable: ({ api, code, tries }) => [
    `fikk ikke kontakt med ${api}${after(tries)} (${code}).`,
    'Sjekk nettverket, proxyoppsettet og adressen.',
  ],
  'not-asked': ({ api }) => [`${api} ble ikke spurt, for API-et feilet flere ganger på rad.`, 'Prøv igjen senere.'],
  'not-asked-after': ({ api, failures }) =>
    `${api} ble ikke spurt, for ${number(failures)} kall på rad hadde feilet. Det siste:`,
  'no-dialogporten': () => 'dette Altinn-miljøet har ikke Dialogporten.',

  'no-content': ({ api }) => [`${api} svarte uten innhold, og det er ikke noe svar her.`, AGAIN],
  'empty-body': ({ api }) => [`svaret fra ${api} er tomt.`, AGAIN],
  'body-no-json': ({ api }) => [`svaret fra ${api} er ikke JSON, eller er kuttet.`, AGAIN],
  'web-page': () => 'Det er en nettside: kanskje står det en proxy eller en portal imellom.',
  'body-without-rows': ({ api }) => [`svaret fra ${api} har ingen liste med rader.`, AGAIN],
  'page-without-links': ({ api }) => [
    `svaret fra ${api} forteller ikke om det finnes en neste side, så listen er kanskje ikke hel.`,
    AGAIN,
  ],
  'titles-not-told': () => [
    'ressursregisteret oppgir ikke tittelen på noen tjeneste, så de kan bare finnes etter identifikator.',
    AGAIN,
  ],
  'type-not-told': ({ packages, one }) => [
    `Metadata-API-et oppgir ikke typen til ${plural(number(packages), 'pakke', 'pakker')}, blant dem ${one}, så det er ukjent om en organisasjon kan gi ${packages === 1 ? 'den' : 'dem'}.`,
    AGAIN,
  ],
  'no-next-page': ({ api }) => [`svaret fra ${api} viser til en neste side som ikke er noen adresse.`, AGAIN],
  'page-repeated': ({ api }) => [
    `listen fra ${api} viser til en side som allerede er lest, eller tar aldri slutt: den ble ikke fulgt lenger.`,
    AGAIN,
  ],
  'rest-unread': ({ rows }) => `Bare de første ${number(rows)} ble lest; det finnes flere.`,

  'no-token': ({ codes }) => `maskinporten ga ikke noe token (${codes || 'ingen kjent kode'}):`,
  'unknown-system-user': () =>
    'Maskinporten kjenner ingen systemtilgang hos denne virksomheten med denne eksterne referansen for denne klienten. Systemet mangler kanskje klient-id-en, eller systemtilgangen kan være fjernet.',
  'check-client': () => [
    'forespørselen ble ikke godtatt.',
    'Sjekk klient-id-en, nøkkelen og nøkkel-id-en, klokken på denne maskinen og miljøet.',
  ],
  'body-without-token': ({ api }) => [`svaret fra ${api} har ikke noe token.`, AGAIN],
  'scope-not-given': ({ scope, api }) =>
    `maskinporten gir ikke denne klienten scopet ${scope}, som ${api} krever. Bestill det, og legg det til på klienten, i Samarbeidsportalen (docs/live.nb.md).`,
  'token-of-nobody': () => [
    'maskinporten ga et token som ikke gjelder noen systemtilgang.',
    'Sjekk klienten og miljøet.',
  ],
  'token-of-another': () =>
    'maskinporten ga et token for en annen systemtilgang hos samme virksomhet. Hvert system må ha sin egen klient: bruk klienten som er registrert på dette systemet.',
  'exchanged-for-another': () =>
    'token-exchange ga et token for en annen systemtilgang enn den det ble spurt for. Står det et mellomlager (cache) imellom?',
  'token-expired': ({ place, time }) => `${tokenIn(place)} gikk ut ${timeOf(time)}. Skaff et nytt.`,
  'token-of-environment': ({ place, issuer, environment }) =>
    `${tokenIn(place)} er utstedt av ${issuer}, som ikke hører til miljøet ${environment}. Det ble ikke sendt.`,
  'token-without-scope': ({ place, scope, api }) =>
    `${tokenIn(place)} mangler scopet ${scope}, som ${api} krever. Skaff et nytt.`,
};

const SELECTED = { service: 'tjenesten', owner: 'tjenesteeieren', package: 'tilgangspakken' } as const;

export const affected: Wording<typeof AFFECTED> = {
  'whole-audit': () => 'hele kontrollen',
  'every-expectation': () => 'alle forventninger',
  'one-service': ({ service }) => `tjenesten ${service}`,
  'selected-services': ({ selector, value }) => `tjenestene for ${SELECTED[selector]} «${value}»`,
  'causes-and-names': () => 'årsaken for alle tjenester som ikke er synlige, og navnene på pakkene',
  'role-names': () => 'navnene på rollene',
  verification: () => 'om resultatene stemmer med Dialogporten',
  'every-verdict': () => 'alle resultater',
  'verdicts-by-links': () => 'alle resultater som ikke følger av en enkeltrettighet',
  'further-links': () => 'hva pakker og roller som er tildelt, men som ikke står i katalogen, gir tilgang til',
  'services-in-use': () => 'hvilke tjenester som er i bruk, og hvilket sikkerhetsnivå dialogene deres krever',
  'packages-of-catalogue': () => 'tilgangspakkene, områdene deres og hvem som kan få dem',
  'services-of-catalogue': () => 'hvilke tjenester som finnes, og hvem som eier dem',
  'links-of-catalogue': () => 'hvilke tilgangspakker som gir tilgang til hvilke tjenester',
  'titles-of-services': () => 'hva tjenestene heter, som en tekst blir søkt etter i',
  'roles-of-policy': () => 'hvilke roller policyen til tjenesten nevner',
  'names-in-language': ({ language }) => `navn på ${LANGUAGE_NAMES[language]}, som det ikke ble søkt i`,
  'which-systems': () => 'hvilke systemer som finnes',
  'where-held-up': () => 'om pakkene som mangler, er registrert på systemet: er de ikke det, kan ingen kunde gi dem',
  'system-users-of': ({ system }) => `systemtilgangene i ${system}`,
  'unread-system-users': () => 'alle systemtilganger som ikke er med i dette resultatet',
  'verdicts-of': ({ systemUser }) => `alle resultater for systemtilgangen ${systemUser}`,
  'requests-of': ({ system }) => `forespørslene for ${system}`,
  'verification-of': ({ systemUser }) => `etterprøvingen av systemtilgangen ${systemUser}`,
  'one-thing': ({ thing, name }) => `${FOUND[thing]} ${name}`,
  'snapshot-itself': () => 'miljøet, tidspunktet for øyeblikksbildet, og om filene er slik de ble lagret',
  recording: () => 'øyeblikksbildet; resultatet er det som ble lest',
  'as-recorded': ({ words }) => words,
};
