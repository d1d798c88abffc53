import type { Messages } from '../messages.js';
import { oneOrMany, plural } from './words.js';

export const verdicts: Messages['verdicts'] = {
  visible: 'synlig',
  partial: 'delvis',
  empty: 'tom',
  unknown: 'ukjent',
  'not-applicable': 'ikke aktuell',
};

export const legend: Messages['legend'] = {
  visible: 'Dialogporten viser dialogene for denne tjenesten.',
  partial: 'Bare dialoger som er delegert enkeltvis, vises i listen.',
  empty: 'Listen blir tom for denne tjenesten, med HTTP 200 og uten noen forklaring.',
  unknown: 'Det lot seg ikke avgjøre, fordi noe ikke ble lest. Tjenesten regnes verken som synlig eller tom.',
  'not-applicable': 'Denne typen tjeneste kan ikke ha dialoger.',
};

export const notes: Messages['notes'] = {
  'level-too-high':
    'En dialog vises i listen, men kan ikke åpnes: den krever et høyere sikkerhetsnivå enn en systemtilgang har.',
  'access-list':
    'Aktøren må kanskje stå på tilgangslisten til tjenesten for at en dialog skal kunne åpnes eller besvares.',
  'not-in-use': 'Det finnes ingen dialoger for denne tjenesten i Dialogporten.',
  settling: 'Systemtilgangen er ny. Det kan ta opptil 35 minutter før Dialogporten viser det den har fått.',
  'no-dialogs': 'Tilgangen er på plass, og Dialogporten er spurt: aktøren har ingen dialoger for denne tjenesten nå.',
  'party-deleted': 'Aktøren er slettet i Enhetsregisteret.',
};

export const daysLeft: Messages['daysLeft'] = (days) =>
  days === 0 ? 'i dag er siste dag' : days === 1 ? '1 dag igjen' : `${days} dager igjen`;

