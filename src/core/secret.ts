const REDACTED = '[redacted]';

/** What Node.js asks an object that it prints; by name, so that nothing outside is needed here. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * A token, a client's id or another value that must never be seen (docs/decisions/0026): whatever prints it prints
 * `[redacted]`, and whatever copies it, by spread, by entries or by clone, gets nothing. It is in memory only.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
    Object.freeze(this);
  }

  /** A secret as it is, or made of a text that came without one, as from a program that uses the library. */
  static of(value: string | Secret): Secret {
    return value instanceof Secret ? value : new Secret(value);
  }

  /** The value itself: only where it leaves for an API, or a token is read. A test holds it to those few files. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [INSPECT](): string {
    return REDACTED;
  }
}
