/** A PEM or a JWK, either of them in base64, the body of a PEM, or a token; or lines, of which no path consists. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN/,
  /[\r\n]/,
  /^\s*\{/,
  /^(?:Bearer\s+)?ey[A-Z][\w+/=.-]{40,}$/,
  /^(?:LS0tLS1C|ewo|MII)[\w+/=-]{40,}$/,
];

/** Whether a text that should be the path of a key or a token is the key or the token itself, as pipelines hand it over. */
export const isSecretItself = (text: string): boolean => SECRETS.some((secret) => secret.test(text));
