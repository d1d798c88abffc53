import type { Messages } from '../messages.js';
import { oneOrMany, plural } from './words.js';

export const verdicts: Messages['verdicts'] = {
  visible: 'synleg',
  partial: 'delvis',
  empty: 'tom',
  unknown: 'ukjent',
  'not-applicable': 'ikkje aktuell',
};

export const legend: Messages['legend'] = {
  visible: 'Dialogporten viser dialogane for denne tenesta.',
  partial: 'Berre dialogar som er delegerte enkeltvis, kjem med i lista.',
  empty: 'Lista blir tom for denne tenesta, med HTTP 200 og utan noka forklaring.',
  unknown: 'Det lét seg ikkje avgjere, fordi noko ikkje vart lese. Tenesta er verken rekna som synleg eller tom.',
  'not-applicable': 'Denne typen teneste kan ikkje ha dialogar.',
};

export const notes: Messages['notes'] = {
  'level-too-high':
    'Ein dialog kjem med i lista, men kan ikkje opnast: han krev eit høgare tryggleiksnivå enn ein systemtilgang har.',
  'access-list':
    'Aktøren må kanskje stå på tilgangslista til tenesta for at ein dialog skal kunne opnast eller svarast på.',
  'not-in-use': 'Det finst ingen dialogar for denne tenesta i Dialogporten.',
  settling: 'Systemtilgangen er ny. Det kan ta opptil 35 minutt før Dialogporten viser det han har fått.',
  'no-dialogs': 'Tilgangen er på plass, og Dialogporten er spurd: aktøren har ingen dialogar for denne tenesta no.',
  'party-deleted': 'Aktøren er sletta i Einingsregisteret.',
};

export const daysLeft: Messages['daysLeft'] = (days) =>
  days === 0 ? 'i dag er siste dag' : days === 1 ? '1 dag att' : `${days} dagar att`;

