import type { Fact, Shapes } from '../../src/core/told/told.js';

type Facts = Readonly<Record<string, unknown>>;

/** Something told, with each fact marked, and the marks that its words should have. */
export interface Sample {
  readonly told: Facts & { readonly text: string };
  readonly marks: readonly string[];
}

/** Values of facts that words look at more closely: another mark would not be one. */
const SPECIAL: Readonly<Record<string, string>> = { time: '2031-05-06T10:11:00.000Z' };
const SPECIAL_MARKS: Readonly<Record<string, readonly string[]>> = { time: ['2031'] };

/** Values for which words differ: the usual reasons why a file cannot be read, standard input. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  code: ['ENOENT', 'EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'],
  place: ['-'],
};

/** Samples of one text: each fact marked, and then each in turn as what words treat apart. */
export function samplesOf(shapes: Shapes, text: string): readonly Sample[] {
  const shape = shapes[text] ?? {};
  const names = Object.keys(shape);
  const usual = names.map((name, at) => values(name, shape[name] as Fact, at)[0] as Value);
  const withOne = names.flatMap((name, at) =>
    values(name, shape[name] as Fact, at)
      .slice(1)
      .map((value) => usual.with(at, value)),
  );
  return [usual, ...withOne].map((chosen) => ({
    told: { text, ...Object.fromEntries(chosen.map(({ value }, at) => [names[at], value])) },
    marks: chosen.flatMap(({ marks }) => marks),
  }));
}

interface Value {
  readonly value: unknown;
  readonly marks: readonly string[];
}

function values(name: string, fact: Fact, at: number): readonly Value[] {
  if (fact === 'text' || fact === 'text?') {
    const usual = { value: SPECIAL[name] ?? `<${name}>`, marks: SPECIAL_MARKS[name] ?? [`<${name}>`] };
    const others = fact === 'text?' ? [''] : (VARIANTS[name] ?? []);
    return [usual, ...others.map((value) => ({ value, marks: [] }))];
  }
  if (fact === 'count') {
    return [71 + at, 1].map((value) => ({ value, marks: value === 1 ? [] : [String(value)] }));
  }
  if (fact === 'texts') {
    const both = [`<${name}1>`, `<${name}2>`];
    return [
      { value: both, marks: both },
      { value: both.slice(0, 1), marks: both.slice(0, 1) },
      ...(name === 'near' ? [{ value: [], marks: [] }] : []),
    ];
  }
  if ('oneOf' in fact) return fact.oneOf.map((value) => ({ value, marks: [] }));
  const shapes = 'listOf' in fact ? fact.listOf : fact.another;
  const inner = Object.keys(shapes).flatMap((text) => samplesOf(shapes, text));
  if ('another' in fact) return inner.map(({ told, marks }) => ({ value: told, marks }));
  return [
    { value: inner.map(({ told }) => told), marks: inner.flatMap(({ marks }) => marks) },
    ...inner.map(({ told, marks }) => ({ value: [told], marks })),
  ];
}
