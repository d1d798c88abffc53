import * as z from 'zod';
import { UsageError } from '../core/errors.js';
import { packageUrn, serviceKey } from '../core/identifiers.js';
import type { AuditClosing, Names } from '../core/result.js';
import { type AuditJson, auditSchema } from '../report/json/schema.js';
import { TOOL } from '../tool.js';
import type { Bytes } from './bytes.js';
import type { Outline } from './lists.js';
import { noResult } from './mistakes.js';
import { parsed, parsedOutline } from './parsed.js';

/** All of a saved result but its system users and findings. */
export type SavedClosing = Omit<AuditClosing, 'runFindings' | 'othersSetAside'>;

const SCHEMA_VERSION = auditSchema.shape.schemaVersion.value;
const closingSchema = auditSchema.omit({ systemUsers: true, findings: true });

/** Without these no other format can be made. Results that were saved before they were kept lack them. */
const TOLD = ['exitCode', 'language', 'scope', 'names'] as const satisfies readonly (keyof AuditJson)[];

/** Reads what was counted and asked for. Throws a UsageError for a file of another tool or version, too. */
export function closingOf(bytes: Bytes, outline: Outline): SavedClosing {
  mustBeOurs(bytes, outline);
  const { names, since = null, verification = null, ...closing } = parsedOutline(bytes, closingSchema, outline, []);
  return { ...closing, since, verification, names: namesOf(names) };
}

function mustBeOurs(bytes: Bytes, { members }: Outline): void {
  const read = <Value>(key: string, schema: z.ZodType<Value>): Value => {
    const written = members.get(key);
    if (!written) throw noResult(bytes, { text: 'without-key', path: '', key });
    return parsed(bytes, schema, written, [key]);
  };
  const version = read('schemaVersion', z.unknown());
  const tool = read('tool', auditSchema.shape.tool);
  if (tool.name !== TOOL.name) throw noResult(bytes, { text: 'of-another-tool', tool: tool.name });
  const writer = `${tool.name} ${tool.version}`;
  if (version !== SCHEMA_VERSION) {
    throw new UsageError({
      text: 'saved-version',
      path: bytes.name,
      version: JSON.stringify(version),
      writer,
      ours: `${TOOL.name} ${TOOL.version}`,
    });
  }
  const lacking = TOLD.filter((key) => !members.has(key));
  if (lacking.length > 0) {
    throw new UsageError({ text: 'saved-lacks', path: bytes.name, lacking, writer });
  }
}

function namesOf({ services, packages }: AuditJson['names']): Names {
  const byService = new Map(services.map((one) => [serviceKey(one.service), one]));
  const byPackage = new Map(packages.map((one) => [packageUrn(one.package), one.name]));
  return {
    service: (id) => {
      const { title = {}, owner = {}, ownerCode } = byService.get(serviceKey(id)) ?? {};
      return { title, owner, ownerCode: ownerCode ?? undefined };
    },
    package: (urn) => byPackage.get(packageUrn(urn)) ?? null,
    near: (id) => byService.get(serviceKey(id))?.near ?? [],
  };
}
