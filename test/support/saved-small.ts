import type { AuditResult } from '../../src/core/result.js';
import { usageError } from './build.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from './result.js';
import { whenRead } from './saved.js';

export const records = catalogueOf({ one: ['p'], two: ['q'] });
const holding = (number: string, ...packages: string[]) => authorizedParty(number, { packages });
const parties = [holding('310479713', 'p'), holding('311558900', 'p', 'surplus'), holding('313717283')];
export const agent = { systemUser: systemUser('agent', 'agent', '310166340'), parties };

/** A gap and a package that no catalogue has; two parties with the same rows. */
export const audited = (): Promise<AuditResult> =>
  auditWorld({ records, access: [agent] }, { demand: expecting('one', 'two') });

/** What is said of a text, without the folder that it lay in. */
export async function said(text: string | Uint8Array): Promise<string> {
  const { message, advice } = await usageError(() => whenRead(text, () => undefined));
  return [message, ...advice].join(' ').replaceAll(/\S*\/run\.json/g, 'run.json');
}

/** Keys and indexes that lead to a value of a result. */
export type Path = readonly (string | number)[];
