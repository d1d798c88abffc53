import type { CommandHelpTexts } from '../../help-texts.js';

export const sandbox: CommandHelpTexts = {
  summary:
    'Leverer et øyeblikksbilde som om det var Altinn, Maskinporten og Dialogporten, for å øve på en kontroll direkte.',
  description: `Hvem som helst på denne maskinen kan da kjøre en direkte kontroll uten tilganger: stier, token, sider og avslag er slik de virkelige tjenestene har dem. Sandkassen skriver ut miljøvariablene som skal limes inn i en annen terminal, og kjører til Ctrl-C.

Den lytter bare på loopback-adresser, lager sin egen nøkkel hvis ikke --key oppgir en, og fjerner den når den avslutter.

AVSLUTNINGSKODER
  2  en feil i kommandolinjen eller i øyeblikksbildet
  130  avsluttet med Ctrl-C, slik det skal være`,
  examples: {
    'Serve the bundled example, and paste what it prints into another terminal':
      'Lever det medfølgende eksempelet, og lim det som skrives ut, inn i en annen terminal',
    'Serve a snapshot on a fixed port, and tell each request':
      'Lever et øyeblikksbilde på en fast port, og vis hver forespørsel',
    'Rehearse what an audit says when a scope was not ordered':
      'Øv på hva en kontroll sier når et scope ikke er bestilt',
  },
  flags: {
    snapshot: 'mappen med øyeblikksbildet som skal leveres; standard er det medfølgende eksempelet',
    port: 'porten sandkassen lytter på; standard er en som er ledig',
    host: 'loopback-adressen sandkassen lytter på',
    key: 'RSA-nøkkel (JWK eller PEM) til å kontrollere forespørsler om token med; standard er en ny',
    scopes: 'scopene som klienten får, med komma mellom; standard er alle den kan bruke',
    latency: 'millisekunder som legges til hvert svar',
    log: 'vis hver forespørsel på standard feil: metode, sti, status, millisekunder',
  },
};
