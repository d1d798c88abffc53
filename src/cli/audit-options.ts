import type { Interfaces } from '@oclif/core';
import type { Settings } from '../config/settings.js';
import { UsageError } from '../core/errors.js';
import type { AuditOptions } from '../index.js';
import type { Format } from '../report/registry.js';
import { type askedFlags, type auditFlags, failOnFrom } from './audit-flags.js';
import { paceOptions } from './pace-flags.js';
import { suppositionOptions } from './supposition-flags.js';
import { verifyOptions } from './verify-flags.js';

type AskedFlags = Interfaces.InferredFlags<typeof askedFlags>;
type AuditFlags = Interfaces.InferredFlags<typeof auditFlags>;

/** What the library is asked, from flags and environment; `cacheFolder` is where this user's caches are. */
export const auditOptions = (flags: AskedFlags, settings: Settings, cacheFolder: string): AuditOptions => ({
  snapshot: flags.snapshot,
  connection: settings.connection,
  environment: flags.env ?? settings.environment,
  systems: flags.system,
  systemUsers: flags['system-user'],
  organizations: flags.org,
  externalRef: flags['external-ref'],
  parties: flags.party,
  services: flags.service,
  owners: flags.owner,
  packages: flags.package,
  config: flags.config,
  searchConfigFrom: process.cwd(),
  failOn: flags['fail-on'] === undefined ? undefined : failOnFrom(flags['fail-on']),
  language: flags.lang ?? settings.language,
  now: settings.now,
  record: flags.record,
  force: flags.force,
  cacheFolder: flags['no-cache'] ? undefined : cacheFolder,
  maxAge: maxAgeFrom(flags),
});

/** The same for `dekning audit`, which alone can suppose a customer, verify, and judge by age. */
export const judgedOptions = (flags: AuditFlags, settings: Settings, cacheFolder: string): AuditOptions => ({
  ...auditOptions(flags, settings, cacheFolder),
  ...suppositionOptions(flags),
  ...verifyOptions(flags),
  ...paceOptions(flags),
  strict: flags.strict,
  requests: flags.requests,
  resume: flags.resume,
  onlyNewSince: flags.since,
});
/** The one format of standard output. Throws a UsageError for two of them. */
export function formatOf<Known extends Format>(
  flags: { readonly json: boolean; readonly format: Known | 'json' },
  isDefault: boolean,
): Known | 'json' {
  if (!flags.json || flags.format === 'json') return flags.format;
  if (isDefault) return 'json';
  throw new UsageError({ text: 'two-formats', format: flags.format });
}

/**
 * How old a kept catalogue may be, in seconds. Throws a UsageError for what is no length of time, and for a snapshot, which
 * may be as old as it is: a gate that relied on this limit would be green on answers of last year.
 */
export function maxAgeFrom(flags: { readonly snapshot?: string | undefined; readonly 'max-age'?: string | undefined }) {
  const text = flags['max-age'];
  if (text === undefined) return undefined;
  if (flags.snapshot !== undefined) throw new UsageError({ text: 'live-only', flag: '--max-age' });
  return secondsFrom(text);
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A length of time as `90`, `90s`, `30m`, `2h` or `1d`, in seconds. Throws a UsageError for anything else. */
export function secondsFrom(text: string): number {
  const [, count, unit = 's'] = /^(\d{1,9})([smhd]?)$/.exec(text.trim()) ?? [];
  if (count === undefined) throw new UsageError({ text: 'no-length-of-time', value: text });
  return Number(count) * (UNITS[unit] ?? 1);
}
