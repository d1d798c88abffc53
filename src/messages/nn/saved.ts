import type { CONTRADICTIONS, NO_RESULT } from '../../core/told/saved.js';
import type { Wording } from '../../core/told/told.js';

export const noResult: Wording<typeof NO_RESULT> = {
  empty: () => 'fila er tom',
  'no-object': () => 'fila byrjar ikkje med eit JSON-objekt',
  'without-key': ({ path, key }) => `${path || 'fila'} manglar ${key}`,
  'of-another-tool': ({ tool }) => `ho er skriven av «${tool}»`,
};

export const contradictions: Wording<typeof CONTRADICTIONS> = {
  'other-id': ({ path }) => `${path} har ein id som ikkje følgjer av det han gjeld`,
  'set-aside-wrongly': ({ path }) =>
    `${path} har unntak eller er gammal, og det kan han ikkje ha eller vere, eller ikkje slik det står`,
  'not-held': ({ path }) => `${path} er synleg gjennom noko aktøren ikkje har`,
  'not-expected': ({ path }) => `${path} gjeld noko som ikkje var venta, eller som står der to gonger`,
  'must-count': ({ path }) => `${path} høyrer til ein aktør som ikkje tel med, men ingenting tilseier det`,
  'severity-of-none': ({ path }) => `${path} har ein alvorsgrad som typen aldri har i ei slik køyring`,
  'complete-though-unread': () =>
    'complete er true, men noko av katalogen, systemtilgangane eller eit token vart ikkje lese',
  'other-count': ({ key, said, made }) => `${key} er ${said}, men ut frå resten skal det vere ${made}`,
  'complete-though-unknown': () => 'complete er true, men noko er ukjent eller kunne ikkje lesast',
  'complete-though-nothing-judged': () => 'complete er true, men ingenting er vurdert',
  'overview-or-expectations': () => 'scope.overview stemmer ikkje med scope.expectations',
  'never-beside-others': () => 'gate.failOn har never saman med andre',
  'supposed-or-real': () =>
    'scope.supposed stemmer ikkje med id-ane til systemtilgangane: nokre er tenkte, og nokre er verkelege',
  'verified-though-not': ({ path }) =>
    `${path} seier noko som berre etterprøving kan vise, og det er ikkje lese for han`,
  'complete-though-unverified': () =>
    'complete er true, men det som var venta, stemmer ikkje med Dialogporten, eller kunne ikkje etterprøvast',
  'other-severity': ({ path, severity }) => `${path} har alvorsgrad ${severity}, og det har ikkje det funnet gjeld`,
  'other-rows': ({ path, situation }) =>
    `${path} har situasjon ${situation}, men andre rader enn aktørane som høyrer til han`,
  'no-finding': ({ path, id }) => `funnet for ${path}, ${id}, manglar`,
  'other-finding': ({ path, id }) => `funnet for ${path}, ${id}, skulle ha stått her`,
  'finding-misplaced': ({ path, id }) => `${path}, ${id}, høyrer ikkje til noko i resultatet, eller ikkje her`,
};
