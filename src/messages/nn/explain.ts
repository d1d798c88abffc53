import type { EvidenceTexts, ExplainMessages, StepTexts } from '../explain.js';
import { all, didYouMean, either } from './words.js';

export const explain: ExplainMessages = {
  links: {
    'service-exists': 'Tenesta finst',
    'can-have-dialogs': 'Ho kan ha dialogar',
    'in-use': 'Ho er i bruk i Dialogporten',
    subjects: 'Policyen nemner ein tilgangspakke',
    'can-be-given': 'Systemtilgangen kan få ho',
    registered: 'Ho er registrert på systemet',
    requested: 'Leverandøren har bede om ho',
    delegated: 'Aktøren har delegert ho',
    matched: 'Regelen i Dialogporten treffer',
    'dialogs-exist': 'Aktøren har dialogar i ho',
    'may-be-opened': 'Dialogane kan opnast',
  },
  states: { holds: 'i orden', broken: 'brote', unknown: 'ukjent', moot: 'ikkje aktuelt' },
  actors: {
    vendor: 'systemleverandøren',
    customer: 'kunden',
    provider: 'verksemda som har systemtilgangen',
    client: 'klienten, og deretter klientadministratoren hos den som har systemtilgangen',
    'client-administrator': 'klientadministratoren hos den som har systemtilgangen',
    'service-owner': 'tenesteeigaren',
    nobody: 'ingen kan rette på dette',
  },
  answers: {
    visible: (service, party, through) => `Tenesta ${service} er synleg for ${party}, gjennom ${through}.`,
    unknown: (service, party) =>
      `Det er ukjent om tenesta ${service} er synleg for ${party}: noko av det som avgjer det, vart ikkje lese.`,
    notApplicable: (service) => `Tenesta ${service} kan ikkje ha dialogar, så Dialogporten viser ho aldri for nokon.`,
  },
  noDialogs:
    'Det manglar ingen tilgang. Skulle det vore dialogar her, spør tenesteeigaren om det er sendt nokon, og til nettopp dette organisasjonsnummeret. Det kan ta 30 minutt før den første blir vist.',
  readAnew: 'Sjå nedanfor kva som ikkje vart lese, og kvifor. Spør deretter på nytt.',
  singleRight: 'ei enkeltrett',
  breaks: (first, others) => `Det første brotet er «${first}»${others && `. Også brote: ${others}`}.`,
  whoActs: 'Kven må gjere noko:',
  first: 'Først:',
  next: 'Neste steg:',
  again: 'Spør deretter på nytt:',
  againLive: 'Spør deretter Altinn på nytt, for eit augneblinksbilete endrar seg ikkje:',
  askForNear: 'Spør om tenesta som var meint:',
  settles: 'Det som nettopp er delegert, blir vist i Dialogporten etter 15 til 35 minutt.',
  notShown: (count) =>
    `${count} til er ikkje forklarte her: avgrens med --party, --system-user, --system eller --org, eller auk --limit.`,
  noPair: 'Det er ingen aktør å forklare det for.',
  asides: 'Dette vart heller ikkje lese, så ledda det gjeld, er ukjende (svaret byggjer ikkje på dei):',
};

const packages = (codes: readonly string[]): string =>
  `${codes.length === 1 ? 'tilgangspakken' : 'tilgangspakkane'} ${all(codes)}`;
const anyOf = (codes: readonly string[]): string =>
  codes.length === 1 ? packages(codes) : `ein av tilgangspakkane ${either(codes)}`;

