/** Keys and indexes that lead to a value, from the top of the result. */
export type Path = readonly (string | number)[];

/** A path as people write it: `systemUsers[0].parties[1].name`. */
export const pathText = (path: Path): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${step}`)).join('') || 'it';
