import type { CommandHelpTexts } from '../../help-texts.js';

export const sandbox: CommandHelpTexts = {
  summary:
    'Leverer et øyeblikksbilde som om det var Altinn, Maskinporten og Dialogporten, for å øve på en kontroll direkte.',
  description: `Hvem som helst på denne maskinen kan da kjøre en direkte kontroll uten tilganger: stier, token, sider og avslag er slik de virkelige tjenestene har dem. Sandkassen skriver ut miljøvariablene som skal limes inn i en annen terminal, og kjører til Ctrl-C.

Den lytter bare på loopback-adresser, lager sin egen nøkkel hvis ikke --key oppgir en, og fjerner den når den avslutter.

Med --fault går det galt slik en plan sier: svar som svikter, kommer sent, er avkortet eller ikke er det de ser ut som, for en hvilken som helst operasjon og hvilke som helst av forespørslene til den. docs/sandbox.md viser alle slags feil.

AVSLUTNINGSKODER
  2  en feil i kommandolinjen, øyeblikksbildet eller feilplanen
  130  avsluttet med Ctrl-C, slik det skal være`,
  examples: {
    'Serve the bundled example, and paste what it prints into another terminal':
      'Lever det medfølgende eksempelet, og lim det som skrives ut, inn i en annen terminal',
    'Serve a snapshot on a fixed port, and tell each request':
      'Lever et øyeblikksbilde på en fast port, og vis hver forespørsel',
    'Rehearse what an audit says when a scope was not ordered':
      'Øv på hva en kontroll sier når et scope ikke er bestilt',
    'Rehearse a bad day': 'Øv på en dårlig dag',
  },
  flags: {
    snapshot: 'mappen med øyeblikksbildet som skal leveres; standard er det medfølgende eksempelet',
    port: 'porten sandkassen lytter på; standard er en som er ledig',
    host: 'loopback-adressen sandkassen lytter på',
    key: 'RSA-nøkkel (JWK eller PEM) til å kontrollere forespørsler om token med; standard er en ny',
    scopes: 'scopene som klienten får, med komma mellom; standard er alle den kan bruke',
    latency: 'millisekunder som legges til hvert svar',
    fault: 'feilplan for hva som går galt, og når, i YAML eller JSON',
    log: 'vis hver forespørsel på standard feil: metode, sti, status, tid, feil',
  },
};
