import type { EvidenceTexts, ExplainMessages, StepTexts } from '../explain.js';
import { all, didYouMean, either } from './words.js';

export const explain: ExplainMessages = {
  links: {
    'service-exists': 'Tjenesten finnes',
    'can-have-dialogs': 'Den kan ha dialoger',
    'in-use': 'Den er i bruk i Dialogporten',
    subjects: 'Policyen nevner en tilgangspakke',
    'can-be-given': 'Systemtilgangen kan få den',
    registered: 'Den er registrert på systemet',
    requested: 'Leverandøren har bedt om den',
    delegated: 'Aktøren har delegert den',
    matched: 'Regelen i Dialogporten treffer',
    'dialogs-exist': 'Aktøren har dialoger i den',
    'may-be-opened': 'Dialogene kan åpnes',
  },
  states: { holds: 'i orden', broken: 'brutt', unknown: 'ukjent', moot: 'ikke aktuelt' },
  actors: {
    vendor: 'systemleverandøren',
    customer: 'kunden',
    provider: 'virksomheten som har systemtilgangen',
    client: 'klienten, og deretter klientadministratoren hos den som har systemtilgangen',
    'client-administrator': 'klientadministratoren hos den som har systemtilgangen',
    'service-owner': 'tjenesteeieren',
    nobody: 'ingen kan rette på dette',
  },
  answers: {
    visible: (service, party, through) => `Tjenesten ${service} er synlig for ${party}, gjennom ${through}.`,
    unknown: (service, party) =>
      `Det er ukjent om tjenesten ${service} er synlig for ${party}: noe av det som avgjør det, ble ikke lest.`,
    notApplicable: (service) => `Tjenesten ${service} kan ikke ha dialoger, så Dialogporten viser den aldri for noen.`,
  },
  noDialogs:
    'Det mangler ingen tilgang. Skulle det vært dialoger her, spør tjenesteeieren om det er sendt noen, og til nettopp dette organisasjonsnummeret. Det kan ta 30 minutter før den første vises.',
  readAnew: 'Se nedenfor hva som ikke ble lest, og hvorfor. Spør deretter på nytt.',
  singleRight: 'en enkeltrettighet',
  breaks: (first, others) => `Det første bruddet er «${first}»${others && `. Også brutt: ${others}`}.`,
  whoActs: 'Hvem må gjøre noe:',
  first: 'Først:',
  next: 'Neste steg:',
  again: 'Spør deretter på nytt:',
  againLive: 'Spør deretter Altinn på nytt, for et øyeblikksbilde endrer seg ikke:',
  askForNear: 'Spør om tjenesten som var ment:',
  settles: 'Det som nettopp er delegert, vises i Dialogporten etter 15 til 35 minutter.',
  notShown: (count) =>
    `${count} til er ikke forklart her: avgrens med --party, --system-user, --system eller --org, eller øk --limit.`,
  noPair: 'Det er ingen aktør å forklare det for.',
  asides: 'Dette ble heller ikke lest, så leddene det gjelder, er ukjente (svaret bygger ikke på dem):',
};

const packages = (codes: readonly string[]): string =>
  `${codes.length === 1 ? 'tilgangspakken' : 'tilgangspakkene'} ${all(codes)}`;
const anyOf = (codes: readonly string[]): string =>
  codes.length === 1 ? packages(codes) : `en av tilgangspakkene ${either(codes)}`;

