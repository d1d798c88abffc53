import type { Config } from '../config/config.js';
import { findConfig } from '../config/find.js';
import type { LoadedConfig } from '../config/load.js';
import type { Connection } from '../core/connection.js';
import type { Environment } from '../core/environment.js';
import { UsageError } from '../core/errors.js';
import type { Listener } from '../core/event.js';
import type { Demand, Expectation, Selector } from '../core/expectation/expectation.js';
import type { EarlierRun } from '../core/gate/earlier-run.js';
import { FAIL_ON, type FailOn } from '../core/gate/gate.js';
import { parseOrgNumber } from '../core/identifiers.js';
import { LANGUAGES, type Language } from '../core/language.js';
import { earlierRun } from './earlier-run.js';
import { type PaceOptions, paceOf } from './pace-options.js';
import type { AuditRequest } from './request.js';
import { demandOnAnyParty, mustSupposeAs, type SuppositionOptions, suppositionOf } from './supposed/supposition.js';
import { type VerifyOptions, verifyOf } from './verify-options.js';

/** What to audit, what is expected, and how to judge it. What is left out comes from the configuration, then a default. */
export interface AuditOptions extends SuppositionOptions, VerifyOptions, PaceOptions {
  /** Folder of the snapshot to read; without one, Altinn's APIs are asked. */
  readonly snapshot?: string | undefined;
  /** How Altinn is reached, and as whom. */
  readonly connection?: Connection | undefined;
  /** Folder in which everything that is read live is kept as a snapshot. */
  readonly record?: string | undefined;
  /** Whether `record` may replace a snapshot. */
  readonly force?: boolean | undefined;
  /** Folder in which the live catalogue is kept between runs; without one it is read anew. */
  readonly cacheFolder?: string | undefined;
  /** How old a kept catalogue may be, in seconds; an hour by default. */
  readonly maxAge?: number | undefined;
  /**
   * Folder of the journal of this run: what is read live is kept there, and a run that was cut goes on from it. It stays
   * until `discardJournal` clears it away.
   */
  readonly resume?: string | undefined;
  /** Ends the run before its time: what was judged by then is the result, which is incomplete. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every call, and of each system user that was read. */
  readonly listen?: Listener | undefined;
  /** Which of Altinn's environments; prod by default. A snapshot has its own. */
  readonly environment?: Environment | undefined;
  /** Ids of systems; none means every system. */
  readonly systems?: readonly string[] | undefined;
  /** Uuids of system users. */
  readonly systemUsers?: readonly string[] | undefined;
  /** Organisation numbers of owners of system users. */
  readonly organizations?: readonly string[] | undefined;
  /** External reference of the system user, beside `organizations`. */
  readonly externalRef?: string | undefined;
  /** Organisation numbers: only these parties, which must be reachable. */
  readonly parties?: readonly string[] | undefined;
  /** Identifiers of services that must be visible, or globs. */
  readonly services?: readonly string[] | undefined;
  /** Codes of service owners whose services in use must be visible. */
  readonly owners?: readonly string[] | undefined;
  /** Codes or URNs of packages whose services must be visible. */
  readonly packages?: readonly string[] | undefined;
  /** Path of a configuration file. */
  readonly config?: string | undefined;
  /** Without `config`: a folder from which `dekning.yaml` is looked for upwards. */
  readonly searchConfigFrom?: string | undefined;
  readonly failOn?: readonly FailOn[] | undefined;
  /** Whether waivers that are about to expire, or match nothing, are violations. */
  readonly strict?: boolean | undefined;
  /** Whether a live run reads the vendor's requests too; a snapshot's are always read. */
  readonly requests?: boolean | undefined;
  /** Path of the saved result of an earlier run: only what is new since then is judged. */
  readonly onlyNewSince?: string | undefined;
  /** Language of texts and names; English by default. */
  readonly language?: Language | undefined;
  /** The time to judge by; the present by default. */
  readonly now?: Date | undefined;
}

