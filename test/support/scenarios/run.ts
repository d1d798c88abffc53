/** Runs a scenario by the way that a user's run takes: a snapshot folder, or a sandbox that serves it, and flags. */
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from '@oclif/core';
import { parse } from 'yaml';
import { auditFlags } from '../../../src/cli/audit-flags.js';
import { judgedOptions } from '../../../src/cli/audit-options.js';
import type { Connection } from '../../../src/core/connection.js';
import type { AuditResult } from '../../../src/core/result.js';
import { type AuditOptions, audit, explain, UsageError } from '../../../src/index.js';
import { startSandbox } from '../../../src/sandbox/sandbox.js';
import { ROOT } from '../cli.js';
import { inFolder } from '../folders.js';
import { jwt, systemUserClaims } from '../http-client.js';
import { answering, withFaults } from '../rehearsal.js';
import { buildWorld, flagsOf } from './build.js';
import { type Scenario, scenarioSchema } from './format.js';
import { type Registry, registryOf } from './names.js';
import { explainedOf, type Told, toldOf } from './told.js';

const FOLDER = join(ROOT, 'test/scenarios');
const NOW = new Date('2026-11-23T08:00:00Z');

export interface Outcome {
  readonly expected: Scenario['expected'];
  readonly explain: Scenario['explain'];
}

/** Every scenario, by the folder of its cause and its own name. */
export const scenarioNames = (): readonly string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();

export const readScenario = (name: string): Scenario =>
  scenarioSchema.parse(parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')));

/** A scenario in a folder of its own: the snapshot, and what to ask. */
export const withWorld = <Result>(
  scenario: Scenario,
  use: (world: { folder: string; registry: Registry; args: readonly string[] }) => Promise<Result>,
): Promise<Result> =>
  inFolder(async (folder) => {
    const registry = registryOf(scenario.given);
    await buildWorld(folder, scenario.given, registry);
    return use({ folder, registry, args: await flagsOf(folder, scenario.audit, registry) });
  });

/** What came of it, in the words of the notation. */
export const outcomeOf = (scenario: Scenario): Promise<Outcome> =>
  withWorld(scenario, async ({ folder, registry, args }) => {
    const asked = await optionsOf(args);
    try {
      if (scenario.given.live) {
        return await live(scenario, { folder, registry }, async (connection) =>
          told(await audit({ ...asked, connection }), registry),
        );
      }
      const expected = told(await audit({ ...asked, snapshot: folder }), registry);
      if (!scenario.explain) return expected;
      return { ...expected, explain: await explained(scenario.explain, { ...asked, snapshot: folder }, registry) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const expected = { exit: 2, rows: {}, findings: [], problems: [], mistake: error.told.text };
      return { expected, explain: undefined };
    }
  });

/** The whole result of a scenario that is no live one and ends in a result. */
export const resultOf = (scenario: Scenario): Promise<AuditResult> =>
  withWorld(scenario, async ({ folder, args }) => audit({ ...(await optionsOf(args)), snapshot: folder }));

async function optionsOf(args: readonly string[]): Promise<AuditOptions> {
  const { flags } = await Parser.parse([...args], { flags: auditFlags });
  return {
    ...judgedOptions(flags, { connection: {}, now: NOW, environment: undefined, language: 'en' }, ''),
    searchConfigFrom: undefined,
    cacheFolder: undefined,
  };
}

const told = (result: Told, registry: Registry): Outcome => ({
  expected: toldOf(result, registry),
  explain: undefined,
});

async function explained(
  { service, party }: NonNullable<Scenario['explain']>,
  options: AuditOptions,
  registry: Registry,
): Promise<Scenario['explain']> {
  const { snapshot, systems, systemUsers, language, now } = options;
  const result = await explain(service, { snapshot, systems, systemUsers, language, now });
  const one = result.explanations.find(
    (explanation) => explanation.party && registry.nameOf(explanation.party.party) === party,
  );
  if (!one) throw new Error(`nothing is explained for ${party}`);
  return { service, party, ...explainedOf(one) };
}

async function live<Result>(
  { given }: Scenario,
  { folder, registry }: { readonly folder: string; readonly registry: Registry },
  use: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const {
    scopes,
    refuse = {},
    tokenIssuer,
    tokenScopes = ['altinn:accessmanagement/authorizedparties'],
  } = given.live ?? {};
  const sandbox = await startSandbox({ snapshot: folder, ...(scopes && { scopes }) });
  const env = sandbox.variables;
  const faults = Object.entries(refuse).map(([path, status]) => answering(new RegExp(path), status));
  try {
    return await withFaults(
      { env },
      (incoming, outgoing) => faults.some((fault) => fault(incoming, outgoing)),
      async (front) => {
        const { DEKNING_PLATFORM_URL: platformUrl, DEKNING_DIALOGPORTEN_URL: dialogportenUrl } = front;
        const addresses = { platformUrl, dialogportenUrl, maskinportenUrl: env['DEKNING_MASKINPORTEN_URL'] };
        if (tokenIssuer) {
          const tokenFile = join(folder, 'token');
          const details = tokenDetails(given, registry);
          const claims = { iss: tokenIssuer, scope: tokenScopes.join(' '), authorization_details: [details] };
          await writeFile(tokenFile, jwt(systemUserClaims(claims)));
          return use({ ...addresses, tokenFile });
        }
        const { DEKNING_CLIENT_ID: clientId, DEKNING_PRIVATE_KEY_FILE: privateKeyFile, DEKNING_KEY_ID: keyId } = env;
        return use({ ...addresses, clientId, privateKeyFile, keyId });
      },
    );
  } finally {
    await sandbox.close();
  }
}

/** The ready token is that of the first system user. */
function tokenDetails({ users }: Scenario['given'], registry: Registry): unknown {
  const [[title, { owner, system }] = ['', { owner: '', system: '' }]] = Object.entries(users);
  return {
    type: 'urn:altinn:systemuser',
    systemuser_id: [registry.userIdOf(title)],
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${registry.numberOf(owner)}` },
    system_id: registry.systemIdOf(system),
  };
}