export const evidence: EvidenceTexts = {
  'does-not-arise': () => 'Ikke aktuelt.',
  'not-read': () => 'Ikke lest.',
  listed: ({ service, type, owner }) => `${service} er av typen ${type}${owner && `, og tjenesteeieren er ${owner}`}.`,
  'not-listed': ({ service, near }) => `Ressursregisteret (Resource Registry) har ingen ${service}.${didYouMean(near)}`,
  'type-with-dialogs': ({ type }) => `Tjenester av typen ${type} kan ha dialoger.`,
  'type-without-dialogs': ({ type }) => `Tjenester av typen ${type} kan ikke ha dialoger.`,
  'owner-not-told': () =>
    'Registeret mangler koden eller organisasjonsnummeret til tjenesteeieren, og da utelater Dialogporten tjenesten.',
  'in-use': () => 'Det finnes minst én dialog i den, hos en eller annen aktør.',
  'not-in-use': () => 'Det finnes ingen dialoger i den, hos noen.',
  'packages-named': ({ packages: codes }) => `Den nevner ${packages(codes)}.`,
  'no-package-named': () => 'Den nevner verken tilgangspakker eller roller.',
  'only-others-named': ({ subjects }) => `Den nevner bare ${all(subjects)}, og det har ingen systemtilgang.`,
  'can-be-given': ({ packages: codes }) => `Den kan få ${anyOf(codes)}.`,
  'can-be-given-as-right': () =>
    'Den kan få tjenesten som enkeltrettighet, men ingen tilgangspakke som gir tilgang til tjenesten.',
  'none-can-be-given': ({ packages: codes }) => `Den kan aldri få ${either(codes)}.`,
  'nothing-can-be-given': () =>
    'Ingen tilgangspakke gir tilgang til tjenesten, og den kan ikke delegeres som enkeltrettighet her.',
  registered: ({ system, packages: codes }) => `${system} har ${packages(codes)}.`,
  'right-registered': ({ system }) => `${system} har enkeltrettigheten.`,
  'not-registered': ({ system, packages: codes }) => `${system} har ikke ${either(codes)}.`,
  'right-not-registered': ({ system }) => `${system} har ikke enkeltrettigheten.`,
  'system-not-registered': ({ system }) => `Systemregisteret har ikke ${system} hos denne leverandøren.`,
  'request-accepted': ({ request }) =>
    `Forespørselen ${request} er godkjent. Det viser hva som var ment, ikke hva som gjelder nå.`,
  'request-waiting': ({ request, owner }) =>
    `Forespørselen ${request} venter på at ${owner}, som har systemtilgangen, godkjenner den.`,
  'request-not-accepted': ({ request, status }) => `Forespørselen ${request} har status ${status}.`,
  'not-requested': () => 'Leverandøren har ikke sendt noen forespørsel om den.',
  'gave-subjects': ({ subjects }) => `Aktøren har gitt ${all(subjects)}.`,
  'gave-right': () => 'Aktøren har gitt tjenesten som enkeltrettighet.',
  'gave-instances': () => 'Aktøren har bare gitt enkeltinstanser.',
  'gave-others': ({ packages: codes }) => `Aktøren har gitt ${all(codes)}, men det gir ikke tilgang til tjenesten.`,
  'gave-nothing': () => 'Aktøren har ikke gitt noen tilgangspakke, og heller ikke tjenesten som enkeltrettighet.',
  'gave-unread': ({ subjects }) => `Aktøren har gitt ${all(subjects)}, men hva det gir tilgang til, ble ikke lest.`,
  'not-authorised': () => 'Systemtilgangen har ikke fått fullmakt for denne aktøren.',
  'no-parties': () => 'Systemtilgangen har ikke fullmakt for en eneste aktør.',
  'hierarchy-only': () => 'Aktøren er bare med på grunn av underenhetene sine.',
  'matched-by': ({ subjects }) => `Policyen nevner ${all(subjects)}, som systemtilgangen har fått fra denne aktøren.`,
  'matched-right': () => 'Enkeltrettigheten gjelder nettopp denne tjenesten.',
  'instances-only': () => 'Bare dialogene til enkeltinstanser treffer.',
  'nothing-matched': () => 'Ingenting av det systemtilgangen har fått fra denne aktøren, treffer.',
  'nested-too-deep': () =>
    'Enheten ligger under en underenhet, og Dialogporten utelater den uansett hva som er delegert.',
  'not-verified': () => 'Ikke spurt: bare Dialogporten selv kan svare på det.',
  shown: () => 'Dialogporten viser den til denne systemtilgangen for denne aktøren.',
  'prediction-missed': () =>
    'Dialogporten viser den til denne systemtilgangen for denne aktøren, selv om den ifølge denne forklaringen ikke skulle vises.',
  'not-shown': () =>
    'Dialogporten er spurt, og viser den ikke for denne aktøren. Tilgangen er på plass, så det finnes ingen dialoger i den.',
  'not-shown-either': () =>
    'Dialogporten er spurt, og viser den ikke. Men den viser bare det noen har tilgang til, så dette sier ingenting om det finnes dialoger.',
  'may-be-opened': ({ level }) => `Nivå ${level} er nok, og det er ingen tilgangsliste.`,
  'level-not-told': () => 'Det er ingen tilgangsliste, men hvilket nivå som trengs, er ikke oppgitt.',
  'level-too-high': ({ level }) =>
    `Nivå ${level} trengs, og det har ingen systemtilgang: dialogen vises i listen uten innhold.`,
  'access-list-unread': () => 'Den har en tilgangsliste, og om aktøren står på den, ble ikke lest.',
};

export const steps: StepTexts = {
  'register-package': ({ system, package: code }) =>
    `Systemleverandøren legger tilgangspakken ${code} til på ${system} i systemregisteret. Før det kan ingen forespørsel be om den.`,
  'register-right': ({ system }) =>
    `Systemleverandøren legger enkeltrettigheten til på ${system} i systemregisteret. Før det kan ingen forespørsel be om den.`,
  'choose-registered': ({ system, packages: codes }) =>
    `${system} har allerede ${packages(codes)} i systemregisteret, og det er den korteste veien for en forespørsel.`,
  'send-request': ({ package: code, owner }) =>
    `Systemleverandøren sender en endringsforespørsel om ${code ? `tilgangspakken ${code}` : 'enkeltrettigheten'} til ${owner}, som har systemtilgangen og godkjenner den. Ingen har bedt om den ennå.`,
  'approve-request': ({ request, owner }) =>
    `${owner}, som har systemtilgangen, godkjenner forespørselen ${request}, som venter i Altinn.`,
  'ask-again': ({ request, status }) =>
    `Systemleverandøren finner ut hvorfor forespørselen ${request} har status ${status}, og sender en ny.`,
  'not-enough': () =>
    'Tjenesteeieren knytter tjenesten til en tilgangspakke som denne systemtilgangen kan få. Før det hjelper ingenting av det kunden kan gi.',
};
