/** An organisation number as a person, an API or a hand-made file has it, without the spaces that are for the eye. */
export const withoutSpaces = (number: string): string => number.replaceAll(/\s/g, '');

/** Eleven digits are a person's national identity number, which must not travel on. */
export const isIdentityNumber = (text: string): boolean => /^\d{11}$/.test(withoutSpaces(text));
