import assert from 'node:assert/strict';
import * as z from 'zod';

/** The facts of GitLab's code quality report, restated from its documentation. */
const issue = z.strictObject({
  description: z.string().min(1),
  check_name: z.string().min(1),
  fingerprint: z.string().min(1),
  severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
  location: z.strictObject({
    // A path in the repository, without `./` in front, which GitLab would not find.
    path: z.string().regex(/^(?!\.\/)[^\\]+$/),
    lines: z.strictObject({ begin: z.int().min(1) }),
  }),
});

export type GitlabIssue = z.infer<typeof issue>;

/** Reads a code quality report, and asserts that it holds to the format: no byte order mark, and no issue twice. */
export function readGitlab(text: string): GitlabIssue[] {
  assert.ok(!text.startsWith('\uFEFF'));
  const issues = z.array(issue).parse(JSON.parse(text));
  assert.equal(new Set(issues.map((one) => one.fingerprint)).size, issues.length);
  return issues;
}
