import { html } from './html.js';

/** What XML 1.0 forbids and is no control character: these are gone, and lone surrogates replaced, by then. */
const FORBIDDEN = /[\uFFFE\uFFFF]/g;

/** A text from outside as the content of an element, or as an attribute in quotes: well-formed whatever it holds. */
export const xml = (text: string): string => html(text).replaceAll(FORBIDDEN, '\uFFFD');
