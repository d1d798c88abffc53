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
    'Finner tjenestene som vil stå tomme i Dialogporten for en systemtilgang (systembruker) i Altinn, og sier hvorfor.',
  headings: {
    VERSION: 'VERSJON',
    USAGE: 'BRUK',
    TOPICS: 'EMNER',
    COMMANDS: 'KOMMANDOER',
    ARGUMENTS: 'ARGUMENTER',
    FLAGS: 'FLAGG',
    'FLAG DESCRIPTIONS': 'OM FLAGGENE',
    DESCRIPTION: 'BESKRIVELSE',
    ALIASES: 'ANDRE NAVN',
    EXAMPLES: 'EKSEMPLER',
  },
  words: { default: 'standard', options: 'valg', option: '<valg>', value: '<verdi>', required: 'må oppgis' },
  groups: {
    'BEFORE ANY CUSTOMER EXISTS': 'FØR DET FINNES KUNDER',
    VERIFYING: 'ETTERPRØVING',
    'WHAT TO LIST': 'HVA SOM SKAL VISES',
    'WHOM TO EXPLAIN IT FOR': 'HVEM DET SKAL FORKLARES FOR',
    ANSWER: 'SVAR',
    'WHAT MUST BE VISIBLE': 'HVA SOM MÅ VÆRE SYNLIG',
    'WHAT TO LOOK AT': 'HVA SOM SKAL UNDERSØKES',
    'WHAT TO READ': 'HVA SOM SKAL LESES',
    'WHOM TO AUDIT': 'HVEM SOM SKAL KONTROLLERES',
  },
  placeholders,
  shared,
  topics: {
    catalog:
      'Søker i tilgangspakker, tjenester, områder og tjenesteeiere: hva som gir tilgang til hva, og hva en systemtilgang kan få.',
  },
  commands: { audit, baseline, ...catalog, doctor, explain, init, report, sandbox, ...plugins },
};
