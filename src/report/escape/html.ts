import { xml } from './xml.js';

/** A text from outside as the content of an element, or as an attribute in quotes: it is never markup. */
export const html = (text: string): string => xml(text);
