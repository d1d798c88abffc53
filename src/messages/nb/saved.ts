import type { CONTRADICTIONS, NO_RESULT } from '../../core/told/saved.js';
import type { Wording } from '../../core/told/told.js';

export const noResult: Wording<typeof NO_RESULT> = {
  empty: () => 'filen er tom',
  'no-object': () => 'filen begynner ikke med et JSON-objekt',
  'without-key': ({ path, key }) => `${path || 'filen'} mangler ${key}`,
  'of-another-tool': ({ tool }) => `den er skrevet av «${tool}»`,
};

export const contradictions: Wording<typeof CONTRADICTIONS> = {
  'other-id': ({ path }) => `${path} har en id som ikke følger av det den gjelder`,
  'set-aside-wrongly': ({ path }) =>
    `${path} har unntak eller er gammel, og det kan den ikke ha eller være, eller ikke slik det står`,
  'not-held': ({ path }) => `${path} er synlig gjennom noe aktøren ikke har`,
  'not-expected': ({ path }) => `${path} gjelder noe som ikke var forventet, eller som står der to ganger`,
  'must-count': ({ path }) => `${path} hører til en aktør som ikke teller med, men ingenting tilsier det`,
  'severity-of-none': ({ path }) => `${path} har en alvorlighet som typen aldri har i en slik kjøring`,
  'complete-though-unread': () =>
    'complete er true, men noe av katalogen, systemtilgangene eller et token ble ikke lest',
  'other-count': ({ key, said, made }) => `${key} er ${said}, men ut fra resten skal det være ${made}`,
  'complete-though-unknown': () => 'complete er true, men noe er ukjent eller kunne ikke leses',
  'complete-though-nothing-judged': () => 'complete er true, men ingenting er vurdert',
  'overview-or-expectations': () => 'scope.overview stemmer ikke med scope.expectations',
  'never-beside-others': () => 'gate.failOn har never sammen med andre',
  'supposed-or-real': () =>
    'scope.supposed stemmer ikke med id-ene til systemtilgangene: noen er tenkte, og noen er virkelige',
  'verified-though-not': ({ path }) => `${path} sier noe som bare etterprøving kan vise, og det er ikke lest for den`,
  'complete-though-unverified': () =>
    'complete er true, men det som var ventet, stemmer ikke med Dialogporten, eller kunne ikke etterprøves',
  'other-severity': ({ path, severity }) => `${path} har alvorlighet ${severity}, og det har ikke det funnet gjelder`,
  'other-rows': ({ path, situation }) =>
    `${path} har situasjon ${situation}, men andre rader enn aktørene som hører til den`,
  'no-finding': ({ path, id }) => `funnet for ${path}, ${id}, mangler`,
  'other-finding': ({ path, id }) => `funnet for ${path}, ${id}, skulle stått her`,
  'finding-misplaced': ({ path, id }) => `${path}, ${id}, hører ikke til noe i resultatet, eller ikke her`,
};
