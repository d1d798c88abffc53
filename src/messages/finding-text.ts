import type { FindingKind } from '../core/finding.js';
import type { FindingFacts, FindingText, Messages } from './messages.js';
import type { SupposedKind } from './supposed.js';

/** A finding in words. Of a supposed system user, whom nobody approved yet, it says what the vendor can do. */
export function findingText(messages: Messages, kind: FindingKind, facts: FindingFacts): FindingText {
  const { findings, supposed } = messages;
  return facts.supposed && isSupposedKind(messages, kind) ? supposed.findings[kind](facts) : findings[kind](facts);
}

const isSupposedKind = ({ supposed }: Messages, kind: FindingKind): kind is SupposedKind =>
  Object.hasOwn(supposed.findings, kind);
