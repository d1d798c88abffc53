import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessFiles } from './example/access.js';
import { bySubjects, packages, resourceList, roles, serviceResources } from './example/catalogue.js';
import { observedFiles } from './example/observed.js';
import { requestFiles } from './example/requests.js';

/** Writes the bundled example, a snapshot of a made-up vendor on real catalogue facts. The same facts give the same files. */

const CAPTURED_AT = '2026-11-20T05:00:00.000Z';

/** Files that hold persons. */
const isPrivate = (path: string): boolean => /^(authorized-parties|dialogporten\/authorized)\//.test(path);

const bodies: Readonly<Record<string, unknown>> = {
  'metadata/packages.en.json': packages('en'),
  'metadata/packages.nb.json': packages('nb'),
  'metadata/roles.json': roles(),
  'resource-registry/resourcelist.json': resourceList(),
  'resource-registry/bysubjects.json': bySubjects(),
  'dialogporten/serviceresources.json': serviceResources(),
  ...accessFiles(),
  ...observedFiles(),
  ...requestFiles(),
};

export function makeExample(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const files: Record<string, { sha256: string; status: number }> = {};
  const write = (path: string, body: unknown): string => {
    const text = `${JSON.stringify(body, null, 2)}\n`;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: isPrivate(path) ? 0o600 : 0o644 });
    return text;
  };
  for (const [path, body] of Object.entries(bodies)) {
    const sha256 = createHash('sha256').update(write(path, body)).digest('hex');
    files[path] = { sha256, status: 200 };
  }
  const tool = { name: 'dekning', version: '0.1.0' };
  write('manifest.json', { schemaVersion: 1, environment: 'tt02', capturedAt: CAPTURED_AT, tool, files });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  makeExample(fileURLToPath(new URL('../fixtures/example', import.meta.url)));
}
