import type { Severity } from '../../core/finding.js';
import { type Annotation, annotations } from '../annotations.js';
import { contextOf } from '../context.js';
import { githubMessage, githubProperty } from '../escape/github.js';
import type { Report } from '../report.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } satisfies Record<Severity, string>;

/** The result as workflow commands of GitHub Actions, which become annotations of the run. */
export const github: Report = function* (result, view) {
  for (const annotation of annotations(contextOf(result, view.language))) yield command(result.tool.name, annotation);
};

function command(tool: string, { level, code, text, place }: Annotation): string {
  const properties = {
    ...(place && { file: place.path.replaceAll('\\', '/'), line: String(place.line), col: String(place.column) }),
    title: `${tool}: ${code}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${githubProperty(value)}`);
  return `::${COMMANDS[level]} ${list.join(',')}::${githubMessage(text)}\n`;
}
