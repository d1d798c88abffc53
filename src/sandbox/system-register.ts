import type { FileFailure } from '../snapshot/json-file.js';
import { type Answer, json, notRead, problem } from './answer.js';
import type { Handler } from './request.js';
import { isObject } from './shape.js';
import { REGISTER_FILE, systemIdOf } from './systems.js';
import { ISO_6523 } from './tokens.js';
import type { World } from './world.js';

const unknownSystem = (): Answer => problem(404, { title: 'The system is not registered.', code: 'AUTH-00011' });

/** `GET systemregister/vendor` (reference §3.1): every system of the vendor, not paged. */
export const listSystems: Handler = async (_, { systems }) => {
  const register = await systems.register();
  return register.ok ? json(register.value) : notRead(REGISTER_FILE, register);
};

/** `GET systemregister/vendor/{systemId}` (reference §3.1): another shape than a row of the list. */
export const getSystem: Handler = async ({ named }, { systems, client }) => {
  const register = await systems.register();
  if (!register.ok) return notRead(REGISTER_FILE, register);
  const row = register.value.find((one) => systemIdOf(one).some((id) => isSame(id, named)));
  if (!isObject(row)) return unknownSystem();
  return json({
    id: row['systemId'],
    vendor: { ID: `${ISO_6523.prefix}${row['systemVendorOrgNumber']}` },
    name: row['name'],
    description: row['description'],
    rights: row['rights'],
    accessPackages: row['accessPackages'],
    isDeleted: false,
    clientId: [client.id],
    isVisible: row['isVisible'],
    allowedRedirectUrls: [],
  });
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Why a list of a system cannot be given: nobody registered the system (reference §3.2), or the snapshot lacks it. */
export async function noListOf(systemId: string, file: string, why: FileFailure, { systems }: World): Promise<Answer> {
  if (why.code !== 'missing') return notRead(file, why);
  const ids = await systems.ids();
  if (!ids.ok) return notRead(REGISTER_FILE, ids);
  return ids.value.some((id) => isSame(id, systemId)) ? notRead(file, why) : unknownSystem();
}
