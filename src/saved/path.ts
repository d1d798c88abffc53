import { keyPath } from '../core/key-path.js';

/** Keys and indexes that lead to a value, from the top of the result. */
export type Path = readonly (string | number)[];

/** A path as people write it; the whole is `it`. */
export const pathText = (path: Path): string => keyPath(path) || 'it';
