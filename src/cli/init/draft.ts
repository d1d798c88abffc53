import { stringify } from 'yaml';
import type { InitMessages } from '../../messages/init.js';
import type { Answers } from './answers.js';

/** What a draft needs besides the answers. */
export interface DraftView {
  readonly comments: InitMessages['comments'];
  readonly exampleReason: string;
  /** Path of the JSON Schema from the folder of the file; undefined names none. */
  readonly schema: string | undefined;
  /** ISO date on which the example of a waiver ends. */
  readonly exampleExpires: string;
}

/** The text of a configuration: what was answered, and commented examples of all else. */
export function draft(answers: Answers, view: DraftView): string {
  const { comments, schema } = view;
  const sections = [
    [...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`]), ...comments.about].map(prose),
    [...comments.environment.map(prose), ...environment(answers)],
    [...comments.systems.map(prose), ...list('systems', answers.systems, '310987654_regnskap')],
    [...comments.expect.map(prose), ...expectations(answers, comments)],
    [...comments.exclude.map(prose), ...['exclude:', '  - service: app_ttd_*'].map(example)],
    [...comments.parties.map(prose), ...list('parties', answers.parties?.map(quoted), quoted('310987603'))],
    [...comments.waivers.map(prose), ...waiver(view)],
    [...comments.gate.map(prose), 'gate:', `  failOn: [${(answers.failOn ?? ['empty']).join(', ')}]`],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const prose = (text: string): string => `# ${text}`;

/** Taking away `# ` makes it count: that is also what an editor's key for comments does. */
const example = (yaml: string): string => `# ${yaml}`;

/** Where remarks stand, in examples and elsewhere alike. */
const REMARKS = 47;

const remarked = (yaml: string, remark: string): string => `${yaml.padEnd(REMARKS)} # ${remark}`;

const remarkedExample = (yaml: string, remark: string): string => remarked(example(yaml), remark);

/** A text as YAML has it on one line, in quotes where it needs them. */
const scalar = (text: string): string => stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();

/** An organisation number must not be read as a number by whatever reads the file. */
const quoted = (text: string): string => JSON.stringify(text);

const environment = ({ environment }: Answers): string[] =>
  environment ? [`environment: ${environment}`] : [example('environment: tt02')];

function list(key: string, values: readonly string[] = [], instance: string): string[] {
  if (values.length === 0) return [`${key}:`, `  - ${instance}`].map(example);
  return [`${key}:`, ...values.map((value) => `  - ${key === 'parties' ? value : scalar(value)}`)];
}

function expectations(answers: Answers, comments: InitMessages['comments']): string[] {
  const kinds = [
    { key: 'service', values: answers.services, instance: 'ske-innrapportering-amelding' },
    { key: 'owner', values: answers.owners, instance: 'brg' },
    { key: 'package', values: answers.packages, instance: 'skattegrunnlag' },
  ] as const;
  const entries = kinds.flatMap(({ key, values = [], instance }) => {
    const written = values.map((value, at) => {
      const entry = `  - ${key}: ${scalar(value)}`;
      return at === 0 ? remarked(entry, comments[key]) : entry;
    });
    return written.length > 0 ? written : [remarkedExample(`  - ${key}: ${instance}`, comments[key])];
  });
  const isAnswered = kinds.some(({ values = [] }) => values.length > 0);
  return [
    isAnswered ? 'expect:' : example('expect:'),
    ...entries,
    remarkedExample('    parties: ["310987603"]', comments.ofParties),
    remarkedExample('    userTypes: [agent]', comments.ofUserTypes),
  ];
}

const waiver = ({ comments, exampleReason, exampleExpires }: DraftView): string[] => [
  example('waivers:'),
  example('  - service: app_brg_aarsregnskap-vanlig-202406'),
  example('    party: "310987603"'),
  remarkedExample(`    reason: ${scalar(exampleReason)}`, comments.reason),
  remarkedExample('    owner: compliance@example.no', comments.answersForIt),
  remarkedExample(`    expires: ${exampleExpires}`, comments.expires),
];
