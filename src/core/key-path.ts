/** A path of keys and indexes as people write it: `systemUsers[0].parties[1].name`; empty for the whole. */
export const keyPath = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('');
