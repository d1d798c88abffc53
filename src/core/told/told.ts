/**
 * Something to tell people, as a value: which text says it, and the facts that the text speaks of. The words of every
 * language are in `src/messages`, so that whoever meets something need not know who reads of it.
 */
export type Told<S extends Shapes, Text extends keyof S = keyof S> = {
  readonly [T in Text]: { readonly text: T } & FactsOf<S[T]>;
}[Text];

/** The words of one language, for each text of a table. */
export type Wording<S extends Shapes, Words = string> = { readonly [T in keyof S]: (told: Told<S, T>) => Words };

/** A table of texts, and the facts that each needs, by what these are. */
export type Shapes = Readonly<Record<string, Shape>>;
type Shape = Readonly<Record<string, Fact>>;

/** What a fact may be: something plain, one of a few names, or others told in turn. */
export type Fact = Plain | OneOf<string> | ListOf<Shapes> | Another<Shapes>;

/** A text, one that is empty where there is nothing to say, a number, or names one after another. */
type Plain = 'text' | 'text?' | 'count' | 'texts';
interface OneOf<Name extends string> {
  readonly oneOf: readonly Name[];
}
interface ListOf<S extends Shapes> {
  readonly listOf: S;
}
interface Another<S extends Shapes> {
  readonly another: S;
}

interface PlainFacts {
  readonly text: string;
  readonly 'text?': string;
  readonly count: number;
  readonly texts: readonly string[];
}

type FactsOf<One extends Shape> = { readonly [Name in keyof One]: FactOf<One[Name]> };

type FactOf<One> = One extends keyof PlainFacts
  ? PlainFacts[One]
  : One extends OneOf<infer Name>
    ? Name
    : One extends ListOf<infer S>
      ? readonly Told<S>[]
      : One extends Another<infer S>
        ? Told<S>
        : never;

/** What is told, in words. */
export const inWords = <S extends Shapes, Text extends keyof S, Words = string>(
  wording: Wording<S, Words>,
  told: Told<S, Text>,
): Words => wording[told.text](told);

/** Whether a value, read from a file say, tells something that there is a text for, with every fact that it needs. */
export function isTold<S extends Shapes>(shapes: S, value: unknown): value is Told<S> {
  if (!isObject(value)) return false;
  const { text } = value;
  const shape = typeof text === 'string' && Object.hasOwn(shapes, text) ? shapes[text] : undefined;
  return shape !== undefined && Object.entries(shape).every(([name, fact]) => isFact(fact, value[name]));
}

function isFact(fact: Fact, value: unknown): boolean {
  if (fact === 'text' || fact === 'text?') return typeof value === 'string';
  if (fact === 'count') return typeof value === 'number';
  if (fact === 'texts') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  if ('oneOf' in fact) return fact.oneOf.some((name) => name === value);
  if ('listOf' in fact) return Array.isArray(value) && value.every((one) => isTold(fact.listOf, one));
  return isTold(fact.another, value);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
