/** A sandbox on a free port, and a client that speaks to it over real HTTP. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, importJWK, type JWTPayload, SignJWT } from 'jose';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.js';
import type { ServedRequest } from '../../src/sandbox/server.js';
import { manifest, writeFiles } from '../support/build.js';
import { EXAMPLE } from '../support/cli.js';
import { inFolder } from '../support/folders.js';

/** Of the bundled example: an own-system user, an agent, and their systems. */
export const BAKERY = { owner: '311204564', user: '00000000-0000-4000-8000-000000000001' };
export const ACCOUNTANT = { owner: '310987603', user: '00000000-0000-4000-8000-000000000004' };
export const SYSTEM = '310652970_lonn-og-skatt';
export const VENDOR = '310652970';

export const SCOPES = {
  register: 'altinn:authentication/systemregister.write',
  readRequests: 'altinn:authentication/systemuser.request.read',
  writeRequests: 'altinn:authentication/systemuser.request.write',
  parties: 'altinn:accessmanagement/authorizedparties',
  dialogporten: 'digdir:dialogporten',
};

export const PATHS = {
  exchange: '/authentication/api/v1/exchange/maskinporten',
  packages: '/accessmanagement/api/v1/meta/info/accesspackages/search',
  resources: '/resourceregistry/api/v1/resource/resourcelist',
  bySubjects: '/resourceregistry/api/v1/resource/bysubjects',
  register: '/authentication/api/v1/systemregister/vendor',
  usersOf: (system: string) => `/authentication/api/v1/systemuser/vendor/bysystem/${encodeURIComponent(system)}`,
  byQuery: '/authentication/api/v1/systemuser/vendor/byquery',
  parties: '/accessmanagement/api/v1/enduser/authorizedparties',
  ownServices: '/dialogporten/api/v1/enduser/serviceresources',
};

const KEY_ID = 'a-key-for-tests';
const keyFolder = mkdtempSync(join(tmpdir(), 'dekning-test-key-'));
process.once('exit', () => rmSync(keyFolder, { recursive: true, force: true }));
/** One key for all tests, for making one takes long. */
export const KEY_FILE = join(keyFolder, 'key.json');
const PRIVATE_JWK = {
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: KEY_ID,
};
writeFileSync(KEY_FILE, JSON.stringify(PRIVATE_JWK), { mode: 0o600 });

export interface GrantChanges {
  /** What differs; undefined takes a claim out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: { readonly alg?: string; readonly kid?: string | undefined };
  readonly key?: Parameters<SignJWT['sign']>[0];
}

export interface Asked {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: string;
}

interface Told {
  readonly served?: readonly ServedRequest[];
  readonly now?: (() => Date) | undefined;
}

export class Client {
  readonly url: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly served: readonly ServedRequest[] = [];
  readonly followFaults: Sandbox['followFaults'];
  private readonly now: () => Date;

  constructor(
    { url, variables, followFaults = () => undefined }: Pick<Sandbox, 'url' | 'variables'> & Partial<Sandbox>,
    { served = [], now = () => new Date() }: Told = {},
  ) {
    this.url = url;
    this.variables = variables;
    this.served = served;
    this.followFaults = followFaults;
    this.now = now;
  }

  ask(path: string, { token, headers = {}, method = 'GET', body }: Asked = {}): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body }),
    });
  }

  /** The JSON of an answer that must be a 200. */
  async body<Body>(path: string, asked: Asked = {}): Promise<Body> {
    const response = await this.ask(path, asked);
    assert.equal(response.status, 200, await response.clone().text());
    return bodyOf<Body>(response);
  }