export const evidence: EvidenceTexts = {
  'does-not-arise': () => 'Ikkje aktuelt.',
  'not-read': () => 'Ikkje lese.',
  listed: ({ service, type, owner }) => `${service} er av typen ${type}${owner && `, og tenesteeigaren er ${owner}`}.`,
  'not-listed': ({ service, near }) => `Ressursregisteret (Resource Registry) har ingen ${service}.${didYouMean(near)}`,
  'type-with-dialogs': ({ type }) => `Tenester av typen ${type} kan ha dialogar.`,
  'type-without-dialogs': ({ type }) => `Tenester av typen ${type} kan ikkje ha dialogar.`,
  'owner-not-told': () =>
    'Registeret manglar koden eller organisasjonsnummeret til tenesteeigaren, og da utelèt Dialogporten tenesta.',
  'in-use': () => 'Det finst minst éin dialog i ho, hos ein eller annan aktør.',
  'not-in-use': () => 'Det finst ingen dialogar i ho, hos nokon.',
  'packages-named': ({ packages: codes }) => `Han nemner ${packages(codes)}.`,
  'no-package-named': () => 'Han nemner verken tilgangspakkar eller roller.',
  'only-others-named': ({ subjects }) => `Han nemner berre ${all(subjects)}, og det har ingen systemtilgang.`,
  'can-be-given': ({ packages: codes }) => `Han kan få ${anyOf(codes)}.`,
  'can-be-given-as-right': () =>
    'Han kan få tenesta som enkeltrett, men ingen tilgangspakke som gir tilgang til tenesta.',
  'none-can-be-given': ({ packages: codes }) => `Han kan aldri få ${either(codes)}.`,
  'nothing-can-be-given': () =>
    'Ingen tilgangspakke gir tilgang til tenesta, og ho kan ikkje delegerast som enkeltrett her.',
  registered: ({ system, packages: codes }) => `${system} har ${packages(codes)}.`,
  'right-registered': ({ system }) => `${system} har enkeltretten.`,
  'not-registered': ({ system, packages: codes }) => `${system} har ikkje ${either(codes)}.`,
  'right-not-registered': ({ system }) => `${system} har ikkje enkeltretten.`,
  'system-not-registered': ({ system }) => `Systemregisteret har ikkje ${system} hos denne leverandøren.`,
  'request-accepted': ({ request }) =>
    `Førespurnaden ${request} er godkjend. Det viser kva som var meint, ikkje kva som gjeld no.`,
  'request-waiting': ({ request, owner }) =>
    `Førespurnaden ${request} ventar på at ${owner}, som har systemtilgangen, godkjenner han.`,
  'request-not-accepted': ({ request, status }) => `Førespurnaden ${request} har status ${status}.`,
  'not-requested': () => 'Leverandøren har ikkje sendt nokon førespurnad om ho.',
  'gave-subjects': ({ subjects }) => `Aktøren har gitt ${all(subjects)}.`,
  'gave-right': () => 'Aktøren har gitt tenesta som enkeltrett.',
  'gave-instances': () => 'Aktøren har berre gitt enkeltinstansar.',
  'gave-others': ({ packages: codes }) => `Aktøren har gitt ${all(codes)}, men det gir ikkje tilgang til tenesta.`,
  'gave-nothing': () => 'Aktøren har ikkje gitt nokon tilgangspakke, og heller ikkje tenesta som enkeltrett.',
  'gave-unread': ({ subjects }) => `Aktøren har gitt ${all(subjects)}, men kva det gir tilgang til, vart ikkje lese.`,
  'not-authorised': () => 'Systemtilgangen har ikkje fått fullmakt for denne aktøren.',
  'no-parties': () => 'Systemtilgangen har ikkje fullmakt for ein einaste aktør.',
  'hierarchy-only': () => 'Aktøren er berre med på grunn av undereiningane sine.',
  'matched-by': ({ subjects }) => `Policyen nemner ${all(subjects)}, som systemtilgangen har fått frå denne aktøren.`,
  'matched-right': () => 'Enkeltretten gjeld nettopp denne tenesta.',
  'instances-only': () => 'Berre dialogane til enkeltinstansar treffer.',
  'nothing-matched': () => 'Ingenting av det systemtilgangen har fått frå denne aktøren, treffer.',
  'nested-too-deep': () => 'Eininga ligg under ei undereining, og Dialogporten utelèt ho uansett kva som er delegert.',
  'not-verified': () => 'Ikkje spurt: berre Dialogporten sjølv kan svare på det.',
  shown: () => 'Dialogporten viser ho til denne systemtilgangen for denne aktøren.',
  'prediction-missed': () =>
    'Dialogporten viser ho til denne systemtilgangen for denne aktøren, sjølv om ho ifølgje denne forklaringa ikkje skulle visast.',
  'not-shown': () =>
    'Dialogporten er spurd, og viser ho ikkje for denne aktøren. Tilgangen er på plass, så det finst ingen dialogar i ho.',
  'not-shown-either': () =>
    'Dialogporten er spurd, og viser ho ikkje. Men han viser berre det nokon har tilgang til, så dette seier ingenting om det finst dialogar.',
  'may-be-opened': ({ level }) => `Nivå ${level} er nok, og det er inga tilgangsliste.`,
  'level-not-told': () => 'Det er inga tilgangsliste, men kva nivå som trengst, er ikkje oppgitt.',
  'level-too-high': ({ level }) =>
    `Nivå ${level} trengst, og det har ingen systemtilgang: dialogen blir vist i lista utan innhald.`,
  'access-list-unread': () => 'Ho har ei tilgangsliste, og om aktøren står på ho, vart ikkje lese.',
};

export const steps: StepTexts = {
  'register-package': ({ system, package: code }) =>
    `Systemleverandøren legg tilgangspakken ${code} til på ${system} i systemregisteret. Før det kan ingen førespurnad be om han.`,
  'register-right': ({ system }) =>
    `Systemleverandøren legg enkeltretten til på ${system} i systemregisteret. Før det kan ingen førespurnad be om han.`,
  'choose-registered': ({ system, packages: codes }) =>
    `${system} har allereie ${packages(codes)} i systemregisteret, og det er den kortaste vegen for ein førespurnad.`,
  'send-request': ({ package: code, owner }) =>
    `Systemleverandøren sender ein endringsførespurnad om ${code ? `tilgangspakken ${code}` : 'enkeltretten'} til ${owner}, som har systemtilgangen og godkjenner han. Ingen har bede om det enno.`,
  'approve-request': ({ request, owner }) =>
    `${owner}, som har systemtilgangen, godkjenner førespurnaden ${request}, som ventar i Altinn.`,
  'ask-again': ({ request, status }) =>
    `Systemleverandøren finn ut kvifor førespurnaden ${request} har status ${status}, og sender ein ny.`,
  'not-enough': () =>
    'Tenesteeigaren knyter tenesta til ein tilgangspakke som denne systemtilgangen kan få. Før det hjelper ingenting av det kunden kan gi.',
};
