import type { HelpTexts } from '../../help-texts.js';
import { audit } from './audit.js';
import { baseline } from './baseline.js';
import { catalog } from './catalog.js';
import { doctor } from './doctor.js';
import { explain } from './explain.js';
import { init } from './init.js';
import { placeholders } from './placeholders.js';
import { plugins } from './plugins.js';
import { report } from './report.js';
import { sandbox } from './sandbox.js';
import { shared } from './shared.js';

export const help: HelpTexts = {
  description:
    'Finn tenestene som vil stå tomme i Dialogporten for ein systemtilgang (systembrukar) i Altinn, og seier kvifor.',
  headings: {
    VERSION: 'VERSJON',
    USAGE: 'BRUK',
    TOPICS: 'EMNE',
    COMMANDS: 'KOMMANDOAR',
    ARGUMENTS: 'ARGUMENT',
    FLAGS: 'FLAGG',
    'FLAG DESCRIPTIONS': 'OM FLAGGA',
    DESCRIPTION: 'SKILDRING',
    ALIASES: 'ANDRE NAMN',
    EXAMPLES: 'DØME',
  },
  words: { default: 'standard', options: 'val', option: '<val>', value: '<verdi>', required: 'må oppgivast' },
  groups: {
    'BEFORE ANY CUSTOMER EXISTS': 'FØR DET FINST KUNDAR',
    VERIFYING: 'ETTERPRØVING',
    'WHAT TO LIST': 'KVA SOM SKAL VISAST',
    'WHOM TO EXPLAIN IT FOR': 'KVEN DET SKAL FORKLARAST FOR',
    ANSWER: 'SVAR',
    'WHAT MUST BE VISIBLE': 'KVA SOM MÅ VERE SYNLEG',
    'WHAT TO LOOK AT': 'KVA SOM SKAL UNDERSØKJAST',
    'WHAT TO READ': 'KVA SOM SKAL LESAST',
    'WHOM TO AUDIT': 'KVEN SOM SKAL KONTROLLERAST',
  },
  placeholders,
  shared,
  topics: {
    catalog:
      'Søkjer i tilgangspakkar, tenester, område og tenesteeigarar: kva som gir tilgang til kva, og kva ein systemtilgang kan få.',
  },
  commands: { audit, baseline, ...catalog, doctor, explain, init, report, sandbox, ...plugins },
};
