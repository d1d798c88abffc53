import type { AFFECTED, HAPPENINGS, Thing } from '../../core/told/problems.js';
import { inWords, type Wording } from '../../core/told/told.js';
import { formsOf } from '../forms.js';
import type { HappeningWords } from '../messages.js';
import { wholeFaults } from './faults.js';
import { didYouMean, either, LANGUAGE_NAMES, plural } from './words.js';

const { number, time: timeOf } = formsOf('nn');

const AGAIN = 'Prøv igjen seinare, og meld frå dersom det held fram.';

const THINGS: Readonly<Record<Thing, string>> = {
  system: 'systemet',
  'system-user': 'systemtilgangen',
  organization: 'verksemda',
  'external-ref': 'den eksterne referansen',
};

/** That there is no such thing; of an organisation, that it owns no system user. */
const NONE: Readonly<Record<Thing, string>> = {
  system: 'Det finst ikkje noko system med id-en',
  'system-user': 'Det finst ingen systemtilgang med id-en',
  organization: 'Det finst ingen systemtilgang hos verksemda',
  'external-ref': 'Det finst ingen systemtilgang med den eksterne referansen',
};

/** What is looked for, when nothing can be said of it. */
const FOUND: Readonly<Record<Thing, string>> = { ...THINGS, organization: 'systemtilgangane hos verksemda' };

const after = (tries: number): string => (tries > 1 ? ` etter ${number(tries)} forsøk` : '');

const tokenIn = (place: string): string => `Tokenet i ${place === '-' ? 'standard inn' : place}`;

