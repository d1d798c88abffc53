/** Texts of `dekning init`: the comments of the file that it writes, its questions, and what it tells at the end. */
export interface InitMessages {
  readonly comments: {
    /** Whole comments, a line of the file each. */
    readonly about: readonly string[];
    readonly environment: readonly string[];
    readonly systems: readonly string[];
    readonly expect: readonly string[];
    readonly exclude: readonly string[];
    readonly parties: readonly string[];
    readonly waivers: readonly string[];
    readonly gate: readonly string[];
    /** Behind an entry. */
    readonly service: string;
    readonly owner: string;
    readonly package: string;
    readonly ofParties: string;
    readonly ofUserTypes: string;
    readonly reason: string;
    readonly answersForIt: string;
    readonly expires: string;
  };
  /** What stands as the reason of the example of a waiver. */
  readonly exampleReason: string;
  readonly questions: {
    readonly environment: string;
    readonly environmentHints: Readonly<Record<'prod' | 'tt02', string>>;
    readonly systems: string;
    readonly services: string;
    readonly owners: string;
    readonly packages: string;
    readonly parties: string;
    readonly failOn: string;
    readonly failOnHints: Readonly<Record<'empty' | 'partial' | 'surplus', string>>;
    /** In front of an example in a field that may be left empty. */
    readonly example: (text: string) => string;
  };
  readonly notAnOrgNumber: (text: string) => string;
  readonly shadows: (path: string) => string;
  readonly wrote: (path: string) => string;
  readonly wroteSchema: (path: string) => string;
  readonly nothingExpected: string;
  readonly next: (command: string) => string;
  readonly needs: string;
}
