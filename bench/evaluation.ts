import { count, type Line } from './line.js';
import { benchFile, NODE_TSX, run } from './measure.js';

/** How large the evaluation is. */
export const EVALUATION = {
  systemUsers: 10_000,
  partiesEach: 1_000,
  services: 3_000,
  packages: 200,
  servicesGiven: [15, 45],
  grantSets: 500,
  packagesHeld: [2, 8],
  /** Party rows that are made before the clock starts; the parties of a system user are some of them. */
  partyRows: 5_000,
} as const;

/** What the process that evaluates tells. */
export interface EvaluationOutcome {
  /** For all parties, from grants to added-up counts. */
  readonly seconds: number;
  /** For flattening the same parties and finding their grants. */
  readonly flatteningSeconds: number;
  /** For putting the same rows into a map by URN: the least that a walk over them takes. */
  readonly baselineSeconds: number;
  /** To judge a party whose situation was judged before. */
  readonly knownMicroseconds: number;
  readonly parties: number;
  readonly rows: number;
  readonly visible: number;
}

/** The budgets of the evaluation. Nothing is read or printed: parties are flattened, judged and counted. */
export async function* evaluation(): AsyncGenerator<Line | string> {
  const output: Buffer[] = [];
  const { megabytes } = await run(benchFile('bench/evaluation-child.ts'), (bytes) => output.push(bytes));
  const idle = await run(NODE_TSX);
  const outcome = JSON.parse(Buffer.concat(output).toString('utf8')) as EvaluationOutcome;
  const { systemUsers, partiesEach, services, grantSets, packagesHeld } = EVALUATION;
  if (outcome.rows !== systemUsers * partiesEach * services) throw new Error(`${outcome.rows} rows were evaluated`);
  const share = ((100 * outcome.visible) / outcome.rows).toFixed(0);
  yield {
    name: 'evaluation, time',
    unit: 's',
    measured: outcome.seconds,
    baseline: { name: 'the rows into a map', value: outcome.baselineSeconds },
    budget: { most: 5, of: 'amount' },
    sizes:
      `${count(systemUsers)} system users x ${count(partiesEach)} parties x ${count(services)} services, ` +
      `${grantSets} sets of ${packagesHeld.join(' to ')} packages, ${share}% visible; one run; ` +
      `${outcome.knownMicroseconds.toFixed(2)} µs for a party whose situation is known`,
  };
  yield {
    name: 'evaluation, memory',
    unit: 'MB',
    measured: megabytes,
    baseline: { name: NODE_TSX.name, value: idle.megabytes },
    budget: { most: 300, of: 'amount' },
    sizes: 'the same run, the loader of the bench in it',
  };
  yield `flattening the same parties took ${outcome.flatteningSeconds.toFixed(2)} s beside it`;
}
