import type { CommandHelpTexts } from '../../help-texts.js';

export const init: CommandHelpTexts = {
  summary: 'Skriv ein kommentert dekning.yaml: kva systemtilgangar må sjå i Dialogporten.',
  description: `I ein terminal spør han om det som ingen flagg svarer på. Elles, eller med --yes, spør han ikkje om noko: flagga blir skrivne, og alt anna står der som kommenterte døme.

Ei fil som finst, blir aldri erstatta utan --force. Den første linja seier til redigeringsverktøy kvar JSON-skjemaet er: i den dekning som er installert i mappa eller over henne, elles i ein kopi ved sida av fila.

AVSLUTNINGSKODAR
  0  skrive
  2  ein feil i kommandolinja, eller ei fil som ikkje kan erstattast; ingenting vart skrive
  130  avbrote; ingenting vart skrive`,
  examples: {
    'Answer questions': 'Svar på spørsmål',
    'Ask nothing: what a payroll system needs in tt02': 'Ingen spørsmål: det eit lønssystem treng i tt02',
    'A file of another name, with comments in Bokmål': 'Ei fil med eit anna namn, med kommentarar på bokmål',
  },
  flags: {
    env: 'miljøet i Altinn',
    system: 'kontroller berre systemtilgangane av dette systemet',
    service: 'denne tenesta må vere synleg; * står for kva teikn som helst',
    owner: 'alle tenester i bruk frå denne tenesteeigaren må vere det',
    package: 'alle tenester som denne tilgangspakken gir, må vere det',
    party: 'det må finnast fullmakt for denne aktøren i det heile',
    'fail-on':
      'kva som gir avvik: empty (tom), partial (delvis) og surplus (overflødig) med komma mellom, eller never (aldri); standard er empty',
    yes: 'ikkje spør om noko: bruk flagga, og standardverdiar for resten',
    file: 'fila som blir skriven',
    force: 'erstatt ei fil som finst',
    'no-schema': 'nemn ikkje noko JSON-skjema for redigeringsverktøy i fila, og legg ingen kopi ved sida av henne',
    lang: 'språket i spørsmål og kommentarar; elles etter LANG, elles en (engelsk)',
  },
};
