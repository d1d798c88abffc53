import type { CommandHelpTexts } from '../../help-texts.js';

export const audit: CommandHelpTexts = {
  summary: 'Finn ut kva tenester Dialogporten vil vise for systemtilgangar, kva for nokre som blir tomme, og kvifor.',
  description: `Les tilgangspakkar, tenester og kva kvar systemtilgang (òg kalla systembrukar) har fått, og vurderer kvar forventa teneste for kvar aktør.

Kontrollen spør Altinn, som Maskinporten-klienten i DEKNING_CLIENT_ID og DEKNING_PRIVATE_KEY_FILE, eller med det ferdige tokenet i DEKNING_TOKEN_FILE; eller han les eit augneblinksbilete. Han endrar aldri noko. Er ingenting oppgitt som forventa, blir han ei oversikt over alle tenester i bruk i Dialogporten, og ingenting blir rekna som avvik.

Med --verify spør kontrollen òg Dialogporten om kva tenester kvar systemtilgang ser for kvar aktør, og held det opp mot sitt eige resultat: docs/verify.md. Blir det vist ei teneste som ifølgje resultatet skulle vere tom, er kontrollen ufullstendig.

AVSLUTNINGSKODAR
  0  ingenting av det --fail-on nemner, og alt vart lese
  1  avvik
  2  ein feil i kommandolinja eller konfigurasjonen
  3  ingen avvik, men noko er ukjent, eller --verify fann at Dialogporten viser noko anna enn venta
  130  avbrote`,
  examples: {
    'An overview of a snapshot, offline': 'Ei oversikt frå eit augneblinksbilete, utan nett',
    'Audit it against expectations, as a CI gate does': 'Kontroller det mot forventingar, slik ein CI-jobb gjer',
    'Two services for one party, as JSON': 'To tenester for éin aktør, som JSON',
    'Several reports of one run: a table to read, a file for each other reader':
      'Fleire rapportar frå same køyring: ein tabell å lese, og ei fil til kvar av dei andre lesarane',
    'Go red only for what is new since a run that was kept':
      'Gi avvik berre for det som er nytt sidan ei køyring som vart lagra',
    'Before go-live: what stays empty if a customer approves exactly what the system registers':
      'Før de går i produksjon: kva som blir tomt dersom ein kunde godkjenner akkurat det systemet er registrert med',
    'Verify the verdicts against what Dialogporten itself shows':
      'Etterprøv resultatet mot det Dialogporten sjølv viser',
    'Live: verify two hundred pairs of system user and party, others than yesterday':
      'Direkte frå Altinn: etterprøv to hundre par av systemtilgang og aktør, andre enn i går',
    'Live: every system user of a system in tt02, kept as a snapshot':
      'Direkte frå Altinn: alle systemtilgangane av eit system i tt02, lagra som eit augneblinksbilete',
    'Live: a long run that goes on where it was, if the same command is given again after a cut':
      'Direkte frå Altinn: ei lang køyring som held fram der ho var, om same kommando blir gjeven igjen etter eit brot',
    'Live: thousands of system users, one line of JSON each as they come':
      'Direkte frå Altinn: tusenvis av systemtilgangar, éi linje JSON for kvar etter kvart som dei blir lesne',
  },
  flags: {
    'as-registered': 'gå ut frå ein tenkt kunde som har godkjent akkurat det dette systemet er registrert med',
    'as-packages': 'gå ut frå ein tenkt kunde som har gitt akkurat desse tilgangspakkane, med komma mellom',
    type: 'kva type systemtilgang som er tenkt; elles kvar type som kan få noko av det',
    verify: 'spør Dialogporten kva han viser, éin aktør om gongen, og hald det opp mot det som er venta',
    'verify-sample': 'etterprøv ikkje fleire enn så mange par av systemtilgang og aktør',
    'verify-seed': 'det som vel para til --verify-sample: same tekst gir same par; standard er 1',
    concurrency:
      'kor mange førespurnader som kan vere undervegs samstundes, til alle API-a til saman: 1 til 32; standard er 8',
    rate: 'kor mange førespurnader som blir sende i sekundet på det meste, til alle API-a til saman: 1 til 1000; standard er inga grense',
    requests: 'les førespurnadene frå leverandøren òg; frå eit augneblinksbilete blir dei alltid lesne',
    resume: 'før ein journal i denne mappa, og hald fram frå han om køyringa vart broten: docs/resume.md',
    strict: 'rekn det òg som avvik at eit unntak går ut innan 14 dagar, eller ikkje treffer noko',
    'only-new': 'vurder berre det som er nytt sidan køyringa i --since, og vis resten som gammalt',
    since: 'lagra resultat av ei tidlegare køyring, json eller ndjson',
  },
};
