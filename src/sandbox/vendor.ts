import * as z from 'zod';
import type { Systems } from './systems.js';

const vendorRow = z.object({ systemVendorOrgNumber: z.string().min(1) });

/**
 * Organisation number of the vendor whose snapshot this is: from the register, else from a system user, else from the
 * name of a system, which begins with it (reference §3.1). Undefined when the snapshot tells no system.
 */
export async function vendorOf(systems: Systems): Promise<string | undefined> {
  const register = await systems.register();
  for (const row of register.ok ? register.value : []) {
    const parsed = vendorRow.safeParse(row);
    if (parsed.success) return parsed.data.systemVendorOrgNumber;
  }
  const ids = await systems.ids();
  for (const id of ids.ok ? ids.value : []) {
    const users = await systems.usersOf(id);
    const number = (users.ok ? users.value.first?.supplier : undefined) ?? /^\d{9}(?=_)/.exec(id)?.[0];
    if (number) return number;
  }
  return undefined;
}
