/** Control characters, and those that turn the direction of text: names come from outside, and must not steer a terminal. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** A text from outside, safe to print, its words one space apart. */
export const plain = (text: string): string => text.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim();
