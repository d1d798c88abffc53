import type { AuditResult, PartyResult, SystemUserResult } from '../../core/result.js';
import type { AuditJson } from './schema.js';

type Rest = Omit<AuditJson, 'systemUsers' | 'findings'>;

/**
 * The result as JSON (schema `schemas/audit.schema.json`), a party or a finding at a time: neither its rows nor its
 * text ever stand in memory as a whole. Each party and each finding has a line of its own.
 */
export function* json(result: AuditResult): Generator<string> {
  const { gate, problems, ...head } = documentOf(result);
  yield `${JSON.stringify(head).slice(0, -1)},\n"systemUsers":`;
  yield* array(result.systemUsers, systemUser);
  yield ',\n"findings":';
  yield* array(result.findings, function* (finding) {
    yield JSON.stringify(finding);
  });
  yield `,\n${JSON.stringify({ gate, problems } satisfies Partial<Rest>).slice(1)}\n`;
}

const documentOf = (result: AuditResult): Rest => ({
  schemaVersion: result.schemaVersion,
  tool: result.tool,
  generatedAt: result.generatedAt,
  environment: result.environment,
  source: result.source,
  catalogue: result.catalogue,
  complete: result.complete,
  summary: result.summary,
  gate: { ...result.gate, failOn: [...result.gate.failOn] },
  problems: [...result.problems],
});

function* array<Item>(items: Iterable<Item>, write: (item: Item) => Iterable<string>): Generator<string> {
  let separator = '[\n';
  for (const item of items) {
    yield separator;
    yield* write(item);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

function* systemUser({ parties, ...user }: SystemUserResult): Generator<string> {
  const { id, type, systemId, externalRef, title, owner } = user;
  yield `${JSON.stringify({ id, type, systemId, externalRef, title, owner }).slice(0, -1)},"parties":`;
  yield* array(parties, function* (one) {
    yield JSON.stringify(party(one));
  });
  yield '}';
}

const party = (one: PartyResult): AuditJson['systemUsers'][number]['parties'][number] => ({
  party: one.party,
  name: one.name,
  isDeleted: one.isDeleted,
  packages: one.packages,
  resources: one.resources,
  services: one.services,
});
