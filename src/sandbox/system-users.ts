import { json, notRead, problem } from './answer.js';
import { page } from './paging.js';
import type { Handler } from './request.js';
import { isObject } from './shape.js';
import { noListOf } from './system-register.js';
import { systemUsersFile } from './systems.js';

/** `GET systemuser/vendor/bysystem/{systemId}?token=` (reference §3.2). */
export const listSystemUsers: Handler = async (request, world) => {
  const users = await world.systems.usersOf(request.named);
  if (!users.ok) return noListOf(request.named, systemUsersFile(request.named), users, world);
  return page(request, users.value);
};

/** `GET systemuser/vendor/byquery` (reference §3.2): `external-ref` is the organisation's own number when not given. */
export const findSystemUser: Handler = async ({ query }, world) => {
  const systemId = query.get('system-id') ?? '';
  const file = systemUsersFile(systemId);
  const users = await world.systems.usersOf(systemId);
  if (!users.ok) return noListOf(systemId, file, users, world);
  const found = users.value.find(query.get('orgno') ?? '', query.get('external-ref') || undefined);
  if (found) return json(users.value.rows.find((row) => isObject(row) && row['id'] === found.id));
  if (users.value.isCut)
    return notRead(file, {
      code: 'truncated',
      fault: { text: 'more-pages', rows: users.value.rows.length },
    });
  return problem(404, { title: 'The system user was not found.', code: 'AUTH-00015' });
};