export const happenings: Wording<typeof HAPPENINGS, HappeningWords> = {
  'no-system-user': () =>
    'Ingen systemtilgang vart funnen, så ingenting er kontrollert. Sjekk --system, --system-user, --org og miljøet.',
  interrupted: ({ done, total }) =>
    total === 0
      ? 'Køyringa vart avbroten før nokon systemtilgang var vurdert, så ingen er med i dette resultatet. Køyr på nytt.'
      : `Køyringa vart avbroten då ${done} av ${total} systemtilgangar var vurderte. Dei andre er ikkje med i dette resultatet.`,
  'nothing-judged': () =>
    'Forventningane gjeld ingen aktør som blir rekna med, så ingenting er vurdert. Sjekk parties, userTypes og exclude, og om systemtilgangane har fått fullmakt for nokon aktør.',
  'supposition-unknown': ({ system }) =>
    `Det er ukjent kva som kan givast av ${system ? `det systemet ${system} er registrert med` : 'pakkane som er oppgitte'}, fordi ${system ? 'registeret ikkje oppgir pakkane eller enkeltrettane til systemet, eller ' : ''}pakkane eller tenestene i katalogen ikkje vart lesne, eller Metadata-API-et ikkje oppgir typen til ei pakke. Difor er ingenting vurdert: køyr kontrollen på nytt.`,
  'prediction-missed': ({ services }) =>
    `Dialogporten viser ${plural(number(services), 'teneste', 'tenester')} som ifølgje denne rapporten ikkje skulle visast: sjå funna av typen prediction-missed. Anten er regelen vår eller dataa våre feil, eller så er noko endra mellom avlesingane. Til det er avklart, kan ein ikkje stole på nokon av resultata. Spør på nytt om 35 minutt.`,
  'nothing-verified': () =>
    'Ingenting er etterprøvd: det fanst ingen aktør som Dialogporten kunne spørjast om. Sjekk kven kontrollen gjeld, og dei andre problema.',
  'full-catalogue': () =>
    'Dialogporten svara med heile katalogen sin i staden for det systemtilgangen kan sjå. Det seier ingenting om tilgang. Prøv igjen seinare.',
  'service-not-listed': ({ service }) =>
    `Tenesta ${service} er delegert, men står ikkje i ressursregisteret (Resource Registry). Difor er det ukjent om ho kan ha dialogar. Sjekk identifikatoren med tenesteeigaren.`,
  'expectation-not-resolved': ({ origin, value }) =>
    `${origin}: det kan ikkje avgjerast kva tenester «${value}» står for, fordi heile katalogen ikkje vart lesen.`,
  'not-found': ({ thing, name, near }) => `${NONE[thing]} ${name}.${didYouMean(near)}`,
  'other-external-ref': ({ organization, name, refs }) =>
    `Verksemda ${organization} har ingen systemtilgang med den eksterne referansen ${name}. Ho har ${either(refs)}.`,
  'not-among-read': ({ thing, name }) =>
    `Fann ikkje ${FOUND[thing]} ${name} i det som vart lese, men ikkje alt kunne lesast.`,
  'not-of-token': ({ systemUser, owner, system, thing, name }) =>
    `Tokenet gjeld systemtilgangen ${systemUser} hos verksemda ${owner}, i systemet ${system}. Det kan ikkje brukast til å finne ${THINGS[thing]} ${name}.`,

  'in-file': ({ path, fault }) => `${path}: ${inWords(wholeFaults, fault)}.`,
  'in-answer': ({ fault }) => [`svaret er ikkje slik det skal vere: ${inWords(wholeFaults, fault)}.`, AGAIN],
  'not-recorded': ({ folder, code }) =>
    `Køyringa kunne ikkje lagrast i ${folder} (${code}), så det finst ikkje noko augneblinksbilete av henne. Vel ei anna mappe.`,
  'as-recorded': ({ words }) => words,

  'http-status': ({ api, status, code, tries }) => `HTTP ${status}${code && ` (${code})`} frå ${api}${after(tries)}:`,
  'token-not-accepted': () => 'tokenet vart ikkje godteke. Det kan vere utgått, eller gjelde eit anna miljø.',
  'access-refused': () => ['tilgang vart avvist.', 'Sjekk klienten, miljøet og ein eventuell proxy imellom.'],
  'scope-refused': ({ scope }) => [
    'tilgang vart avvist.',
    `Tokenet manglar kanskje scopet ${scope}: bestill det i Samarbeidsportalen (docs/live.nb.md).`,
  ],
  'nothing-there': () => ['det det vart spurt etter, finst ikkje der.', 'Sjekk identifikatoren og miljøet.'],
  'too-many-requests': () => ['API-et ber om færre førespurnader.', 'Prøv igjen seinare.'],
  'api-down': () => ['API-et er nede, overbelasta eller har ein feil.', 'Prøv igjen seinare.'],
  'points-elsewhere': () => ['API-et viser vidare til ein annan stad, og det vart ikkje følgt.', 'Sjekk adressa.'],
  'not-taken': () => ['API-et godtok ikkje førespurnaden.', AGAIN],
  'redirect-refused': ({ api, status, host }) => [
    `HTTP ${status} frå ${api} viser vidare til ${host || 'ein annan stig'}, som det ikkje vart spurt etter, og vart ikkje følgt.`,
    'Sjekk adressa, eller om det står ein proxy imellom.',
  ],
  'too-large': ({ api }) => [`svaret frå ${api} vart avbrote: det er større enn dette verktøyet les.`, AGAIN],
  timeout: ({ api }) => [`${api} svarte ikkje i tide.`, 'Prøv igjen seinare.'],
  'untrusted-certificate': ({ api, code }) => [
    `${api} viste eit sertifikat som denne maskina ikkje stoler på (${code}).`,
    'Bak ein proxy med eige sertifikat må NODE_EXTRA_CA_CERTS setjast til fila med sertifikatet.',
  ],
  unreachable: ({ api, code, tries }) => [
    `fekk ikkje kontakt med ${api}${after(tries)} (${code}).`,
    'Sjekk nettverket, proxyoppsettet og adressa.',
  ],
  'not-asked': ({ api }) => [`${api} vart ikkje spurt, for API-et feila fleire gonger på rad.`, 'Prøv igjen seinare.'],
  'not-asked-after': ({ api, failures }) =>
    `${api} vart ikkje spurt, for ${number(failures)} kall på rad hadde feila. Det siste:`,
  'no-dialogporten': () => 'dette Altinn-miljøet har ikkje Dialogporten.',

  'no-content': ({ api }) => [`${api} svarte utan innhald, og det er ikkje noko svar her.`, AGAIN],
  'empty-body': ({ api }) => [`svaret frå ${api} er tomt.`, AGAIN],
  'body-no-json': ({ api }) => [`svaret frå ${api} er ikkje JSON, eller er kutta.`, AGAIN],
  'web-page': () => 'Det er ei nettside: kanskje står det ein proxy eller ein portal imellom.',
  'body-without-rows': ({ api }) => [`svaret frå ${api} har inga liste med rader.`, AGAIN],
  'page-without-links': ({ api }) => [
    `svaret frå ${api} fortel ikkje om det finst ei neste side, så lista er kanskje ikkje heil.`,
    AGAIN,
  ],
  'titles-not-told': () => [
    'ressursregisteret oppgir ikkje tittelen på noka teneste, så dei kan berre finnast etter identifikator.',
    AGAIN,
  ],
  'type-not-told': ({ packages, one }) => [
    `Metadata-API-et oppgir ikkje typen til ${plural(number(packages), 'pakke', 'pakkar')}, mellom dei ${one}, så det er ukjent om ein organisasjon kan gi ${packages === 1 ? 'den' : 'dei'}.`,
    AGAIN,
  ],
  'no-next-page': ({ api }) => [`svaret frå ${api} viser til ei neste side som ikkje er noka adresse.`, AGAIN],
  'page-repeated': ({ api }) => [
    `lista frå ${api} viser til ei side som alt er lesen, eller tek aldri slutt: ho vart ikkje følgd lenger.`,
    AGAIN,
  ],
  'rest-unread': ({ rows }) => `Berre dei første ${number(rows)} vart lesne; det finst fleire.`,

  'no-token': ({ codes }) => `maskinporten gav ikkje noko token (${codes || 'ingen kjend kode'}):`,
  'unknown-system-user': () =>
    'Maskinporten kjenner ingen systemtilgang hos denne verksemda med denne eksterne referansen for denne klienten. Systemet manglar kanskje klient-id-en, eller systemtilgangen kan vere fjerna.',
  'check-client': () => [
    'førespurnaden vart ikkje godteken.',
    'Sjekk klient-id-en, nøkkelen og nøkkel-id-en, klokka på denne maskina og miljøet.',
  ],
  'body-without-token': ({ api }) => [`svaret frå ${api} har ikkje noko token.`, AGAIN],
  'scope-not-given': ({ scope, api }) =>
    `maskinporten gir ikkje denne klienten scopet ${scope}, som ${api} krev. Bestill det, og legg det til på klienten, i Samarbeidsportalen (docs/live.nb.md).`,
  'token-of-nobody': () => [
    'maskinporten gav eit token som ikkje gjeld nokon systemtilgang.',
    'Sjekk klienten og miljøet.',
  ],
  'token-of-another': () =>
    'maskinporten gav eit token for ein annan systemtilgang hos same verksemd. Kvart system må ha sin eigen klient: bruk klienten som er registrert på dette systemet.',
  'exchanged-for-another': () =>
    'token-exchange gav eit token for ein annan systemtilgang enn den det vart spurt for. Står det eit mellomlager (cache) imellom?',
  'token-expired': ({ place, time }) => `${tokenIn(place)} gjekk ut ${timeOf(time)}. Skaff eit nytt.`,
  'token-of-environment': ({ place, issuer, environment }) =>
    `${tokenIn(place)} er utferda av ${issuer}, som ikkje høyrer til miljøet ${environment}. Det vart ikkje sendt.`,
  'token-without-scope': ({ place, scope, api }) =>
    `${tokenIn(place)} manglar scopet ${scope}, som ${api} krev. Skaff eit nytt.`,
};

