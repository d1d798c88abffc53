import { reportedRow } from '../core/coverage/reported-row.js';
import type { Verdict } from '../core/coverage/verdict.js';
import { type Finding, type FindingKind, type SetAside, setAsideOf } from '../core/finding.js';
import type { PartyResult, SetAsideServices } from '../core/result.js';
import { partySchema } from '../report/json/schema.js';
import type { Bytes } from './bytes.js';
import type { CoverageFinder, PartyJson, RowJson } from './coverages.js';
import { createCursor, type Written } from './cursor.js';
import type { FindingQueue, FoundFinding } from './findings.js';
import { contradiction, impossible } from './mistakes.js';
import { parsed } from './parsed.js';
import { type Path, pathText } from './path.js';
import { impossibleRow, type Run } from './possible.js';
import type { Span } from './window.js';

/** What the parties of one system user are read with. */
export interface PartyContext {
  readonly bytes: Bytes;
  readonly systemUser: { readonly id: string; readonly wasRead: boolean };
  readonly coverageOf: CoverageFinder;
  readonly run: Run;
  /** The findings of its rows are next in here, in the order of the rows. */
  readonly findings: FindingQueue;
  /** Gives the same list for equal ones: most parties hold what others hold. */
  readonly shared: (list: readonly string[]) => readonly string[];
}

type Gap = Extract<RowJson, { readonly findingId: string }>;

/** Reads a party, and takes the findings of its rows. Its rows are read anew each time somebody asks. */
export function readParty(context: PartyContext, written: Written, path: Path): PartyResult {
  const { bytes, coverageOf, shared } = context;
  const party = parsed(bytes, partySchema, written, path);
  const rowsAgain = rowsIn(bytes, { at: written.at, end: written.end }, path);
  const coverage = coverageOf(party, rowsAgain);
  if (!coverage) {
    const { situation } = party;
    throw contradiction(bytes, written.at, { text: 'other-rows', path: pathText(path), situation });
  }
  const { verification } = party;
  if (verification !== 'read' && coverage.notes.has('no-dialogs')) {
    throw contradiction(bytes, written.at, { text: 'verified-though-not', path: pathText(path) });
  }
  const wrong = impossibleRow(party, context.run, context.systemUser.wasRead);
  if (wrong) throw impossible(bytes, written.at, wrong.why, { path: [...path, 'services', wrong.at] });
  const setAside = setAsideRows(context, party, written, path);
  const counts: Record<Verdict, number> = { ...coverage.counts };
  for (const { kind } of setAside.values()) counts[kind === 'partial' ? 'partial' : 'empty'] -= 1;
  return {
    party: party.party,
    name: party.name,
    isDeleted: party.isDeleted,
    packages: shared(party.packages),
    resources: shared(party.resources),
    get services() {
      const rows = rowsAgain();
      return coverage.rows.map((row, at) => reportedRow(row, () => idOf(rows[at])));
    },
    coverage,
    counts,
    setAside,
    mainUnit: party.mainUnit,
    counted: party.counted,
    verification,
  };
}

/** Reads the rows of a party again. It is made apart from its text, which would stay in memory with it. */
const rowsIn = (bytes: Bytes, span: Span, path: Path) => (): readonly RowJson[] =>
  parsed(bytes, partySchema, createCursor(bytes, span).value(), path).services;

const isGap = (row: RowJson): row is Gap => 'findingId' in row;

const idOf = (row: RowJson | undefined): string => (row && isGap(row) ? row.findingId : '');

const kindOf = (row: Gap): FindingKind => (row.verdict === 'empty' ? row.cause : row.verdict);

/** Takes the finding of each gap, which must be its own, and gives what of them is set aside. */
function setAsideRows(context: PartyContext, party: PartyJson, written: Written, path: Path): SetAsideServices {
  const setAside = new Map<string, { readonly kind: FindingKind; readonly why: SetAside }>();
  for (const [at, row] of party.services.entries()) {
    if (!isGap(row)) continue;
    const why = setAsideOf(takeFinding(context, party, row, { written, path: [...path, 'services', at] }));
    if (why) setAside.set(row.service, { kind: kindOf(row), why });
  }
  return setAside.size === 0 ? NOTHING : setAside;
}

/** Takes the finding of a gap: it must be there, be its own, and be a note where nobody is held to the gap. */
function takeFinding(
  context: PartyContext,
  party: PartyJson,
  row: Gap,
  { written, path }: { readonly written: Written; readonly path: Path },
): Finding {
  const { bytes, run, findings } = context;
  const about = { path: pathText(path), id: row.findingId };
  const found = findings.take();
  if (!found) throw contradiction(bytes, written.at, { text: 'no-finding', ...about });
  if (!isFindingOf(context, party, row, found))
    throw contradiction(bytes, found.at, { text: 'other-finding', ...about });
  const { severity } = found.finding;
  if ((severity === 'note') === (party.counted && !run.overview)) {
    throw contradiction(bytes, found.at, { text: 'other-severity', path: pathText(found.path), severity });
  }
  return found.finding;
}

const NOTHING: SetAsideServices = new Map();

const isFindingOf = (
  { systemUser }: PartyContext,
  { party }: PartyJson,
  row: Gap,
  { finding }: FoundFinding,
): boolean =>
  finding.id === row.findingId &&
  finding.kind === kindOf(row) &&
  finding.systemUser === systemUser.id &&
  finding.party === party &&
  finding.service === row.service;
