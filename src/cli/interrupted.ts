/** Somebody left a question: as if by Ctrl-C, which a terminal that asks questions does not turn into a signal. */
export class Interrupted extends Error {}
