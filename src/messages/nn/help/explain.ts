import type { CommandHelpTexts } from '../../help-texts.js';

export const explain: CommandHelpTexts = {
  summary: 'Forklarer kvifor éi teneste er synleg eller tom for ein aktør: ledd for ledd, og kven som må gjere noko.',
  description: `Følgjer TENESTE frå ressursregisteret (Resource Registry) til lista i Dialogporten, for kvar systemtilgang og aktør det blir spurt om. Ved kvart ledd står det om det er i orden (✔), brote (✖), ukjent (?) eller ikkje aktuelt (–), kva svaret byggjer på, og kva API som gav det. Konklusjonen er den «audit» kjem til.

Kommandoen spør Altinn slik «audit» gjer, eller les eit augneblinksbilete; det som manglar i augneblinksbiletet, er ukjent. Han endrar aldri noko. Førespurnadene frå leverandøren krev scopet altinn:authentication/systemuser.request.read; utan det er det leddet ukjent, og resten blir vist.

AVSLUTNINGSKODAR
  0  ho er synleg, eller kan ikkje ha dialogar i det heile
  1  ho er tom eller berre delvis synleg, for minst éin
  2  ein feil i kommandolinja eller konfigurasjonen
  3  det er ukjent
  130  avbrote`,
  args: { service: 'identifikatoren til tenesta' },
  examples: {
    'Why a client of an accountant sees nothing of it': 'Kvifor tenesta er tom for ein klient av ein rekneskapsførar',
    'One system user, for a support ticket in Norwegian': 'Éin systemtilgang, til ei brukarstøttesak på norsk',
    'As JSON, for whoever gathers answers': 'Som JSON, for den som samlar svar',
    'Live, in tt02': 'Direkte frå Altinn, i tt02',
  },
  flags: {
    system: 'systemtilgangane av dette systemet',
    'system-user': 'denne systemtilgangen',
    org: 'systemtilgangane som denne verksemda eig',
    party: 'berre denne aktøren',
    limit: 'kor mange systemtilgangar og aktørar som blir forklarte heilt ut; standard er 10',
  },
};
