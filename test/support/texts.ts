import assert from 'node:assert/strict';

/** What tells one set of facts from another in a text: marks, and every number. */
export const marksIn = (text: string): readonly string[] => [...new Set(text.match(/<\w+>|\d+/g))].sort();

/** No fact came out as something that is no text, and no piece was left out between spaces and stops. */
export function assertWellWritten(text: string): void {
  assert.notEqual(text.trim(), '');
  assert.doesNotMatch(text, /undefined|null|\[object|NaN/, text);
  assert.doesNotMatch(text, /\S {2,}\S|^\s|\s$/, text);
  assert.doesNotMatch(text, /\s[.,:](?:\s|$)|\(\)|«»|""|\.\./, text);
}

/** Words that no Norwegian text has, in either form of it. */
export const ENGLISH =
  /\b(?:the|is|are|was|were|not|of|and|which|has|have|been|cannot|could|without|with|this|must|every)\b/i;

/** A text is in Norwegian: it is not the English one, and has no English words. */
export function assertNorwegian(text: string, english: string): void {
  assert.notEqual(text, english);
  assert.doesNotMatch(text, ENGLISH, text);
}
