/** Writes the world of a scenario as a snapshot folder, as a recording of it would be. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { accessFiles } from './access.js';
import { catalogueFiles } from './catalogue.js';
import type { Scenario, WorldNotation } from './format.js';
import type { Registry } from './names.js';

/** Writes the snapshot, and gives what the audit is asked besides. */
export async function buildWorld(folder: string, world: WorldNotation, registry: Registry): Promise<void> {
  const inUsersWords = (path: string): string =>
    path.replace(/<(.+?)>/g, (_, name: string) =>
      name in world.users ? registry.userIdOf(name) : registry.systemIdOf(name),
    );
  const bodies: Record<string, unknown> = { ...catalogueFiles(world), ...accessFiles(world, registry) };
  for (const path of world.missing.map(inUsersWords)) delete bodies[path];
  for (const path of world.firstPageOnly.map(inUsersWords)) {
    const rows = bodies[path] as { data: unknown[] };
    bodies[path] = { ...rows, links: { next: 'https://internal.invalid/next?token=2' } };
  }
  const files: Record<string, unknown> = {};
  for (const [path, status] of Object.entries(world.answered)) {
    delete bodies[inUsersWords(path)];
    files[inUsersWords(path)] = { status };
  }
  for (const [path, body] of Object.entries(bodies)) {
    const text = `${JSON.stringify(body, null, 1)}\n`;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    files[path] = { status: 200, sha256: createHash('sha256').update(text).digest('hex') };
  }
  const { environment, capturedAt } = world;
  const manifest = { schemaVersion: 1, environment, capturedAt, tool: { name: 'dekning', version: '0.1.0' }, files };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** The flags of a scenario with names turned into numbers, and its configuration written beside the snapshot. */
export async function flagsOf(
  folder: string,
  { config, ...flags }: Scenario['audit'],
  registry: Registry,
): Promise<readonly string[]> {
  const args: string[] = [];
  for (const [name, value] of Object.entries(flags)) {
    for (const one of [value ?? []].flat()) {
      if (one === true) args.push(`--${name}`);
      else if (typeof one === 'string') args.push(`--${name}`, numberOrId(name, one, registry));
    }
  }
  if (!config) return args;
  const path = join(folder, 'dekning.yaml');
  await writeFile(path, stringify(numbered(config, registry)));
  return [...args, '--config', path];
}

function numberOrId(name: string, value: string, registry: Registry): string {
  if (name === 'org' || name === 'party') return numbered(value, registry) as string;
  if (name === 'system' || name === 'as-registered') return registry.systemIdOf(value);
  return name === 'system-user' ? registry.userIdOf(value) : value;
}

/** Names of organisations stand in capitals, so that nothing else is taken for one. */
const ORGANISATION = /^[A-ZÆØÅ][A-ZÆØÅ &]+$/;

function numbered(value: unknown, registry: Registry): unknown {
  if (typeof value === 'string') return ORGANISATION.test(value) ? registry.numberOf(value) : value;
  if (Array.isArray(value)) return value.map((one) => numbered(one, registry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, numbered(one, registry)]));
}