const SELECTED = { service: 'tenesta', owner: 'tenesteeigaren', package: 'tilgangspakken' } as const;

export const affected: Wording<typeof AFFECTED> = {
  'whole-audit': () => 'heile kontrollen',
  'every-expectation': () => 'alle forventningar',
  'one-service': ({ service }) => `tenesta ${service}`,
  'selected-services': ({ selector, value }) => `tenestene for ${SELECTED[selector]} «${value}»`,
  'causes-and-names': () => 'årsaka for alle tenester som ikkje er synlege, og namna på pakkane',
  'role-names': () => 'namna på rollene',
  verification: () => 'om resultata stemmer med Dialogporten',
  'every-verdict': () => 'alle resultat',
  'verdicts-by-links': () => 'alle resultat som ikkje følgjer av ein enkeltrett',
  'further-links': () => 'kva pakkar og roller som er tildelte, men som ikkje står i katalogen, gir tilgang til',
  'services-in-use': () => 'kva tenester som er i bruk, og kva tryggleiksnivå dialogane deira krev',
  'packages-of-catalogue': () => 'tilgangspakkane, områda deira og kven som kan få dei',
  'services-of-catalogue': () => 'kva tenester som finst, og kven som eig dei',
  'links-of-catalogue': () => 'kva tilgangspakkar som gir tilgang til kva tenester',
  'titles-of-services': () => 'kva tenestene heiter, som ein tekst blir søkt etter i',
  'roles-of-policy': () => 'kva roller policyen til tenesta nemner',
  'names-in-language': ({ language }) => `namn på ${LANGUAGE_NAMES[language]}, som det ikkje vart søkt i`,
  'which-systems': () => 'kva system som finst',
  'where-held-up': () => 'om pakkane som manglar, er registrerte på systemet: er dei ikkje det, kan ingen kunde gi dei',
  'system-users-of': ({ system }) => `systemtilgangane i ${system}`,
  'unread-system-users': () => 'alle systemtilgangar som ikkje er med i dette resultatet',
  'verdicts-of': ({ systemUser }) => `alle resultat for systemtilgangen ${systemUser}`,
  'requests-of': ({ system }) => `førespurnadene for ${system}`,
  'verification-of': ({ systemUser }) => `etterprøvinga av systemtilgangen ${systemUser}`,
  'one-thing': ({ thing, name }) => `${FOUND[thing]} ${name}`,
  'snapshot-itself': () => 'miljøet, tidspunktet for augneblinksbiletet, og om filene er slik dei vart lagra',
  recording: () => 'augneblinksbiletet; resultatet er det som vart lese',
  'as-recorded': ({ words }) => words,
};
