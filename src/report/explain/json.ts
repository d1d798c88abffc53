import type { ExplainResult, Explanation } from '../../core/explain/explanation.js';
import { inWords } from '../../core/told/told.js';
import { MESSAGES } from '../../messages/index.js';
import type { ExplainJson } from './schema.js';

/** The explanation as JSON (schema `schemas/explain.schema.json`). */
export function* explainJson(result: ExplainResult): Generator<string> {
  yield `${JSON.stringify(documentOf(result), null, 2)}\n`;
}

function documentOf(result: ExplainResult): ExplainJson {
  const { service, inRegistry, near, counts, explanations, more, unreached, problems, asides, names } = result;
  const { title, owner, ownerCode = null } = names.service(service);
  return {
    schemaVersion: result.schemaVersion,
    tool: result.tool,
    generatedAt: result.generatedAt,
    environment: result.environment,
    source: result.source,
    language: result.language,
    service: { service, inRegistry, title, owner, ownerCode, near },
    counts: {
      visible: counts.visible,
      partial: counts.partial,
      empty: counts.empty,
      unknown: counts.unknown,
      notApplicable: counts['not-applicable'],
    },
    explanations: explanations.map((one) => explanationOf(result, one)),
    more,
    unreached: unreached.map(({ id, kind, party, message, remedy, docs }) => ({
      id,
      kind,
      party,
      message,
      remedy,
      docs,
    })),
    problems,
    asides,
    exitCode: result.exitCode,
  };
}

function explanationOf({ language }: ExplainResult, explanation: Explanation): ExplainJson['explanations'][number] {
  const { systemUser, party, counted, row, links, breaks, answer, actor, steps, finding, missed } = explanation;
  const { evidence: evidences, steps: stepTexts } = MESSAGES[language];
  const { id, type, systemId, externalRef, title, owner } = systemUser;
  return {
    systemUser: { id, type, systemId, externalRef, title, owner },
    party,
    counted,
    verdict: row.verdict,
    cause: row.verdict === 'empty' ? row.cause : null,
    via: row.verdict === 'visible' ? row.via : [],
    candidates: 'candidates' in row ? row.candidates : [],
    notes: row.notes,
    links: links.map(({ name, state, apis, evidence }) => {
      const { text, ...facts } = evidence;
      return { link: name, state, apis, evidence: text, facts, says: inWords(evidences, evidence) };
    }),
    breaks,
    answer: answer.message,
    actor,
    first: steps.map((step) => ({ step: step.text, says: inWords(stepTexts, step) })),
    next: answer.remedy,
    findingId: finding?.id ?? null,
    missedFindingId: missed?.id ?? null,
    docs: (missed ?? finding)?.docs ?? null,
  };
}
