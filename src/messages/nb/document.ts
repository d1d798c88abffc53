import type { Messages } from '../messages.js';

export const document: Messages['document'] = {
  title: (environment) => `Hva systembrukere ser i Dialogporten (${environment})`,
  intro:
    'For hver systembruker (systemtilgang) i Altinn, og hver aktør den har fullmakt for, viser rapporten hvilke tjenester Dialogporten vil vise. En aktør er en virksomhet eller en person, for eksempel en klient hos et regnskapsbyrå. Der det mangler en tilgangspakke eller en enkeltrettighet, blir listen over dialoger tom, uten feilmelding.',
  answers: {
    failed: (violations) => `Kravet er ikke oppfylt: ${violations} avvik.`,
    incomplete: () =>
      'Kontrollen er ufullstendig: noe kunne ikke leses, og det kan skjule mangler. Dette er ingen godkjenning.',
    off: () => 'Ingen krav er stilt, så ingenting regnes som avvik.',
    passed: () => 'Kravet er oppfylt: ingen avvik.',
  },
  overview: 'En oversikt: ingenting er oppgitt som forventet, så ingenting regnes som avvik.',
  alsoIncomplete: 'Kontrollen er også ufullstendig: noe kunne ikke leses, og det kan skjule flere mangler.',
  environment: 'Miljø',
  checked: 'Kontrollert',
  readFrom: 'Lest fra',
  scope: 'Omfang',
  madeBy: 'Laget med',
  counts: 'Resultatet i tall',
  verdict: 'resultat',
  count: 'antall',
  meaning: 'betyr',
  waived: 'unntak',
  waivedMeaning:
    'Noen står ansvarlig for mangelen til en bestemt dag, med en begrunnelse. Til da regnes den ikke som avvik.',
  countWaived: (count) => `${count} med unntak`,
  waivedUntil: (day, reason, owner) => `Unntak til og med ${day}: ${reason} (ansvarlig: ${owner})`,
  gaps: 'Dette mangler, og dette må gjøres',
  noGaps: 'Ingenting av det som er forventet, mangler.',
  systemUsers: 'Systembrukere',
  systemUser: 'systembruker',
  outcome: 'resultat',
  service: 'tjeneste',
  action: 'hvem må gjøre hva',
  kind: 'type funn',
  found: 'funn',
  otherKinds: {'unknown-package': 'en pakke som ikke finnes i katalogen', 'surplus-package': 'en pakke som ikke trengs', 'sources-disagree': 'to kilder er uenige', 'token-refused': 'token avvist', 'missing-scope': 'scope mangler'},
  severities: { error: 'feil', warning: 'advarsel', note: 'merknad' },
  systemUsersWithoutGaps: (count) => `${count === '1' ? '1 systembruker' : `${count} systembrukere`} uten mangler`,
  more: (count) => `og ${count} til; formatene html og json viser alt`,
  alike: (count) => `Det samme gjelder ${count} til.`,
};
