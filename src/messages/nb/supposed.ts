import type { FindingFacts, FindingText, Messages } from '../messages.js';
import { findings as ofRows } from './findings.js';
import { all, either, plural } from './words.js';

const REGISTER = { accountant: 'regnskapsfører', auditor: 'revisor', 'business-manager': 'forretningsfører' } as const;

const willBeEmpty = ({ service, party }: FindingFacts): string => `Tjenesten ${service} blir tom for ${party}`;

const systemOf = ({ supposed }: FindingFacts): string => supposed?.system ?? '';

/** What the vendor does, and then how a client comes to give it, which no request can ask for. */
function howToAsk(facts: FindingFacts): string {
  const { best, userKind } = facts;
  const system = systemOf(facts);
  const what = `tilgangspakken ${best?.package ?? ''}`;
  const ask = system
    ? `Systemleverandøren registrerer ${what} på systemet ${system}, og ber om den i forespørslene som kundene godkjenner.`
    : `Legg til ${what} i listen, og registrer den på systemet.`;
  if (userKind !== 'agent') return ask;
  return best?.registerRole
    ? `${ask} En klient gir den ved å registrere tjenesteyteren som ${REGISTER[best.registerRole]} i Enhetsregisteret.`
    : `${ask} En klient må også ha gitt den til tjenesteyteren.`;
}

const packageNotDelegated = (facts: FindingFacts): FindingText => {
  const system = systemOf(facts);
  const why = system
    ? `systemet ${system} er ikke registrert med noen tilgangspakke som gir tilgang til tjenesten og som kan gis til denne typen systemtilgang`
    : 'ingen av pakkene som er oppgitt, gir tilgang til tjenesten og kan gis til denne typen systemtilgang';
  return {
    message: `${willBeEmpty(facts)}: ${why}. Tilgang kan gis med ${either(facts.packages)}.`,
    remedy: howToAsk(facts),
  };
};

/** Of a package that was approved, or else of a service as it is told of any system user. */
function packageNotAllowed(facts: FindingFacts): FindingText {
  if (!facts.supposed?.isNotGiven) return ofRows['package-not-allowed'](facts);
  const system = systemOf(facts);
  const why =
    facts.userKind === 'agent'
      ? 'en klient ikke kan gi til en systemtilgang for klienter'
      : 'en virksomhet ikke kan gi til sin egen systemtilgang';
  const which = `${all(facts.packages)}, som ${why}`;
  return {
    message: `${system ? `Systemet ${system} er registrert med ${which}` : `Oppgitt er ${which}`}. Pakken er ikke regnet med her.`,
    remedy: system
      ? 'Ingenting må gjøres hvis systemet også har en annen type systemtilgang, som kan få pakken. Hvis ikke, fjerner systemleverandøren den fra systemet.'
      : 'Ta pakken ut av listen, eller se på en annen type systemtilgang.',
  };
}

export const supposed: Messages['supposed'] = {
  user: { standard: 'Tenkt egen systemtilgang', agent: 'Tenkt systemtilgang for klienter' },
  party: { standard: 'en tenkt kunde', agent: 'en tenkt klient' },
  kind: (system) => (system ? `godkjent slik systemet ${system} er registrert` : 'med pakkene som er oppgitt'),
  users: (count) => plural(count, 'tenkt systemtilgang', 'tenkte systemtilganger'),
  title: (system, environment) =>
    system
      ? `Hva Dialogporten ville vist hvis en kunde godkjente akkurat det ${system} er registrert med (${environment})`
      : `Hva Dialogporten ville vist hvis en kunde ga akkurat tilgangspakkene som er oppgitt (${environment})`,
  heading: ({ system, packages, singleRights, names }) => {
    const sizes =
      packages === undefined || singleRights === undefined
        ? 'som ikke kunne leses'
        : `${plural(packages, 'tilgangspakke', 'tilgangspakker')}, ${plural(singleRights, 'enkeltrettighet', 'enkeltrettigheter')}`;
    const what = system
      ? `har godkjent akkurat det systemet ${system} er registrert med (${sizes})`
      : `har gitt akkurat ${all(names)}`;
    return `Dette er et tenkt tilfelle og ingen kontroll av en kunde: det går ut fra at en kunde ${what}.`;
  },
  findings: {
    'package-not-delegated': packageNotDelegated,
    'single-right-needed': (facts) => ({
      message: `${willBeEmpty(facts)}: ingen tilgangspakke som kan gis, gir tilgang til tjenesten, og ${systemOf(facts) ? `systemet ${systemOf(facts)} er ikke registrert med enkeltrettigheten` : 'enkeltrettigheten er ikke med'}.`,
      remedy: `Systemleverandøren registrerer enkeltrettigheten på systemet${systemOf(facts) && ` ${systemOf(facts)}`}, og ber om den i forespørslene som kundene godkjenner.`,
    }),
    'package-not-allowed': packageNotAllowed,
    'surplus-package': (facts) => ({
      message: systemOf(facts)
        ? `Systemet ${systemOf(facts)} er registrert med tilgangspakken ${all(facts.packages)}, men den gir ikke tilgang til noe av det som er forventet.`
        : `${all(facts.packages)} er oppgitt, men gir ikke tilgang til noe av det som er forventet.`,
      remedy: systemOf(facts)
        ? 'Hvis pakken ikke trengs til noe annet, fjerner systemleverandøren den fra systemet: et system bør ikke be om flere fullmakter enn det trenger.'
        : 'Hvis pakken ikke trengs til noe annet, ta den ut av listen: et system bør ikke be om flere fullmakter enn det trenger.',
    }),
    'unknown-package': (facts) => ({
      message: `Systemet ${systemOf(facts)} er registrert med ${all(facts.packages)}, men ingen tilgangspakke har denne koden. Pakken kan ha skiftet navn. Den er ikke regnet med her.`,
      remedy:
        'Slå opp pakken i Metadata-API-et, og registrer den med koden som den har nå, eller fjern den fra systemet.',
    }),
  },
  causes: {
    'package-not-delegated': 'ingen pakke som gir tilgang, er godkjent',
    'single-right-needed': 'krever en enkeltrettighet',
  },
};