  /** A grant as Maskinporten takes it, but for what is told; a claim that is undefined is left out. */
  async assertion({ claims = {}, header = {}, key }: GrantChanges = {}): Promise<string> {
    const seconds = Math.floor(this.now().getTime() / 1000);
    const payload: Record<string, unknown> = {
      aud: this.variables['DEKNING_MASKINPORTEN_URL'],
      iss: this.variables['DEKNING_CLIENT_ID'],
      scope: SCOPES.register,
      iat: seconds,
      exp: seconds + 100,
      jti: randomUUID(),
      ...claims,
    };
    return new SignJWT(withoutUndefined(payload))
      .setProtectedHeader(withoutUndefined({ alg: 'RS256', kid: KEY_ID, ...header }))
      .sign(key ?? (await importJWK(PRIVATE_JWK, 'RS256')));
  }

  send(form: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`${this.variables['DEKNING_MASKINPORTEN_URL']}token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
  }

  async grant(changes: GrantChanges = {}): Promise<Response> {
    const assertion = await this.assertion(changes);
    return this.send({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  }

  async token(changes: GrantChanges = {}): Promise<string> {
    const response = await this.grant(changes);
    assert.equal(response.status, 200, await response.clone().text());
    return (await bodyOf<{ access_token: string }>(response)).access_token;
  }

  vendorToken(scope: string): Promise<string> {
    return this.token({ claims: { scope } });
  }

  userToken(owner: string, scope = `${SCOPES.parties} ${SCOPES.dialogporten}`): Promise<string> {
    return this.token({ claims: { scope, authorization_details: [details(owner)] } });
  }

  async exchanged(token: string): Promise<string> {
    const response = await this.ask(PATHS.exchange, { token });
    assert.equal(response.status, 200);
    return response.text();
  }

  async exchangedUserToken(owner: string, scope?: string): Promise<string> {
    return this.exchanged(await this.userToken(owner, scope));
  }
}

/** What a grant says of the owner of a system user (reference §0.4). */
export const details = (owner: string, externalRef?: string) => ({
  type: 'urn:altinn:systemuser',
  systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${owner}` },
  ...(externalRef !== undefined && { externalRef }),
});

/** What the sandbox's tokens say (reference §0.4). */
interface TokenClaims extends JWTPayload {
  readonly iat: number;
  readonly exp: number;
  readonly client_id: string;
  readonly consumer: { readonly authority: string; readonly ID: string };
  readonly authorization_details?: readonly [{ readonly systemuser_id: readonly string[] }];
}

export const claimsIn = (token: string): TokenClaims => decodeJwt<TokenClaims>(token);

export const systemUserIn = (token: string): string | undefined =>
  claimsIn(token).authorization_details?.[0].systemuser_id[0];

const withoutUndefined = <Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
  };

export const bodyOf = async <Body>(response: Response): Promise<Body> => (await response.json()) as Body;

export interface List<Row> {
  readonly links: { readonly next?: string | null };
  readonly data: readonly Row[];
}

export interface ProblemBody {
  readonly status: number;
  readonly code?: string;
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

export interface Refusal {
  readonly error: string;
  readonly error_description: string;
}

/** Starts a sandbox on the bundled example, but for what is told, and closes it. */
export async function withSandbox<Result>(
  told: Partial<SandboxOptions>,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const served: ServedRequest[] = [];
  const sandbox = await startSandbox({
    snapshot: EXAMPLE,
    keyFile: KEY_FILE,
    listen: (request) => served.push(request),
    ...told,
  });
  try {
    return await use(new Client(sandbox, { served, now: told.now }));
  } finally {
    await sandbox.close();
  }
}

/** A sandbox on a made-up snapshot: its files, and what differs in its manifest. */
export const withFiles = <Result>(
  files: Readonly<Record<string, unknown>>,
  use: (client: Client, folder: string) => Promise<Result>,
  manifestTold: Readonly<Record<string, unknown>> = {},
): Promise<Result> =>
  inFolder(async (folder) => {
    await writeFiles(folder, { 'manifest.json': manifest(manifestTold), ...files });
    return withSandbox({ snapshot: folder }, (client) => use(client, folder));
  });
