import type { CommandHelpTexts } from '../../help-texts.js';

export const audit: CommandHelpTexts = {
  summary: 'Finner ut hvilke tjenester Dialogporten vil vise for systemtilganger, hvilke som blir tomme, og hvorfor.',
  description: `Leser tilgangspakker, tjenester og hva hver systemtilgang (også kalt systembruker) har fått, og vurderer hver forventet tjeneste for hver aktør.

Kontrollen spør Altinn, som Maskinporten-klienten i DEKNING_CLIENT_ID og DEKNING_PRIVATE_KEY_FILE, eller med det ferdige tokenet i DEKNING_TOKEN_FILE; eller den leser et øyeblikksbilde. Den endrer aldri noe. Er ingenting oppgitt som forventet, blir den en oversikt over alle tjenester i bruk i Dialogporten, og ingenting regnes som avvik.

AVSLUTNINGSKODER
  0  ingenting av det --fail-on nevner, og alt ble lest
  1  avvik
  2  en feil i kommandolinjen eller konfigurasjonen
  3  ingen avvik, men noe er ukjent
  130  avbrutt`,
  examples: {
    'An overview of a snapshot, offline': 'En oversikt fra et øyeblikksbilde, uten nett',
    'Audit it against expectations, as a CI gate does': 'Kontroller det mot forventninger, slik en CI-jobb gjør',
    'Two services for one party, as JSON': 'To tjenester for én aktør, som JSON',
    'Several reports of one run: a table to read, a file for each other reader':
      'Flere rapporter fra samme kjøring: en tabell å lese, og en fil til hver av de andre leserne',
    'Go red only for what is new since a run that was kept':
      'Gi avvik bare for det som er nytt siden en kjøring som ble lagret',
    'Live: every system user of a system in tt02, kept as a snapshot':
      'Direkte fra Altinn: alle systemtilgangene av et system i tt02, lagret som et øyeblikksbilde',
    'Live: thousands of system users, one line of JSON each as they come':
      'Direkte fra Altinn: tusenvis av systemtilganger, én linje JSON for hver etter hvert som de leses',
  },
  flags: {
    strict: 'regn det også som avvik at et unntak utløper innen 14 dager, eller ikke treffer noe',
    'only-new': 'vurder bare det som er nytt siden kjøringen i --since, og vis resten som gammelt',
    since: 'lagret resultat av en tidligere kjøring, json eller ndjson',
  },
};
