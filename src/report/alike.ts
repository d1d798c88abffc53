import type { ReportedRow } from '../core/coverage/reported-row.js';
import { entry } from '../core/entry.js';
import { type Finding, type SetAside, type Severity, setAsideOf } from '../core/finding.js';
import { packageCode } from '../core/identifiers.js';
import type { AuditResult, PartyResult } from '../core/result.js';
import { createRowReader } from './rows.js';
import { partyWords } from './who.js';

/** Findings of one kind about one service that the same packages would mend: what is mended, or set aside, at one go. */
export interface AlikeFindings {
  /** What tells them apart from the others in every run, whatever other parties there are, waived or not. */
  readonly key: readonly string[];
  /** One of them, whose texts stand for all. */
  readonly first: Finding;
  readonly ids: readonly string[];
  /** Codes of the packages that would mend them, or that they are about. */
  readonly packages: readonly string[];
  /** Names of the first few parties. */
  readonly parties: readonly string[];
  /** Why they are no violations for the time being, each reason once: all of them are not, or none. */
  readonly reasons: ReadonlyMap<string, SetAside>;
}

interface Group extends AlikeFindings {
  readonly key: string[];
  readonly state: State;
  readonly ids: string[];
  readonly parties: string[];
  readonly reasons: Map<string, SetAside>;
}

/** Parties that are named of a group. */
const MAX_PARTIES = 5;

const SEVERITIES = { error: 0, warning: 1, note: 2 } satisfies Record<Severity, number>;

/**
 * All findings of a result, gathered by kind, service and packages, the most severe and then the largest groups first.
 * A group is open, or waived, or old, or of those that do not count: an open finding hides in no other. There are few groups,
 * however many system users and parties there are.
 */
export function alikeFindings(result: AuditResult): readonly AlikeFindings[] {
  const groups = new Map<string, Group>();
  const add = (finding: Finding, packages: readonly string[], party: string | null): void => {
    const { kind, service, severity } = finding;
    const why = setAsideOf(finding);
    const key = [result.environment, kind, service ?? '', [...packages].sort().join(',')];
    // Each waiver is mended by itself.
    if (finding.origin !== undefined) key.push(finding.id);
    const state = stateOf(severity, why);
    const make = (): Group => ({ key, state, first: finding, ids: [], packages, parties: [], reasons: new Map() });
    const group = entry(groups, [...key, state].join('\n').toLowerCase(), make);
    group.ids.push(finding.id);
    if (party !== null && group.parties.length < MAX_PARTIES) group.parties.push(party);
    if (why !== null) group.reasons.set(JSON.stringify(why), why);
  };
  const rowsOf = createRowReader(result);
  for (const party of result.systemUsers.flatMap((user) => user.parties)) {
    for (const { row, finding } of rowsOf(party)) if (finding) add(finding, packagesOf(row), nameOf(party));
  }
  for (const finding of result.otherFindings) {
    const packages = finding.package === undefined ? [] : [packageCode(finding.package)];
    add(finding, packages, finding.party === null ? null : nameOf({ party: finding.party, name: null }));
  }
  tellApart(groups.values());
  return [...groups.values()].sort(
    (a, b) => SEVERITIES[a.first.severity] - SEVERITIES[b.first.severity] || b.ids.length - a.ids.length,
  );
}

/**
 * Of groups that differ only in their state, the first of these keeps the key: what is waived later, or found again,
 * is still the same thing to whoever follows it from run to run.
 */
const STATES = ['open', 'old', 'waived', 'note'] as const;
type State = (typeof STATES)[number];

function stateOf(severity: Severity, why: SetAside | null): State {
  if (why !== null) return why === 'old' ? why : 'waived';
  return severity === 'note' ? 'note' : 'open';
}

function tellApart(groups: Iterable<Group>): void {
  const taken = new Set<string>();
  for (const { key, state } of [...groups].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))) {
    const name = key.join('\n').toLowerCase();
    if (taken.has(name)) key.push(state);
    taken.add(name);
  }
}

const packagesOf = (row: ReportedRow): readonly string[] =>
  row.verdict === 'empty' ? row.candidates.map(packageCode) : [];

function nameOf(party: Pick<PartyResult, 'party' | 'name'>): string {
  const { name, number } = partyWords(party);
  return number ? `${name} (${number})` : name;
}
