import { inspect } from 'node:util';

const REDACTED = '[redacted]';

/**
 * A token or another value that must never be seen: whatever prints it prints `[redacted]`. It is held in a closure
 * rather than a field, so that no enumeration, serialisation or inspection reaches it.
 */
export class Secret {
  readonly reveal: () => string;

  constructor(value: string) {
    const reveal = () => value;
    Object.defineProperty(reveal, inspect.custom, { value: () => REDACTED });
    this.reveal = reveal;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
