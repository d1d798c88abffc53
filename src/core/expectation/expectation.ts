import type { ServiceId } from '../identifiers.js';

/** Names services: one by identifier, many by glob, all in use of a service owner, or all that a package gives. */
export interface Selector {
  readonly kind: 'service' | 'owner' | 'package';
  /** An identifier, a glob (`*` stands for any characters), an owner's code, or a package's code or URN. */
  readonly value: string;
  /** Where the user wrote it, for messages: `--service`, or `dekning.yaml:3:5`. */
  readonly origin: string;
}

/** What must be visible: the selected services, for all parties and types of system user or only for some. */
export interface Expectation {
  readonly selector: Selector;
  /** Organisation numbers; undefined means every party. */
  readonly parties?: readonly string[] | undefined;
  readonly userTypes?: readonly string[] | undefined;
}

/** Everything that was asked for. With no expectation at all the audit is an overview (DESIGN §3.1). */
export interface Demand {
  readonly expect: readonly Expectation[];
  /** Identifiers or globs of services to leave out of every expectation. */
  readonly exclude: readonly string[];
  /** Organisation numbers of parties that must be reachable at all. */
  readonly parties: readonly string[];
  /** Only these parties are judged; undefined means all. */
  readonly onlyParties?: readonly string[] | undefined;
}

/** An expectation with its services found. */
export interface ResolvedExpectation {
  readonly origin: string;
  readonly services: readonly ServiceId[];
  readonly parties: ReadonlySet<string> | undefined;
  /** Lower case. */
  readonly userTypes: ReadonlySet<string> | undefined;
}
