/** How large the evaluation is. */
export const EVALUATION = {
  systemUsers: 10_000,
  partiesEach: 1_000,
  services: 3_000,
  packages: 200,
  servicesGiven: [100, 300],
  grantSets: 500,
  packagesHeld: [6, 14],
  /** Party rows that are made before the clock starts; the parties of a system user are some of them. */
  partyRows: 5_000,
} as const;

/** What the evaluation's process tells. */
export interface EvaluationOutcome {
  /** For all parties, from decoded rows to added-up counts. */
  readonly seconds: number;
  /** For putting the same rows into a map by URN: the least that a walk over them takes. */
  readonly baselineSeconds: number;
  /** To judge a party whose situation was judged before. */
  readonly knownMicroseconds: number;
  readonly parties: number;
  readonly rows: number;
  readonly visible: number;
}
