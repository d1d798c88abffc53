/** Texts about setting what is predicted against what Dialogporten itself shows. Numbers come in formatted. */
export interface VerificationMessages {
  /** Label of what follows. */
  readonly label: string;
  /** How many pairs of system user and party were asked about, of how many, and the seed that chose them, if any did. */
  readonly asked: (asked: string, of: string, seed: string | undefined) => string;
  readonly confirmed: (services: string) => string;
  readonly withoutDialogs: (services: string) => string;
  readonly missed: (services: string) => string;
  readonly unread: (pairs: string) => string;
  readonly unaskable: (pairs: string) => string;
}