export const table: Messages['table'] = {
  live: 'direkte frå Altinn',
  snapshotOf: (date, days) =>
    `augneblinksbilete frå ${date}${days < 1 ? '' : ` (${plural(String(days), 'dag', 'dagar')} gammalt)`}`,
  undatedSnapshot: 'augneblinksbilete frå eit ukjent tidspunkt',
  systemUsersRead: (read, all) =>
    all === undefined
      ? `${read} av eit ukjent tal systemtilgangar`
      : `${read} av ${plural(all, 'systemtilgang', 'systemtilgangar')}`,
  age: (minutes) =>
    minutes < 1
      ? 'nett lesen'
      : minutes < 120
        ? `${plural(String(minutes), 'minutt', 'minutt')} gammal`
        : `${Math.floor(minutes / 60)} timar gammal`,
  parties: (count) => plural(count, 'aktør', 'aktørar'),
  expectedServices: (count) => plural(count, 'forventa teneste', 'forventa tenester'),
  servicesInUse: (count) => plural(count, 'teneste i bruk', 'tenester i bruk'),
  catalogue: (date, packages, services) => {
    const sizes = [
      packages ? plural(packages, 'pakke', 'pakkar') : 'pakkane er ikkje lesne',
      services ? plural(services, 'teneste', 'tenester') : 'tenestene er ikkje lesne',
    ];
    return `katalog${date ? ` frå ${date}` : ''}: ${sizes.join(', ')}`;
  },
  expectationsFrom: (path) => `forventningar frå ${path}`,
  overview:
    'Ingenting er oppgitt som forventa. Derfor er dette ei oversikt over alle tenester i bruk, og ingenting blir rekna som avvik.',
  standIn: 'Lista over tenester i bruk vart ikkje lesen: alle tenester som kan ha dialogar, er brukte i staden.',
  unmet: (count, places) => `${plural(count, 'forventning', 'forventningar')} gjeld ingen av aktørane: ${places}`,
  ownSystemUserOf: (organization) => `eigen systemtilgang hos ${organization}`,
  agentSystemUserOf: (organization) => `systemtilgang for klientar hos ${organization}`,
  systemUserOfType: (type, organization) => `systemtilgang hos ${organization} (typen heiter «${type}»)`,
  partiesWithGaps: (gaps, all) => `${gaps} av ${plural(all, 'aktør', 'aktørar')} har manglar`,
  partiesUnknown: (unknown, all) => `ukjent for ${unknown} av ${plural(all, 'aktør', 'aktørar')}`,
  userNotRead: 'aktørane kunne ikkje lesast',
  noParties: 'har ikkje fullmakt for ein einaste aktør',
  nothingExpected: 'ingenting er forventa',
  noGaps: (visible, parties) => `${plural(visible, 'synleg', 'synlege')}, ${plural(parties, 'aktør', 'aktørar')}`,
  counts: {
    visible: (count) => plural(count, 'synleg', 'synlege'),
    partial: (count) => `${count} delvis`,
    empty: (count) => plural(count, 'tom', 'tomme'),
    unknown: (count) => plural(count, 'ukjent', 'ukjente'),
    'not-applicable': (count) => plural(count, 'ikkje aktuell', 'ikkje aktuelle'),
  },
  willBeEmpty: 'blir tomme',
  owner: 'eigar',
  because: 'årsak',
  causes: {
    'unknown-service': 'finst ikkje i ressursregisteret',
    'no-parties': 'systemtilgangen har ikkje fullmakt for ein einaste aktør',
    'party-not-delegated': 'systemtilgangen har ikkje fullmakt for denne aktøren',
    'nested-too-deep': 'eininga ligg under ei undereining, og slike viser Dialogporten ikkje',
    'hierarchy-only': 'aktøren er berre med på grunn av undereiningane',
    'package-not-delegated': 'ingen pakke som gir tilgang, er delegert',
    'single-right-needed': 'krev ein enkeltrett',
    'package-not-allowed': 'pakkane kan ikkje givast til denne systemtilgangen',
    unreachable: 'ingen pakke eller enkeltrett gir tilgang',
    partial: 'delvis, berre enkeltinstansar er delegerte',
  },
  gives: (code, count) => `${code} dekkjer ${oneOrMany(count, 'ho', `desse ${count}`)}`,
  sameGaps: (count) => `og ${plural(count, 'aktør', 'aktørar')} til med same resultat`,
  deleted: 'sletta',
  notCounted: 'ikkje rekna med',
  partiesNotCounted: (count) => `${count} ikkje rekna med`,
  partiesWithoutGaps: (count) => `${plural(count, 'aktør', 'aktørar')} utan manglar`,
  waivedUntil: (count, day, left, reason, owner) =>
    `${count} med unntak til og med ${day} (${left}): ${reason} (${owner})`,
  oldSince: (count, time) => `${count} ${count === '1' ? 'gammal' : 'gamle'}: var med i køyringa ${time}`,
  packageHeld: 'tildelt pakke',
  visibleServices: 'tenester i bruk',
  heldFor: 'aktørar',
  singleRights: 'enkeltrettar',
  visibleToNoParty: (count) =>
    `${plural(count, 'teneste i bruk er ikkje synleg', 'tenester i bruk er ikkje synlege')} for nokon aktør.`,
  wouldGive: (code, count) => `${code} ville ha dekt ${count}`,
  more: (count) => `og ${count} til (--format json viser alt)`,
  moreUsers: (count) => `og ${plural(count, 'systemtilgang', 'systemtilgangar')} til (--format json viser alle)`,
  otherFindings: 'Andre funn',
  problems: 'Kva som er ukjent, og kvifor',
  affects: (what) => `Derfor ukjent: ${what}.`,
  legend: 'Kva orda tyder',
  gatePassed: (failOn) => `kravet er oppfylt (fail-on ${failOn})`,
  gateFailed: (violations, failOn) => `kravet er ikkje oppfylt: ${violations} avvik (fail-on ${failOn})`,
  gateless: 'oversikt: inga teneste er oppgitt som forventa',
  gateOff: 'ingen krav er stilte (fail-on never)',
  incomplete: 'ufullstendig: det som er ukjent, kan skjule manglar',
};

export const progress: Messages['progress'] = {
  bar: '{bar} {value}/{total} systemtilgangar · {rate}/s · {eta_formatted} att{problem}',
  lastProblem: (text) => `siste problem: ${text}`,
};
