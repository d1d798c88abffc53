import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** A request that a fault may answer, and the secrets in it. */
export interface Faulted {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly token: string | undefined;
  readonly assertion: string | undefined;
  readonly clientId: string;
}

/** A bad day, of the kind on which somebody prints what they should not. */
export interface CanaryFault {
  readonly name: string;
  /** Whether it strikes what is asked without a token too. */
  readonly strikesPublic?: true;
  /** Answers in the API's place, and says whether it did. */
  readonly play: (request: Faulted, outgoing: ServerResponse) => boolean;
  /** Sends on what the API answered. */
  readonly spoil: (outgoing: ServerResponse, body: Buffer, path: string) => void;
}

const whole: CanaryFault['spoil'] = (outgoing, body) => void outgoing.end(body);
const never: CanaryFault['play'] = () => false;

/** What needs a token, and what does not. */
const WITH_TOKEN = /authorizedparties|systemregister|bysystem|enduser\/serviceresources|request\/vendor/;

/** Answers what matches with the status, type and body told. */
const saying =
  (
    paths: RegExp,
    answer: (request: Faulted) => { status: number; headers?: Record<string, string>; body: string },
  ): CanaryFault['play'] =>
  (request, outgoing) => {
    if (!paths.test(request.path)) return false;
    const { status, headers, body } = answer(request);
    outgoing.writeHead(status, headers).end(body);
    return true;
  };

const JSON_TYPE = { 'content-type': 'application/json' };
const echo = ({ headers, token, clientId }: Faulted): string => JSON.stringify({ headers, token, clientId });

/** Without names and addresses, which grants and tokens have too: encoded alike, they would pass for a part of them. */
const encoded = ({ headers: { authorization }, token, clientId }: Faulted, form: 'base64' | 'base64url'): string =>
  Buffer.from(JSON.stringify([authorization, token, clientId])).toString(form);

/** One line each. Those that repeat what they were sent do it wherever this tool might take it from. */
export const FAULTS: readonly CanaryFault[] = [
  { name: 'a good day', strikesPublic: true, play: never, spoil: whole },
  {
    name: 'a list that repeats the request',
    play: saying(WITH_TOKEN, (request) => ({
      status: 200,
      headers: JSON_TYPE,
      body: `{"links":{},"data":[],"items":[],"debug":${echo(request)}}`,
    })),
    spoil: whole,
  },
  {
    name: 'a list that repeats the request in base64, and the token in parts',
    play: saying(WITH_TOKEN, (request) => ({
      status: 200,
      headers: { ...JSON_TYPE, 'x-request': encoded(request, 'base64') },
      body: JSON.stringify({
        links: {},
        data: [],
        items: [],
        debug: encoded(request, 'base64url'),
        parts: request.token?.split('.').slice(1),
      }),
    })),
    spoil: whole,
  },
  {
    name: 'a proxy page that repeats the request',
    strikesPublic: true,
    play: saying(/exchange|authorizedparties|resourcelist/, (request) => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: `<html><pre>${echo(request)}</pre></html>`,
    })),
    spoil: whole,
  },
  {
    name: 'a refusal that repeats the request',
    play: saying(WITH_TOKEN, (request) => ({
      status: 401,
      headers: { 'content-type': 'application/problem+json', 'www-authenticate': `Bearer error="${request.token}"` },
      body: JSON.stringify({ code: request.token, title: request.token, detail: echo(request) }),
    })),
    spoil: whole,
  },
  {
    name: 'Maskinporten, which repeats the grant',
    play: saying(/\/token$/, ({ assertion, clientId }) => ({
      status: 400,
      headers: JSON_TYPE,
      body: JSON.stringify({ error: assertion, error_description: `MP-100 ${clientId} sent ${assertion}` }),
    })),
    spoil: whole,
  },
  {
    name: 'an exchange that gives back more than a token',
    play: saying(/exchange/, ({ token }) => ({ status: 200, body: `${token}\r\nX-Header: ${token}\u0000` })),
    spoil: whole,
  },
  {
    name: 'a redirect that takes the token along',
    play: saying(/authorizedparties|bysystem|resourcelist/, ({ token, path }) => ({
      status: 307,
      headers: { location: `http://127.0.0.1:9${path}${path.includes('?') ? '&' : '?'}token=${token}` },
      body: '',
    })),
    spoil: whole,
  },
  {
    name: 'a next page that has the token in its link',
    play: saying(/authorizedparties|bysystem|request\/vendor/, ({ token, path }) => ({
      status: path.includes('page') ? 500 : 200,
      headers: JSON_TYPE,
      body: JSON.stringify({ links: { next: `http://127.0.0.1:9${path}?page=2&token=${token}` }, data: [] }),
    })),
    spoil: whole,
  },
  {
    name: 'an API that is down and says with what it was asked',
    play: saying(/authorizedparties|packages/, (request) => ({
      status: 503,
      headers: { 'retry-after': '0' },
      body: echo(request),
    })),
    spoil: whole,
  },
  {
    name: 'answers that break off',
    strikesPublic: true,
    play: never,
    spoil: (outgoing, body, path) => {
      if (!/authorizedparties|exchange|resourcelist/.test(path)) return whole(outgoing, body, path);
      outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
    },
  },
];