export const table: Messages['table'] = {
  live: 'direkte fra Altinn',
  snapshotOf: (date, days) =>
    `øyeblikksbilde fra ${date}${days < 1 ? '' : ` (${plural(String(days), 'dag', 'dager')} gammelt)`}`,
  undatedSnapshot: 'øyeblikksbilde fra et ukjent tidspunkt',
  systemUsersRead: (read, all) =>
    all === undefined
      ? `${read} av et ukjent antall systemtilganger`
      : `${read} av ${plural(all, 'systemtilgang', 'systemtilganger')}`,
  age: (minutes) =>
    minutes < 1
      ? 'nettopp lest'
      : minutes < 120
        ? `${plural(String(minutes), 'minutt', 'minutter')} gammel`
        : `${Math.floor(minutes / 60)} timer gammel`,
  parties: (count) => plural(count, 'aktør', 'aktører'),
  expectedServices: (count) => plural(count, 'forventet tjeneste', 'forventede tjenester'),
  servicesInUse: (count) => plural(count, 'tjeneste i bruk', 'tjenester i bruk'),
  catalogue: (date, packages, services) => {
    const sizes = [
      packages ? plural(packages, 'pakke', 'pakker') : 'pakkene er ikke lest',
      services ? plural(services, 'tjeneste', 'tjenester') : 'tjenestene er ikke lest',
    ];
    return `katalog${date ? ` fra ${date}` : ''}: ${sizes.join(', ')}`;
  },
  expectationsFrom: (path) => `forventninger fra ${path}`,
  overview:
    'Ingenting er oppgitt som forventet. Derfor er dette en oversikt over alle tjenester i bruk, og ingenting regnes som avvik.',
  standIn: 'Listen over tjenester i bruk ble ikke lest: alle tjenester som kan ha dialoger, er brukt i stedet.',
  unmet: (count, places) => `${plural(count, 'forventning', 'forventninger')} gjelder ingen av aktørene: ${places}`,
  ownSystemUserOf: (organization) => `egen systemtilgang hos ${organization}`,
  agentSystemUserOf: (organization) => `systemtilgang for klienter hos ${organization}`,
  systemUserOfType: (type, organization) => `systemtilgang hos ${organization} (typen heter «${type}»)`,
  partiesWithGaps: (gaps, all) => `${gaps} av ${plural(all, 'aktør', 'aktører')} har mangler`,
  partiesUnknown: (unknown, all) => `ukjent for ${unknown} av ${plural(all, 'aktør', 'aktører')}`,
  userNotRead: 'aktørene kunne ikke leses',
  noParties: 'har ikke fullmakt for en eneste aktør',
  nothingExpected: 'ingenting er forventet',
  noGaps: (visible, parties) => `${plural(visible, 'synlig', 'synlige')}, ${plural(parties, 'aktør', 'aktører')}`,
  counts: {
    visible: (count) => plural(count, 'synlig', 'synlige'),
    partial: (count) => `${count} delvis`,
    empty: (count) => plural(count, 'tom', 'tomme'),
    unknown: (count) => plural(count, 'ukjent', 'ukjente'),
    'not-applicable': (count) => plural(count, 'ikke aktuell', 'ikke aktuelle'),
  },
  willBeEmpty: 'blir tomme',
  owner: 'eier',
  because: 'årsak',
  causes: {
    'unknown-service': 'finnes ikke i ressursregisteret',
    'no-parties': 'systemtilgangen har ikke fullmakt for en eneste aktør',
    'party-not-delegated': 'systemtilgangen har ikke fullmakt for denne aktøren',
    'nested-too-deep': 'enheten ligger under en underenhet, og slike viser Dialogporten ikke',
    'hierarchy-only': 'aktøren er bare med på grunn av underenhetene',
    'package-not-delegated': 'ingen pakke som gir tilgang, er delegert',
    'single-right-needed': 'krever en enkeltrettighet',
    'package-not-allowed': 'pakkene kan ikke gis til denne systemtilgangen',
    unreachable: 'ingen pakke eller enkeltrettighet gir tilgang',
    partial: 'delvis, bare enkeltinstanser er delegert',
  },
  gives: (code, count) => `${code} dekker ${oneOrMany(count, 'den', `disse ${count}`)}`,
  sameGaps: (count) => `og ${plural(count, 'aktør', 'aktører')} til med samme resultat`,
  deleted: 'slettet',
  notCounted: 'regnes ikke med',
  partiesNotCounted: (count) => `${count} regnes ikke med`,
  partiesWithoutGaps: (count) => `${plural(count, 'aktør', 'aktører')} uten mangler`,
  waivedUntil: (count, day, left, reason, owner) =>
    `${count} med unntak til og med ${day} (${left}): ${reason} (${owner})`,
  oldSince: (count, time) => `${count} ${count === '1' ? 'gammel' : 'gamle'}: var med i kjøringen ${time}`,
  packageHeld: 'tildelt pakke',
  visibleServices: 'tjenester i bruk',
  heldFor: 'aktører',
  singleRights: 'enkeltrettigheter',
  visibleToNoParty: (count) =>
    `${plural(count, 'tjeneste i bruk er ikke synlig', 'tjenester i bruk er ikke synlige')} for noen aktør.`,
  wouldGive: (code, count) => `${code} ville dekket ${count}`,
  more: (count) => `og ${count} til (--format json viser alt)`,
  moreUsers: (count) => `og ${plural(count, 'systemtilgang', 'systemtilganger')} til (--format json viser alle)`,
  otherFindings: 'Andre funn',
  problems: 'Hva som er ukjent, og hvorfor',
  affects: (what) => `Derfor ukjent: ${what}.`,
  legend: 'Hva ordene betyr',
  gatePassed: (failOn) => `kravet er oppfylt (fail-on ${failOn})`,
  gateFailed: (violations, failOn) => `kravet er ikke oppfylt: ${violations} avvik (fail-on ${failOn})`,
  gateless: 'oversikt: ingen tjeneste er oppgitt som forventet',
  gateOff: 'ingen krav er stilt (fail-on never)',
  incomplete: 'ufullstendig: det som er ukjent, kan skjule mangler',
};

export const progress: Messages['progress'] = {
  bar: '{bar} {value}/{total} systemtilganger · {rate}/s · {eta_formatted} igjen{problem}',
  lastProblem: (text) => `siste problem: ${text}`,
};
