import { boolean, option, string } from '@oclif/core/flags';
import { FORMATS } from '../report/registry.js';

/** The flags that say what is reported, and where to. */
export const reportFlags = {
  format: option({ options: FORMATS, description: 'what goes to standard output', default: 'table' })(),
  'csv-delimiter': string({
    description: 'what stands between cells of csv; ";" suits a Norwegian Excel, and adds a byte order mark',
    helpValue: 'CHAR',
  }),
  json: boolean({ description: 'the same as --format json' }),
  output: string({
    description: 'also write this format to this file; may be given several times',
    helpValue: 'F=PATH',
    multiple: true,
    multipleNonGreedy: true,
  }),
};
