import type { CommandHelpTexts } from '../../help-texts.js';

export const sandbox: CommandHelpTexts = {
  summary:
    'Leverer eit augneblinksbilete som om det var Altinn, Maskinporten og Dialogporten, for å øve på ein kontroll direkte.',
  description: `Kven som helst på denne maskina kan då køyre ein direkte kontroll utan tilgangar: stiar, token, sider og avslag er slik dei verkelege tenestene har dei. Sandkassa skriv ut miljøvariablane som skal limast inn i ein annan terminal, og køyrer til Ctrl-C.

Ho lyttar berre på loopback-adresser, lagar sin eigen nøkkel dersom ikkje --key oppgir ein, og fjernar han når ho avsluttar.

Med --fault går det gale slik ein plan seier: svar som sviktar, kjem seint, er avkorta eller ikkje er det dei ser ut som, for kva operasjon som helst og kva som helst av førespurnadene til han. docs/sandbox.md viser alle slags feil.

AVSLUTNINGSKODAR
  2  ein feil i kommandolinja, augneblinksbiletet eller feilplanen
  130  avslutta med Ctrl-C, slik det skal vere`,
  examples: {
    'Serve the bundled example, and paste what it prints into another terminal':
      'Lever det medfølgjande dømet, og lim det som blir skrive ut, inn i ein annan terminal',
    'Serve a snapshot on a fixed port, and tell each request':
      'Lever eit augneblinksbilete på ein fast port, og vis kvar førespurnad',
    'Rehearse what an audit says when a scope was not ordered':
      'Øv på kva ein kontroll seier når eit scope ikkje er bestilt',
    'Rehearse a bad day': 'Øv på ein dårleg dag',
  },
  flags: {
    snapshot: 'mappa med augneblinksbiletet som skal leverast; standard er det medfølgjande dømet',
    port: 'porten sandkassa lyttar på; standard er ein som er ledig',
    host: 'loopback-adressa sandkassa lyttar på',
    key: 'RSA-nøkkel (JWK eller PEM) til å kontrollere førespurnader om token med; standard er ein ny',
    scopes: 'scopa som klienten får, med komma mellom; standard er alle han kan bruke',
    latency: 'millisekund som blir lagde til kvart svar',
    fault: 'feilplan for kva som går gale, og når, i YAML eller JSON',
    log: 'vis kvar førespurnad på standard feil: metode, sti, status, tid, feil',
  },
};
