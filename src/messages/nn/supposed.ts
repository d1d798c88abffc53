import type { FindingFacts, FindingText, Messages } from '../messages.js';
import { findings as ofRows } from './findings.js';
import { all, either, plural } from './words.js';

const REGISTER = { accountant: 'rekneskapsførar', auditor: 'revisor', 'business-manager': 'forretningsførar' } as const;

const willBeEmpty = ({ service, party }: FindingFacts): string => `Tenesta ${service} blir tom for ${party}`;

const systemOf = ({ supposed }: FindingFacts): string => supposed?.system ?? '';

/** What the vendor does, and then how a client comes to give it, which no request can ask for. */
function howToAsk(facts: FindingFacts): string {
  const { best, userKind } = facts;
  const system = systemOf(facts);
  const what = `tilgangspakken ${best?.package ?? ''}`;
  const ask = system
    ? `Systemleverandøren registrerer ${what} på systemet ${system}, og ber om han i førespurnadene som kundane godkjenner.`
    : `Legg til ${what} i lista, og registrer han på systemet.`;
  if (userKind !== 'agent') return ask;
  return best?.registerRole
    ? `${ask} Ein klient gir han ved å registrere tenesteytaren som ${REGISTER[best.registerRole]} i Einingsregisteret.`
    : `${ask} Ein klient må også ha gitt han til tenesteytaren.`;
}

const packageNotDelegated = (facts: FindingFacts): FindingText => {
  const system = systemOf(facts);
  const why = system
    ? `systemet ${system} er ikkje registrert med nokon tilgangspakke som gir tilgang til tenesta og som kan givast til denne typen systemtilgang`
    : 'ingen av pakkane som er oppgitte, gir tilgang til tenesta og kan givast til denne typen systemtilgang';
  return {
    message: `${willBeEmpty(facts)}: ${why}. Tilgang kan givast med ${either(facts.packages)}.`,
    remedy: howToAsk(facts),
  };
};

/** Of a package that was approved, or else of a service as it is told of any system user. */
function packageNotAllowed(facts: FindingFacts): FindingText {
  if (!facts.supposed?.isNotGiven) return ofRows['package-not-allowed'](facts);
  const system = systemOf(facts);
  const why =
    facts.userKind === 'agent'
      ? 'ein klient ikkje kan gi til ein systemtilgang for klientar'
      : 'ei verksemd ikkje kan gi til sin eigen systemtilgang';
  const which = `${all(facts.packages)}, som ${why}`;
  return {
    message: `${system ? `Systemet ${system} er registrert med ${which}` : `Oppgitt er ${which}`}. Pakken er ikkje rekna med her.`,
    remedy: system
      ? 'Ingenting må gjerast dersom systemet også har ein annan type systemtilgang, som kan få pakken. Om ikkje, fjernar systemleverandøren han frå systemet.'
      : 'Ta pakken ut av lista, eller sjå på ein annan type systemtilgang.',
  };
}

export const supposed: Messages['supposed'] = {
  user: { standard: 'Tenkt eigen systemtilgang', agent: 'Tenkt systemtilgang for klientar' },
  party: { standard: 'ein tenkt kunde', agent: 'ein tenkt klient' },
  kind: (system) => (system ? `godkjend slik systemet ${system} er registrert` : 'med pakkane som er oppgitte'),
  users: (count) => plural(count, 'tenkt systemtilgang', 'tenkte systemtilgangar'),
  title: (system, environment) =>
    system
      ? `Kva Dialogporten ville vist dersom ein kunde godkjende akkurat det ${system} er registrert med (${environment})`
      : `Kva Dialogporten ville vist dersom ein kunde gav akkurat tilgangspakkane som er oppgitte (${environment})`,
  heading: ({ system, packages, singleRights, names }) => {
    const sizes =
      packages === undefined || singleRights === undefined
        ? 'som ikkje kunne lesast'
        : `${plural(packages, 'tilgangspakke', 'tilgangspakkar')}, ${plural(singleRights, 'enkeltrett', 'enkeltrettar')}`;
    const what = system
      ? `har godkjent akkurat det systemet ${system} er registrert med (${sizes})`
      : `har gitt akkurat ${all(names)}`;
    return `Dette er eit tenkt tilfelle og ingen kontroll av ein kunde: det går ut frå at ein kunde ${what}.`;
  },
  findings: {
    'package-not-delegated': packageNotDelegated,
    'single-right-needed': (facts) => ({
      message: `${willBeEmpty(facts)}: ingen tilgangspakke som kan givast, gir tilgang til tenesta, og ${systemOf(facts) ? `systemet ${systemOf(facts)} er ikkje registrert med enkeltretten` : 'enkeltretten er ikkje med'}.`,
      remedy: `Systemleverandøren registrerer enkeltretten på systemet${systemOf(facts) && ` ${systemOf(facts)}`}, og ber om han i førespurnadene som kundane godkjenner.`,
    }),
    'package-not-allowed': packageNotAllowed,
    'surplus-package': (facts) => ({
      message: systemOf(facts)
        ? `Systemet ${systemOf(facts)} er registrert med tilgangspakken ${all(facts.packages)}, men han gir ikkje tilgang til noko av det som er forventa.`
        : `${all(facts.packages)} er oppgitt, men gir ikkje tilgang til noko av det som er forventa.`,
      remedy: systemOf(facts)
        ? 'Dersom pakken ikkje trengst til noko anna, fjernar systemleverandøren han frå systemet: eit system bør ikkje be om fleire fullmakter enn det treng.'
        : 'Dersom pakken ikkje trengst til noko anna, ta han ut av lista: eit system bør ikkje be om fleire fullmakter enn det treng.',
    }),
    'unknown-package': (facts) => ({
      message: `Systemet ${systemOf(facts)} er registrert med ${all(facts.packages)}, men ingen tilgangspakke har denne koden. Pakken kan ha skifta namn. Han er ikkje rekna med her.`,
      remedy:
        'Slå opp pakken i Metadata-API-et, og registrer han med koden som han har no, eller fjern han frå systemet.',
    }),
  },
  causes: {
    'package-not-delegated': 'ingen pakke som gir tilgang, er godkjend',
    'single-right-needed': 'krev ein enkeltrett',
  },
};
