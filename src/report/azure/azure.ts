import { type Annotation, annotations } from '../annotations.js';
import { contextOf } from '../context.js';
import { azureMessage, azureProperty, azureText } from '../escape/azure.js';
import type { Report } from '../report.js';

/**
 * The result as logging commands of Azure Pipelines: errors and warnings become issues of the run; notes, which it has
 * none of, are lines of the log. A failed gate, or a run that is incomplete, fails the task.
 */
export const azure: Report = function* (result, view) {
  for (const annotation of annotations(contextOf(result, view.language))) yield line(annotation);
  if (result.gate.violations > 0 || !result.complete) yield '##vso[task.complete result=Failed;]\n';
};

function line({ level, code, text, place }: Annotation): string {
  if (level === 'note') return `${azureText(`${code}: ${text}`)}\n`;
  const properties = {
    type: level,
    ...(place && { sourcepath: place.path, linenumber: String(place.line), columnnumber: String(place.column) }),
    code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${azureProperty(value)};`);
  return `##vso[task.logissue ${list.join('')}]${azureMessage(text)}\n`;
}
