import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { SignJWT } from 'jose';
import type { DoctorJson } from '../../src/report/doctor/schema.js';
import { ROOT } from './cli.js';
import type { Fault, Rehearsal } from './rehearsal.js';

export const AGENT = '310987603';
export const CLIENT = '310479713';
export const AGENT_SYSTEM = '310652970_lonn-og-skatt-klient';
export const FIVE_MINUTES = 5 * 60 * 1000;

type Env = Readonly<Record<string, string>>;
type Check = DoctorJson['checks'][number];

interface Diagnosed {
  readonly code: number | null;
  readonly document: DoctorJson;
  /** Those that are wrong, by what was seen. */
  readonly wrong: readonly string[];
  readonly of: (id: Check['id'], subject?: string) => Check;
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'schemas/doctor.schema.json'), 'utf8')) as object);

/** What is diagnosed, as JSON that the published schema describes. */
export async function doctor(
  { run }: Pick<Rehearsal, 'run'>,
  args: readonly string[] = [],
  env: Env = {},
): Promise<Diagnosed> {
  const { code, stdout, stderr } = await run(['doctor', '--json', ...args], env);
  assert.equal(stderr, '');
  const document = JSON.parse(stdout) as DoctorJson;
  assert.ok(isValid(document), JSON.stringify(isValid.errors));
  assert.equal(document.exitCode, code);
  const { checks } = document;
  return {
    code,
    document,
    wrong: checks.filter(({ status }) => status === 'wrong').map((check) => check.code),
    of: (id, subject) => {
      const found = checks.find((check) => check.id === id && (subject === undefined || check.subject === subject));
      assert.ok(found, `${id} ${subject}`);
      return found;
    },
  };
}

/** What is left out because of another check. */
export const heldUp = ({ document }: Diagnosed, by: Check['id']): readonly string[] =>
  document.checks.filter(({ heldUpBy }) => heldUpBy === by).map(({ id }) => id);

export const privateKey = (): string =>
  String(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));

export async function keyIn(folder: string, text = privateKey(), mode = 0o600): Promise<Env> {
  const path = join(folder, 'key.pem');
  await writeFile(path, text, { mode });
  await chmod(path, mode);
  return { DEKNING_PRIVATE_KEY_FILE: path };
}

export const html: Fault = ({ url = '' }, outgoing) => {
  if (url === '/') return false;
  outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Log in to the network</body></html>');
  return true;
};

/** A token of a system user, as somebody else might have got it; nobody checks its signature before it is sent. */
export async function readyToken(folder: string, issuer: string, claims: object = {}): Promise<Env> {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const token = await new SignJWT({
    scope: 'altinn:accessmanagement/authorizedparties',
    authorization_details: [
      {
        type: 'urn:altinn:systemuser',
        systemuser_id: [randomUUID()],
        systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${AGENT}` },
        system_id: AGENT_SYSTEM,
      },
    ],
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(issuer)
    .setExpirationTime('100s')
    .sign(key);
  const path = join(folder, 'token.jwt');
  await writeFile(path, token, { mode: 0o600 });
  return { DEKNING_TOKEN_FILE: path };
}
