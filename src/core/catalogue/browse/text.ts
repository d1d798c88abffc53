import type { PackageUrn } from '../../identifiers.js';
import { LANGUAGES, type Language } from '../../language.js';
import type { AccessPackage } from '../catalogue.js';

/** The names of packages and areas in every language that was read, by URN. */
export interface NamesToSearch {
  readonly packages: ReadonlyMap<string, readonly string[]>;
  readonly areas: ReadonlyMap<string, readonly string[]>;
  /** Languages whose names are not among them. */
  readonly notSearched: readonly Language[];
}

/** Gathers names from packages as they were read in each language; undefined was not read. */
export function namesToSearch(read: Readonly<Record<Language, readonly AccessPackage[] | undefined>>): NamesToSearch {
  const packages = new Map<PackageUrn, string[]>();
  const areas = new Map<string, string[]>();
  const add = <Key>(names: Map<Key, string[]>, key: Key, name: string | null): void => {
    if (name === null) return;
    const known = names.get(key);
    if (!known) names.set(key, [name]);
    else if (!known.includes(name)) known.push(name);
  };
  for (const language of LANGUAGES) {
    for (const { urn, name, area } of read[language] ?? []) {
      add(packages, urn, name);
      if (area) add(areas, area.urn, area.name);
    }
  }
  return { packages, areas, notSearched: LANGUAGES.filter((language) => !read[language]) };
}

/** Letters as they are compared: `Å` may be one character or two, and case says nothing. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** Whether texts hold every word that is looked for; without any word they do. */
export function textMatcher(wanted: string): (texts: readonly (string | null | undefined)[]) => boolean {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  return (texts) => {
    const all = folded(texts.filter((text) => text != null).join('\n'));
    return words.every((word) => all.includes(word));
  };
}

/** Names to suggest, each once: where two differ in case alone, the first. */
export function distinctNames(names: Iterable<string | null | undefined>): readonly string[] {
  const byFolded = new Map<string, string>();
  for (const name of names) if (name && !byFolded.has(folded(name))) byFolded.set(folded(name), name);
  return [...byFolded.values()];
}
