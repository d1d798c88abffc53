/** An earlier run: what it found open is old, and only what is new since then is judged. */
export interface EarlierRun {
  /** Where its result lies. */
  readonly path: string;
  /** ISO time. */
  readonly generatedAt: string;
  readonly environment: string;
  /** What it supposed: the system, in lower case; empty for packages by name, and null where it was of customers. */
  readonly supposedOf: string | null;
  /**
   * Whether it found this open, by the id of the finding: neither waived then, nor of something that did not count. What
   * nobody was held to then is new when somebody is.
   */
  readonly isOpen: (findingId: string) => boolean;
}
