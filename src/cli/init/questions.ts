import type { Readable, Writable } from 'node:stream';
import { type CANCEL_SYMBOL, isCancel, multiselect, select, text } from '@clack/prompts';
import { ENVIRONMENTS, type Environment } from '../../core/environment.js';
import type { FailOn } from '../../core/gate/gate.js';
import { parseOrgNumber } from '../../core/identifiers.js';
import type { InitMessages } from '../../messages/init.js';
import { Interrupted } from '../interrupted.js';
import type { Answers } from './answers.js';

/** Where questions are asked, in which words, and what is proposed. */
export interface Interview {
  readonly input: Readable;
  readonly output: Writable;
  readonly texts: InitMessages;
  readonly environment: Environment;
}

/** Asks whatever is not answered yet. Throws Interrupted when somebody leaves, by Ctrl-C, Ctrl-D or Escape. */
export async function askTheRest(given: Answers, interview: Interview): Promise<Answers> {
  const { input, output, texts } = interview;
  const { questions } = texts;
  const leaving = new AbortController();
  const onKey = (_: string | undefined, key?: { readonly ctrl?: boolean; readonly name?: string }): void => {
    if (key?.ctrl && key.name === 'd') leaving.abort();
  };
  const onEnd = (): void => leaving.abort();
  // Without these, an input that ends would leave the question unanswered for good.
  input.on('keypress', onKey).once('end', onEnd);
  const common = { input, output, signal: leaving.signal };
  const names = (message: string, instance: string): Promise<string[]> =>
    answered(text({ ...common, message, placeholder: questions.example(instance) })).then(namesIn);
  try {
    return {
      environment: given.environment ?? (await askEnvironment(interview, common)),
      systems: given.systems ?? (await names(questions.systems, '310987654_regnskap')),
      services: given.services ?? (await names(questions.services, 'ske-innrapportering-amelding, app_skd_*')),
      owners: given.owners ?? (await names(questions.owners, 'brg')),
      packages: given.packages ?? (await names(questions.packages, 'skattegrunnlag')),
      parties: given.parties ?? (await askParties(texts, common)),
      failOn: given.failOn ?? (await askFailOn(texts, common)),
    };
  } finally {
    input.off('keypress', onKey).off('end', onEnd);
  }
}

/** What every question has. */
interface Common {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

async function answered<Answer>(question: Promise<Answer | typeof CANCEL_SYMBOL>): Promise<Answer> {
  const answer = await question;
  if (isCancel(answer)) throw new Interrupted();
  return answer;
}

const namesIn = (line: string | undefined): string[] => [...new Set((line ?? '').split(/[\s,;]+/).filter(Boolean))];

function askEnvironment({ texts, environment }: Interview, common: Common): Promise<Environment> {
  const hints: Readonly<Record<string, string>> = texts.questions.environmentHints;
  const options = ENVIRONMENTS.map((value) => ({ value, ...(hints[value] && { hint: hints[value] }) }));
  return answered(
    select<Environment>({
      ...common,
      message: texts.questions.environment,
      options,
      initialValue: environment,
      showInstructions: false,
    }),
  );
}

/** Organisation numbers may have spaces in them, so only commas part them. */
const partiesIn = (line: string | undefined): string[] =>
  (line ?? '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

async function askParties(texts: InitMessages, common: Common): Promise<readonly string[]> {
  const line = await answered(
    text({
      ...common,
      message: texts.questions.parties,
      placeholder: texts.questions.example('310987603'),
      validate: (typed) => {
        const wrong = partiesIn(typed).find((part) => parseOrgNumber(part) === undefined);
        return wrong === undefined ? undefined : texts.notAnOrgNumber(wrong);
      },
    }),
  );
  return [...new Set(partiesIn(line).flatMap((part) => parseOrgNumber(part) ?? []))];
}

async function askFailOn({ questions }: InitMessages, common: Common): Promise<readonly FailOn[]> {
  const chosen = await answered(
    multiselect<FailOn>({
      ...common,
      message: questions.failOn,
      options: (['empty', 'partial', 'surplus'] as const).map((value) => ({
        value,
        hint: questions.failOnHints[value],
      })),
      initialValues: ['empty'],
      required: false,
      showInstructions: false,
    }),
  );
  return chosen.length > 0 ? chosen : ['never'];
}
