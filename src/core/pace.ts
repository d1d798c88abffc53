/** How hard Altinn may be asked, where the defaults are not wanted. */
export interface Pace {
  /** Requests in flight at once, over all APIs. */
  readonly concurrency?: number | undefined;
  /** Requests that are sent in a second, over all APIs. */
  readonly rate?: number | undefined;
}
