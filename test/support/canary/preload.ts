/** Code that is put into the built binary as it starts, to make it fail or to make it leak. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs `planted` once, when the first request with a token is about to be sent; it has `token`, `options` and `send`. */
const atFirstRequest = (planted: string): string => `
import { createPrivateKey } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
const clientId = process.env.DEKNING_CLIENT_ID;
const jwk = JSON.parse(readFileSync(process.env.DEKNING_PRIVATE_KEY_FILE, 'utf8'));
const pem = createPrivateKey({ key: jwk, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' }).toString();
const { request } = http;
let isDone = false;
http.request = (options, ...rest) => {
  const token = options.headers?.Authorization?.slice('Bearer '.length);
  if (token && !isDone) {
    isDone = true;
    ${planted}
  }
  return request(options, ...rest);
};
`;

/** Writes such code beside the runs, and gives the variables that put it in; \`flags\` are further ones of Node.js. */
export async function planting(folder: string, planted: string, flags = ''): Promise<Readonly<Record<string, string>>> {
  const file = join(folder, `planted-${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(file, atFirstRequest(planted));
  return { NODE_OPTIONS: `--import ${pathToFileURL(file)} ${flags}`.trim() };
}
