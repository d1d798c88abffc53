/** What must never be seen, in every form in which it might be, and where it was seen all the same. */

/** A secret found, and the form in which it was. */
export interface Leak {
  readonly secret: string;
  readonly form: string;
}

export interface Marks {
  /** From now on this must not be found. */
  readonly add: (secret: string, value: string) => void;
  readonly leaksIn: (text: string) => readonly Leak[];
  readonly count: () => number;
}

/** Of a secret, any stretch of twice this length holds a whole piece: so much and no less is looked for. */
const PIECE = 12;

/** Whatever a form of a secret is made of; between, nothing needs to be looked at. */
const STRETCH = /[\w+/=.%~-]{12,}/g;

export function createMarks(): Marks {
  const pieces = new Map<string, Leak>();
  const known = new Set<string>();
  return {
    add: (secret, value) => {
      if (known.has(value)) return;
      known.add(value);
      for (const [form, text] of formsOf(value)) {
        for (const piece of piecesOf(text)) if (!pieces.has(piece)) pieces.set(piece, { secret, form });
      }
    },
    leaksIn: (text) => {
      const found = new Map<string, Leak>();
      for (const stretch of new Set(text.match(STRETCH) ?? [])) {
        for (let at = 0; at + PIECE <= stretch.length; at += 1) {
          const leak = pieces.get(stretch.slice(at, at + PIECE));
          if (leak) found.set(`${leak.secret} ${leak.form}`, leak);
        }
      }
      return [...found.values()];
    },
    count: () => known.size,
  };
}

function formsOf(value: string): [form: string, text: string][] {
  const encoded = (['base64', 'base64url'] as const).flatMap((form) =>
    [0, 1, 2].map((before): [string, string] => [form, encodedWithin(value, form, before)]),
  );
  return [
    ['as it is', value],
    ['percent-encoded', encodeURIComponent(value)],
    ['JSON', JSON.stringify(value).slice(1, -1)],
    ['hexadecimal', Buffer.from(value).toString('hex')],
    ...encoded,
  ];
}

/** What of an encoding stays the same, whatever stands before and after: bytes share characters with their neighbours. */
const encodedWithin = (value: string, form: 'base64' | 'base64url', before: number): string =>
  Buffer.from(`${'x'.repeat(before)}${value}`)
    .toString(form)
    .replace(/=+$/, '')
    .slice(before === 0 ? 0 : before + 1, -1);

function piecesOf(text: string): string[] {
  const whole = Math.floor(text.length / PIECE);
  return Array.from({ length: whole }, (_, at) => text.slice(at * PIECE, (at + 1) * PIECE));
}
