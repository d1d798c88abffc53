import * as z from 'zod';
import { withoutSpaces } from '../core/organization-number.js';
import type { FileReading } from '../snapshot/json-file.js';
import { fileName, type Snapshot } from '../snapshot/snapshot.js';
import { bareList, type Enveloped, enveloped } from './shape.js';

/** What the sandbox must know of a system user to give tokens for it. */
export interface SystemUser {
  readonly id: string;
  readonly systemId: string;
  readonly owner: string;
  readonly externalRef: string;
  readonly supplier: string | undefined;
}

/** The system users of one system: the rows as they were recorded, and an index of those that can be used. */
export interface SystemUserList extends Enveloped {
  /** The first with this owner and reference; without one, the owner's own number stands for it (reference §0.4). */
  readonly find: (owner: string, externalRef?: string) => SystemUser | undefined;
  readonly first: SystemUser | undefined;
}

/** The systems of the snapshot's vendor, and their system users. */
export interface Systems {
  /** Rows of the system register as they were recorded (reference §3.1). */
  readonly register: () => Promise<FileReading<readonly unknown[]>>;
  /** Identifiers, in the order of the register; without a register, those whose system users the snapshot holds. */
  readonly ids: () => Promise<FileReading<readonly string[]>>;
  readonly usersOf: (systemId: string) => Promise<FileReading<SystemUserList>>;
}

export const REGISTER_FILE = 'system-register/systems.json';
export const systemUsersFile = (systemId: string): string => `system-users/${fileName(systemId)}`;

export function createSystems(snapshot: Snapshot): Systems {
  const register = async () => bareList(await snapshot.read(REGISTER_FILE));
  const ids = kept(async () => {
    const registered = await register();
    if (!registered.ok && registered.code !== 'missing') return registered;
    const rows = registered.ok ? registered.value : [];
    const recorded = await snapshot.list('system-users');
    return { ok: true, value: distinct([...rows.flatMap(systemIdOf), ...recorded]) };
  });
  const usersOf = kept((systemId) => readUsers(snapshot, systemId));
  return { register, ids: () => ids(''), usersOf };
}

/** Reads what has a name, in whichever case, once: ten thousand system users are asked for one by one. */
function kept<T>(read: (name: string) => Promise<FileReading<T>>): (name: string) => Promise<FileReading<T>> {
  const readings = new Map<string, Promise<FileReading<T>>>();
  return async (name) => {
    const key = name.toLowerCase();
    const reading = readings.get(key) ?? read(name);
    readings.set(key, reading);
    const found = await reading;
    // What could not be read may be mended meanwhile.
    if (!found.ok) readings.delete(key);
    return found;
  };
}

/** Spellings that differ only in case are one system; the first counts. */
function distinct(ids: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const id of ids) if (!byKey.has(id.toLowerCase())) byKey.set(id.toLowerCase(), id);
  return [...byKey.values()];
}

const registeredRow = z.object({ systemId: z.string().min(1) });

export const systemIdOf = (row: unknown): string[] => {
  const parsed = registeredRow.safeParse(row);
  return parsed.success ? [parsed.data.systemId] : [];
};

const systemUserRow = z
  .object({
    id: z.string().min(1),
    systemId: z.string().min(1),
    // Written by hand it may have spaces, which nobody asks with.
    reporteeOrgNo: z
      .string()
      .transform(withoutSpaces)
      .refine((number) => number !== ''),
    externalRef: z.string().nullish(),
    supplierOrgno: z.string().nullish(),
  })
  .transform(
    (row): SystemUser => ({
      id: row.id,
      systemId: row.systemId,
      owner: row.reporteeOrgNo,
      externalRef: row.externalRef || row.reporteeOrgNo,
      supplier: row.supplierOrgno || undefined,
    }),
  );

const deletedRow = z.object({ isDeleted: z.literal(true) });

async function readUsers(snapshot: Snapshot, systemId: string): Promise<FileReading<SystemUserList>> {
  const reading = enveloped(await snapshot.read(systemUsersFile(systemId)), 'data');
  if (!reading.ok) return reading;
  // Deleted system users are never listed (reference §3.2).
  const rows = reading.value.rows.filter((row) => !deletedRow.safeParse(row).success);
  const users = rows.flatMap((row) => systemUserRow.safeParse(row).data ?? []);
  // Of two with the same key the first counts, so it is put last.
  const index = new Map([...users].reverse().map((user) => [keyOf(user.owner, user.externalRef), user]));
  return {
    ok: true,
    value: {
      rows,
      isCut: reading.value.isCut,
      find: (owner, externalRef = owner) => index.get(keyOf(owner, externalRef)),
      first: users[0],
    },
  };
}

const keyOf = (owner: string, externalRef: string): string => JSON.stringify([owner, externalRef]);
