import { spawnSync } from 'node:child_process';
import type { Summary } from '../src/core/result.js';
import { LARGE, type LargeSnapshot, writeLargeSnapshot } from './large-snapshot.js';
import { count, type Line } from './line.js';
import { type Command, dekning, inTurns, type Measurement, NODE, run } from './measure.js';
import { countTexts } from './scan.js';

/** The join takes ten times as long as the audit, so it runs once. */
const TIMES = { measured: 3, baseline: 1 };

/** The budgets of the large audit; throws when its formats or the join do not count the same. */
export async function* largeAudit(into: string): AsyncGenerator<Line | string> {
  const snapshot = await writeLargeSnapshot(into);
  const jq = spawnSync('jq', ['--version'], { encoding: 'utf8' }).stdout?.trim();
  const joined: Buffer[] = [];
  const baselineCommand = jq ? join(snapshot, jq) : NODE;
  const { measured, baseline } = await inTurns(audit(snapshot, 'table'), baselineCommand, TIMES, (bytes) =>
    joined.push(bytes),
  );
  if (jq) yield timeLine(measured, { name: baselineCommand.name, value: baseline.seconds });
  else yield 'large audit, table, time: skipped, for jq is not installed and there is nothing to compare with';
  const idle = await run(NODE);
  yield memoryLine('table', measured, idle, 400, 'the same runs');
  const json = await readJson(snapshot);
  const { measurement, summary, bytes } = json;
  yield memoryLine(
    'json',
    measurement,
    idle,
    500,
    `the same sizes; one run, ${count(bytes)} bytes in ${measurement.seconds.toFixed(0)} s`,
  );
  mustAgree('summary', { rows: summary.expected, visible: summary.visible, empty: summary.empty }, json.found);
  if (jq) mustAgree(baselineCommand.name, totalsOf(Buffer.concat(joined).toString('utf8')), json.found);
  const { rows, visible, empty } = json.found;
  const who = jq ? `the json, its summary and ${jq} agree` : 'the json and its summary agree';
  yield `${who}: ${count(rows)} rows, ${count(visible)} visible, ${count(empty)} empty`;
}

/** How many rows there are, over all parties, and of which verdict. */
interface Totals {
  readonly rows: number;
  readonly visible: number;
  readonly empty: number;
}

const audit = ({ folder, config }: LargeSnapshot, format: string): Command =>
  dekning(['audit', '--snapshot', folder, '--config', config, '--format', format]);

const join = ({ expectedPrefix, links, services, parties }: LargeSnapshot, version: string): Command => ({
  name: `${version} -f bench/join.jq`,
  file: 'jq',
  args: [
    ...['-n', '-c', '-f', 'bench/join.jq', '--arg', 'expected', expectedPrefix],
    ...['--slurpfile', 'links', links, '--slurpfile', 'services', services, ...parties],
  ],
});

const SIZES =
  `${count(LARGE.systemUsers)} system users, ${count(LARGE.systemUsers * LARGE.partiesEach)} parties, ` +
  `${LARGE.expectedServices} expected services, ${LARGE.packages} packages`;

const timeLine = ({ seconds }: Measurement, baseline: Line['baseline']): Line => ({
  name: 'large audit, table, time',
  unit: 's',
  measured: seconds,
  baseline,
  budget: { most: 1 / 5, of: 'ratio' },
  sizes: `${SIZES}; median of ${TIMES.measured}`,
});

const memoryLine = (
  format: string,
  { megabytes }: Measurement,
  idle: Measurement,
  most: number,
  sizes: string,
): Line => ({
  name: `large audit, ${format}, memory`,
  unit: 'MB',
  measured: megabytes,
  baseline: { name: NODE.name, value: idle.megabytes },
  budget: { most, of: 'amount' },
  sizes,
});

const VISIBLE = '"verdict":"visible"';
const EMPTY = '"verdict":"empty"';
const ANY_VERDICT = '"verdict":';
const FINDING = '"severity":';

/** Reads the JSON of the large audit to its end, counting, and throws unless each empty row has its finding. */
async function readJson(snapshot: LargeSnapshot) {
  const texts = countTexts([ANY_VERDICT, VISIBLE, EMPTY, FINDING]);
  let head: Buffer | undefined;
  const measurement = await run(audit(snapshot, 'json'), (bytes) => {
    head ??= bytes;
    texts.read(bytes);
  });
  const found: Totals = { rows: texts.of(ANY_VERDICT), visible: texts.of(VISIBLE), empty: texts.of(EMPTY) };
  if (texts.of(FINDING) < found.empty) throw new Error(`${found.empty} empty rows, ${texts.of(FINDING)} findings`);
  return { measurement, summary: summaryIn(head?.toString('utf8') ?? ''), found, bytes: texts.bytes() };
}

/** The summary stands before the first row. */
function summaryIn(head: string): Summary {
  const told = /"summary":(\{[^{}]*\})/.exec(head)?.[1];
  if (!told) throw new Error(`the json does not begin with a summary: ${head.slice(0, 500)}`);
  return JSON.parse(told) as Summary;
}

/** The join prints a line for each party. */
function totalsOf(lines: string): Totals {
  const parties = lines.trim().split('\n');
  const totals = { rows: 0, visible: 0, empty: 0 };
  for (const line of parties) {
    const { visible, empty } = JSON.parse(line) as Omit<Totals, 'rows'>;
    totals.rows += visible + empty;
    totals.visible += visible;
    totals.empty += empty;
  }
  return totals;
}

function mustAgree(who: string, told: Totals, found: Totals): void {
  if (JSON.stringify(told) === JSON.stringify(found)) return;
  throw new Error(`${who} tells ${JSON.stringify(told)}, but the rows of the json are ${JSON.stringify(found)}`);
}
