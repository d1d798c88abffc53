const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const LOOPBACK = new RegExp(`^(?:localhost|127(?:\\.${OCTET}){3}|\\[?::1\\]?)$`, 'i');

/** Whether a host name or address is this machine itself, and nobody else's. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);
