import type { CommandHelpTexts } from '../../help-texts.js';

export const init: CommandHelpTexts = {
  summary: 'Skriver en kommentert dekning.yaml: hva systemtilganger må se i Dialogporten.',
  description: `I en terminal spør den om det som ingen flagg svarer på. Ellers, eller med --yes, spør den ikke om noe: flaggene skrives, og alt annet står der som kommenterte eksempler.

En fil som finnes, erstattes aldri uten --force. Den første linjen sier til redigeringsverktøy hvor JSON-skjemaet er: i den dekning som er installert i mappen eller over den, ellers i en kopi ved siden av filen.

AVSLUTNINGSKODER
  0  skrevet
  2  en feil i kommandolinjen, eller en fil som ikke kan erstattes; ingenting ble skrevet
  130  avbrutt; ingenting ble skrevet`,
  examples: {
    'Answer questions': 'Svar på spørsmål',
    'Ask nothing: what a payroll system needs in tt02': 'Ingen spørsmål: det et lønnssystem trenger i tt02',
    'A file of another name, with comments in Bokmål': 'En fil med et annet navn, med kommentarer på bokmål',
  },
  flags: {
    env: 'miljøet i Altinn',
    system: 'kontroller bare systemtilgangene av dette systemet',
    service: 'denne tjenesten må være synlig; * står for hvilke som helst tegn',
    owner: 'alle tjenester i bruk fra denne tjenesteeieren må være det',
    package: 'alle tjenester som denne tilgangspakken gir, må være det',
    party: 'det må finnes fullmakt for denne aktøren i det hele tatt',
    'fail-on':
      'hva som gir avvik: empty (tom), partial (delvis) og surplus (overflødig) med komma mellom, eller never (aldri); standard er empty',
    yes: 'ikke spør om noe: bruk flaggene, og standardverdier for resten',
    file: 'filen som skrives',
    force: 'erstatt en fil som finnes',
    'no-schema': 'nevn ikke noe JSON-skjema for redigeringsverktøy i filen, og legg ingen kopi ved siden av den',
    lang: 'språket i spørsmål og kommentarer; ellers etter LANG, ellers en (engelsk)',
  },
};
