import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FORMATS, type Format } from '../src/report/registry.js';
import { LIVE, type SnapshotSize, writeLargeSnapshot } from './large-snapshot.js';
import { count, type Line } from './line.js';
import { dekning, type Measurement, NODE, run } from './measure.js';

/** Very many system users with a client each. */
const MANY: SnapshotSize = { ...LIVE, partiesEach: 1 };

const BUDGET = 500;

/** The clock of both: what they write must be the same. */
const env = { DEKNING_NOW: '2026-11-23T08:00:00.000Z' };

interface Measured extends Measurement {
  readonly format: Format;
  /** Hash of what was written. */
  readonly sha256: string;
}

/**
 * What every format needs of memory: written by an audit, and by a report of its saved result. Throws when the two are
 * not the same, byte for byte.
 */
export async function* formats(into: string): AsyncGenerator<Line | string> {
  const { folder, config } = await writeLargeSnapshot(into, MANY);
  const saved = join(into, 'saved.json');
  const audit = ['audit', '--snapshot', folder, '--config', config];
  await run(dekning([...audit, '--output', `json=${saved}`], { env }));
  const audits = await measured(audit);
  const reports = await measured(['report', saved]);
  for (const [at, { format, sha256 }] of audits.entries()) {
    if (reports[at]?.sha256 !== sha256) throw new Error(`${format} of the saved result is not what the audit wrote`);
  }
  const idle = await run(NODE);
  yield memoryLine(
    'audit',
    audits,
    idle,
    `${count(MANY.systemUsers)} system users × ${MANY.expectedServices} services`,
  );
  yield listed(audits);
  yield memoryLine('report', reports, idle, 'its saved result, the same bytes in every format');
  yield listed(reports);
}

async function measured(args: readonly string[]): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (const format of FORMATS) {
    const hash = createHash('sha256');
    const measurement = await run(dekning([...args, '--format', format], { env }), (bytes) => hash.update(bytes));
    all.push({ format, ...measurement, sha256: hash.digest('hex') });
  }
  return all;
}

const largest = (all: readonly Measured[]): Measured =>
  all.reduce((most, one) => (most.megabytes >= one.megabytes ? most : one));

function memoryLine(what: string, all: readonly Measured[], idle: Measurement, sizes: string): Line {
  const { format, megabytes } = largest(all);
  return {
    name: `${what}, ${format}, memory`,
    unit: 'MB',
    measured: megabytes,
    baseline: { name: NODE.name, value: idle.megabytes },
    budget: { most: BUDGET, of: 'amount' },
    sizes: `${sizes}; the most of all formats`,
  };
}

const listed = (all: readonly Measured[]): string =>
  all
    .map(({ format, megabytes, seconds }) => `${format} ${megabytes.toFixed(0)} MB ${seconds.toFixed(1)} s`)
    .join(', ');
