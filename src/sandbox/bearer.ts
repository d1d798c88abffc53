import type { IncomingHttpHeaders } from 'node:http';

/** The token in the Authorization header. */
export const bearerToken = (headers: IncomingHttpHeaders): string | undefined =>
  /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
