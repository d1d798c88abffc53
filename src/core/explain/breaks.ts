import type { ServiceRow } from '../coverage/verdict.js';
import type { Link, LinkName } from './link.js';

/** Where the chain breaks: the first link that does is the answer, and the others must be mended too. */
export interface Breaks {
  readonly first: LinkName;
  readonly others: readonly LinkName[];
}

/** What only follows from a link before it. */
const follows = ({ name, evidence: { text } }: Link): boolean =>
  text === 'nothing-matched' || (name === 'dialogs-exist' && text === 'not-in-use');

/** What must be so before something is delegated: it need not be where something was, and says little where that is unknown. */
const BEFORE_DELEGATION: ReadonlySet<LinkName> = new Set(['subjects', 'can-be-given', 'registered', 'requested']);

/** Null where nothing breaks, and where the service can have no dialogs: then there is nothing to mend. */
export function breaksIn({ verdict }: ServiceRow, links: readonly Link[]): Breaks | null {
  if (verdict === 'not-applicable') return null;
  const isGap = verdict === 'empty' || verdict === 'partial';
  const [first, ...others] = links
    .filter((link) => link.state === 'broken' && !follows(link))
    .map(({ name }) => name)
    .filter((name) => isGap || !BEFORE_DELEGATION.has(name));
  return first ? { first, others } : null;
}
