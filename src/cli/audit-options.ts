import type { Interfaces } from '@oclif/core';
import type { Settings } from '../config/settings.js';
import { UsageError } from '../core/errors.js';
import type { AuditOptions } from '../index.js';
import type { Format } from '../report/registry.js';
import { type askedFlags, type auditFlags, failOnFrom } from './audit-flags.js';

type AskedFlags = Interfaces.InferredFlags<typeof askedFlags>;

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
  maxAge: flags['max-age'] === undefined ? undefined : secondsFrom(flags['max-age']),
});

type VerifyFlags = Pick<Interfaces.InferredFlags<typeof auditFlags>, 'verify' | 'verify-sample' | 'verify-seed'>;

/** What is to be verified. Throws a UsageError for a sample that is no number of pairs. */
export function verifyOptions(flags: VerifyFlags): Pick<AuditOptions, 'verify' | 'verifySample' | 'verifySeed'> {
  const sample = flags['verify-sample'];
  if (sample !== undefined && !/^\d{1,9}$/.test(sample.trim()))
    throw new UsageError({ text: 'no-sample', value: sample });
  return {
    verify: flags.verify,
    verifySample: sample === undefined ? undefined : Number(sample),
    verifySeed: flags['verify-seed'],
  };
}

/** The one format of standard output. Throws a UsageError for two of them. */
export function formatOf<Known extends Format>(
  flags: { readonly json: boolean; readonly format: Known | 'json' },
  isDefault: boolean,
): Known | 'json' {
  if (!flags.json || flags.format === 'json') return flags.format;
  if (isDefault) return 'json';
  throw new UsageError({ text: 'two-formats', format: flags.format });
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A length of time as `90`, `90s`, `30m`, `2h` or `1d`, in seconds. Throws a UsageError for anything else. */
export function secondsFrom(text: string): number {
  const [, count, unit = 's'] = /^(\d{1,9})([smhd]?)$/.exec(text.trim()) ?? [];
  if (count === undefined) throw new UsageError({ text: 'no-length-of-time', value: text });
  return Number(count) * (UNITS[unit] ?? 1);
}
