/** An organisation number the way people read it: `310 987 603`. Anything else stays as it is. */
export const spacedNumber = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3');
