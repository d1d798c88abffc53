import type { AuditResult, SystemUserResult } from '../../core/result.js';
import { documentOf, openObject, partiesOf, tellingOf, userOf } from './document.js';
import { createNamed } from './names.js';

/**
 * The result as JSON (schema `schemas/audit.schema.json`), a party or a finding at a time: neither its rows nor its
 * text ever stand in memory as a whole. Each party and each finding has a line of its own.
 */
export function* json(result: AuditResult): Generator<string> {
  const { gate, problems, ...head } = documentOf(result);
  const named = createNamed();
  yield `${openObject(head)},\n"systemUsers":`;
  yield* array(result.systemUsers, function* (user) {
    yield* systemUser(user);
    named.add(user);
  });
  yield ',\n"findings":';
  yield* array(result.findings, function* (finding) {
    yield JSON.stringify(finding);
  });
  const telling = tellingOf(result, named.names(result.names));
  yield `,\n${JSON.stringify({ gate, problems, ...telling }).slice(1)}\n`;
}

function* array<Item>(items: Iterable<Item>, write: (item: Item) => Iterable<string>): Generator<string> {
  let separator = '[\n';
  for (const item of items) {
    yield separator;
    yield* write(item);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

function* systemUser(user: SystemUserResult): Generator<string> {
  yield `${openObject(userOf(user))},"parties":`;
  yield* array(partiesOf(user), function* (party) {
    yield JSON.stringify(party);
  });
  yield '}';
}
