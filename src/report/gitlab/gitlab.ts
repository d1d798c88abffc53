import { type Finding, type Severity, setAsideOf } from '../../core/finding.js';
import { plain } from '../../core/plain.js';
import type { Problem } from '../../core/problem.js';
import { answerLine, outcomeOf } from '../answer.js';
import { contextOf, type ReportContext } from '../context.js';
import { setAsideText } from '../finding-words.js';
import { type Place, placeFinder } from '../places.js';
import { problemText } from '../problem-groups.js';
import type { Report } from '../report.js';

/** An issue of GitLab's code quality report. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITIES = { error: 'major', warning: 'minor', note: 'info' } satisfies Record<Severity, Issue['severity']>;

/** Every issue must stand somewhere; without a configuration it stands where one would be. */
const NO_CONFIG: Place = { path: 'dekning.yaml', line: 1, column: 1 };

/**
 * The result as GitLab's code quality report: an issue for each finding, its fingerprint the finding's id, and one for
 * whatever could not be read. A gate that failed, and a run that is incomplete, is an issue of its own, and the first.
 */
export const gitlab: Report = function* (result, view) {
  const context = contextOf(result, view.language);
  let separator = '[\n';
  for (const issue of issues(context)) {
    yield `${separator}${JSON.stringify(issue)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
};

function* issues(context: ReportContext): Generator<Issue> {
  const { result } = context;
  const place = placeFinder(result.scope);
  const locationOf = (about: Pick<Finding, 'service' | 'origin'>): Issue['location'] => {
    const { path, line } = place(about) ?? NO_CONFIG;
    return { path: pathOf(path), lines: { begin: line } };
  };
  const outcome = outcomeOf(result);
  if (outcome === 'failed' || outcome === 'incomplete') {
    yield {
      description: plain(answerLine(context)),
      check_name: 'gate',
      fingerprint: plain(`gate:${result.environment}:${outcome}`),
      severity: 'blocker',
      location: locationOf({ service: null }),
    };
  }
  for (const problem of distinct(result.problems)) {
    yield {
      description: plain(`${problemText(problem)} ${context.messages.table.affects(problem.affects)}`),
      check_name: 'problem',
      fingerprint: identityOf(problem),
      severity: 'critical',
      location: locationOf({ service: null }),
    };
  }
  for (const finding of result.findings) {
    yield {
      description: describe(context, finding),
      check_name: finding.kind,
      fingerprint: finding.id,
      severity: setAsideOf(finding) ? 'info' : SEVERITIES[finding.severity],
      location: locationOf(finding),
    };
  }
}

/** A path as GitLab knows files: with slashes, and without `./` in front. */
const pathOf = (path: string): string =>
  plain(path)
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '');

/** What makes two problems the same one in GitLab's eyes, which shows one issue for each fingerprint. */
const identityOf = ({ api, operation, code, affects, subject = affects }: Problem): string =>
  plain(`problem:${JSON.stringify([api, operation, code, subject])}`);

const distinct = (problems: readonly Problem[]): Iterable<Problem> =>
  new Map(problems.map((problem) => [identityOf(problem), problem])).values();

function describe(context: ReportContext, finding: Finding): string {
  const why = setAsideText(context, finding);
  return plain([why && `${why}.`, finding.message, finding.remedy].filter(Boolean).join(' '));
}