/** Joins options and configuration. Throws a UsageError for whatever is wrong in either. */
export async function requestOf(options: AuditOptions): Promise<AuditRequest> {
  const loaded = await configOf(options);
  const config = loaded?.config;
  const onlyParties = orgNumbers('--party', options.parties);
  const systems = given('--system', options.systems);
  const systemUsers = given('--system-user', options.systemUsers);
  const organizations = orgNumbers('--org', options.organizations);
  const supposition = suppositionOf(options);
  const earlier = await since(options);
  mustSupposeAs(supposition, earlier);
  const demand: Demand = {
    expect: [...fromOptions(options), ...(loaded ? fromConfig(loaded) : [])],
    exclude: (config?.exclude ?? []).map((entry) => entry.service),
    parties: config?.parties ?? [],
    onlyParties,
  };
  return {
    supposition,
    whom: {
      // An id names one system user, in whichever system it is: the file's systems say nothing of it.
      systems: systems ?? (systemUsers ? undefined : config?.systems),
      systemUsers,
      organizations,
      externalRef: single('--external-ref', options.externalRef),
    },
    isNarrowed:
      supposition !== null || [systems, systemUsers, organizations, onlyParties].some((one) => one !== undefined),
    waivers: (config?.waivers ?? []).map((terms, at) => ({ ...terms, origin: loaded?.placeOf(['waivers', at]) ?? '' })),
    strict: options.strict ?? false,
    readsRequests: options.requests ?? false,
    since: earlier,
    demand: supposition ? demandOnAnyParty(demand) : demand,
    verify: verifyOf(options),
    pace: paceOf(options, options.snapshot === undefined),
    failOn: failOnOf(options, config),
    language: languageOf(options.language ?? 'en'),
    environment: options.environment ?? config?.environment,
    now: options.now ?? new Date(),
    config: loaded?.path ?? null,
    listen: options.listen,
    signal: options.signal,
  };
}

/** An option that may stand once. An empty variable in a script must not pass for one that was left out. */
function single(flag: string, value: string | undefined): string | undefined {
  if (value?.trim() === '') throw new UsageError({ text: 'blank-value', flag });
  return value;
}

/** An option that may be repeated; given no value at all it counts as left out. */
function given(flag: string, values: readonly string[] | undefined): readonly string[] | undefined {
  if (!values || values.length === 0) return undefined;
  if (values.some((value) => value.trim() === '')) throw new UsageError({ text: 'blank-value', flag });
  return values;
}

const orgNumbers = (flag: string, values: readonly string[] | undefined): readonly string[] | undefined =>
  given(flag, values)?.map((value) => {
    const number = parseOrgNumber(value);
    if (number) return number;
    throw new UsageError({ text: 'wrong-organization-number', flag, value });
  });

const selectors = (kind: Selector['kind'], values: readonly string[] | undefined): Expectation[] =>
  (given(`--${kind}`, values) ?? []).map((value) => ({ selector: { kind, value, origin: `--${kind}` } }));

const fromOptions = ({ services, owners, packages }: AuditOptions): Expectation[] => [
  ...selectors('service', services),
  ...selectors('owner', owners),
  ...selectors('package', packages),
];

const fromConfig = ({ config, placeOf }: LoadedConfig): Expectation[] =>
  config.expect.map(({ kind, value, parties, userTypes }, at) => ({
    selector: { kind, value, origin: placeOf(['expect', at, kind]) },
    parties,
    userTypes,
  }));

function failOnOf({ failOn }: AuditOptions, config: Config | undefined): readonly FailOn[] {
  const kinds = failOn ?? config?.gate.failOn ?? ['empty'];
  const unknown = kinds.find((kind) => !FAIL_ON.includes(kind));
  if (unknown !== undefined)
    throw new UsageError({ text: 'none-of', flag: '--fail-on', value: unknown, known: FAIL_ON });
  if (kinds.length === 0) throw new UsageError({ text: 'no-fail-on' });
  if (kinds.includes('never') && kinds.length > 1) throw new UsageError({ text: 'never-alone' });
  return FAIL_ON.filter((kind) => kinds.includes(kind));
}

async function since({ onlyNewSince }: AuditOptions): Promise<EarlierRun | null> {
  const path = single('--since', onlyNewSince);
  return path === undefined ? null : earlierRun(path);
}

function languageOf(language: Language): Language {
  if (LANGUAGES.includes(language)) return language;
  throw new UsageError({ text: 'none-of', flag: '--lang', value: language, known: LANGUAGES });
}

/** The configuration that is named, or found. Reading YAML is loaded only where there is some. */
async function configOf({ config, searchConfigFrom }: AuditOptions): Promise<LoadedConfig | undefined> {
  const path = single('--config', config) ?? (searchConfigFrom && (await findConfig(searchConfigFrom)));
  if (!path) return undefined;
  const { loadConfig } = await import('../config/load.js');
  return loadConfig(path);
}
