import type { Messages } from '../messages.js';

export const document: Messages['document'] = {
  title: (environment) => `Kva systembrukarar ser i Dialogporten (${environment})`,
  intro:
    'For kvar systembrukar (systemtilgang) i Altinn, og kvar aktør han har fullmakt for, viser rapporten kva tenester Dialogporten vil vise. Ein aktør er ei verksemd eller ein person, til dømes ein klient hos eit rekneskapsbyrå. Der det manglar ein tilgangspakke eller ein enkeltrett, blir lista over dialogar tom, utan feilmelding.',
  answers: {
    failed: (violations) => `Kravet er ikkje oppfylt: ${violations} avvik.`,
    incomplete: () =>
      'Kontrollen er ufullstendig: noko kunne ikkje lesast, og det kan skjule manglar. Dette er inga godkjenning.',
    off: () => 'Ingen krav er stilte, så ingenting blir rekna som avvik.',
    passed: () => 'Kravet er oppfylt: ingen avvik.',
  },
  overview: 'Ei oversikt: ingenting er oppgitt som forventa, så ingenting blir rekna som avvik.',
  alsoIncomplete: 'Kontrollen er òg ufullstendig: noko kunne ikkje lesast, og det kan skjule fleire manglar.',
  environment: 'Miljø',
  checked: 'Kontrollert',
  readFrom: 'Lese frå',
  scope: 'Omfang',
  madeBy: 'Laga med',
  counts: 'Resultatet i tal',
  verdict: 'resultat',
  count: 'tal',
  meaning: 'tyder',
  waived: 'unntak',
  waivedMeaning:
    'Nokon står ansvarleg for mangelen til ein bestemt dag, med ei grunngiving. Til då blir han ikkje rekna som avvik.',
  countWaived: (count) => `${count} med unntak`,
  waivedUntil: (day, reason, owner) => `Unntak til og med ${day}: ${reason} (ansvarleg: ${owner})`,
  gaps: 'Dette manglar, og dette må gjerast',
  noGaps: 'Ingenting av det som er forventa, manglar.',
  systemUsers: 'Systembrukarar',
  systemUser: 'systembrukar',
  outcome: 'resultat',
  service: 'teneste',
  action: 'kven må gjere kva',
  kind: 'type funn',
  found: 'funn',
  otherKinds: {'unknown-package': 'ein pakke som ikkje finst i katalogen', 'surplus-package': 'ein pakke som ikkje trengst', 'sources-disagree': 'to kjelder er usamde', 'token-refused': 'token avvist', 'missing-scope': 'scope manglar'},
  severities: { error: 'feil', warning: 'åtvaring', note: 'merknad' },
  systemUsersWithoutGaps: (count) => `${count === '1' ? '1 systembrukar' : `${count} systembrukarar`} utan manglar`,
  more: (count) => `og ${count} til; formata html og json viser alt`,
  alike: (count) => `Det same gjeld ${count} til.`,
};
