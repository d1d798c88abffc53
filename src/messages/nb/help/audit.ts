import type { CommandHelpTexts } from '../../help-texts.js';

export const audit: CommandHelpTexts = {
  summary: 'Finner ut hvilke tjenester Dialogporten vil vise for systemtilganger, hvilke som blir tomme, og hvorfor.',
  description: `Leser tilgangspakker, tjenester og hva hver systemtilgang (også kalt systembruker) har fått, og vurderer hver forventet tjeneste for hver aktør.

Kontrollen spør Altinn, som Maskinporten-klienten i DEKNING_CLIENT_ID og DEKNING_PRIVATE_KEY_FILE, eller med det ferdige tokenet i DEKNING_TOKEN_FILE; eller den leser et øyeblikksbilde. Den endrer aldri noe. Er ingenting oppgitt som forventet, blir den en oversikt over alle tjenester i bruk i Dialogporten, og ingenting regnes som avvik.

Med --verify spør kontrollen også Dialogporten om hvilke tjenester hver systemtilgang ser for hver aktør, og holder det opp mot sitt eget resultat: docs/verify.md. Vises en tjeneste som ifølge resultatet skulle være tom, er kontrollen ufullstendig.

AVSLUTNINGSKODER
  0  ingenting av det --fail-on nevner, og alt ble lest
  1  avvik
  2  en feil i kommandolinjen eller konfigurasjonen
  3  ingen avvik, men noe er ukjent, eller --verify fant at Dialogporten viser noe annet enn ventet
  130  avbrutt`,
  examples: {
    'An overview of a snapshot, offline': 'En oversikt fra et øyeblikksbilde, uten nett',
    'Audit it against expectations, as a CI gate does': 'Kontroller det mot forventninger, slik en CI-jobb gjør',
    'Two services for one party, as JSON': 'To tjenester for én aktør, som JSON',
    'Several reports of one run: a table to read, a file for each other reader':
      'Flere rapporter fra samme kjøring: en tabell å lese, og en fil til hver av de andre leserne',
    'Go red only for what is new since a run that was kept':
      'Gi avvik bare for det som er nytt siden en kjøring som ble lagret',
    'Before go-live: what stays empty if a customer approves exactly what the system registers':
      'Før dere går i produksjon: hva som blir tomt hvis en kunde godkjenner akkurat det systemet er registrert med',
    'Verify the verdicts against what Dialogporten itself shows':
      'Etterprøv resultatet mot det Dialogporten selv viser',
    'Live: verify two hundred pairs of system user and party, others than yesterday':
      'Direkte fra Altinn: etterprøv to hundre par av systemtilgang og aktør, andre enn i går',
    'Live: every system user of a system in tt02, kept as a snapshot':
      'Direkte fra Altinn: alle systemtilgangene av et system i tt02, lagret som et øyeblikksbilde',
    'Live: a long run that goes on where it was, if the same command is given again after a cut':
      'Direkte fra Altinn: en lang kjøring som fortsetter der den var, hvis samme kommando gis igjen etter et brudd',
    'Live: thousands of system users, one line of JSON each as they come':
      'Direkte fra Altinn: tusenvis av systemtilganger, én linje JSON for hver etter hvert som de leses',
  },
  flags: {
    'as-registered': 'gå ut fra en tenkt kunde som har godkjent akkurat det dette systemet er registrert med',
    'as-packages': 'gå ut fra en tenkt kunde som har gitt akkurat disse tilgangspakkene, med komma mellom',
    type: 'hvilken type systemtilgang som tenkes; ellers hver type som kan få noe av det',
    verify: 'spør Dialogporten hva den viser, én aktør om gangen, og hold det opp mot det som er ventet',
    'verify-sample': 'etterprøv ikke flere enn så mange par av systemtilgang og aktør',
    'verify-seed': 'det som velger parene til --verify-sample: samme tekst gir samme par; standard er 1',
    concurrency:
      'hvor mange forespørsler som kan være underveis samtidig, til alle API-ene til sammen: 1 til 32; standard er 8',
    rate: 'hvor mange forespørsler som sendes i sekundet på det meste, til alle API-ene til sammen: 1 til 1000; standard er ingen grense',
    requests: 'les leverandørens forespørsler også; fra et øyeblikksbilde leses de alltid',
    resume: 'før en journal i denne mappen, og fortsett fra den hvis kjøringen ble brutt: docs/resume.md',
    strict: 'regn det også som avvik at et unntak utløper innen 14 dager, eller ikke treffer noe',
    'only-new': 'vurder bare det som er nytt siden kjøringen i --since, og vis resten som gammelt',
    since: 'lagret resultat av en tidligere kjøring, json eller ndjson',
  },
};
