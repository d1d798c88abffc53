/** The words that join names in a language. */
interface Joining {
  readonly and: string;
  readonly or: string;
  readonly more: (count: number) => string;
}

const MAX_NAMED = 5;

/** Names one after another as a sentence has them; a long list ends in how many more there are. */
export function enumeration({ and, or, more }: Joining) {
  const joined = (names: readonly string[], last: string): string => {
    const shown = names.length <= MAX_NAMED ? names : [...names.slice(0, MAX_NAMED), more(names.length - MAX_NAMED)];
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`;
  };
  return {
    all: (names: readonly string[]) => joined(names, and),
    either: (names: readonly string[]) => joined(names, or),
  };
}
