import { type Case, caseOf, type Told } from './case.js';
import { LINKS, type Link, type LinkFinding, type LinkName } from './link.js';
import { canBeGiven } from './links/can-be-given.js';
import { canHaveDialogs } from './links/can-have-dialogs.js';
import { delegated } from './links/delegated.js';
import { dialogsExist } from './links/dialogs-exist.js';
import { inUse } from './links/in-use.js';
import { matched } from './links/matched.js';
import { mayBeOpened } from './links/may-be-opened.js';
import { registered } from './links/registered.js';
import { requested } from './links/requested.js';
import { serviceExists } from './links/service-exists.js';
import { subjects } from './links/subjects.js';

interface LinkRule {
  /** The families of APIs that the evidence comes from. */
  readonly apis: readonly string[];
  readonly find: (one: Case) => LinkFinding;
}

const RULES = {
  'service-exists': { apis: ['resource-registry'], find: serviceExists },
  'can-have-dialogs': { apis: ['resource-registry'], find: canHaveDialogs },
  'in-use': { apis: ['dialogporten'], find: inUse },
  subjects: { apis: ['resource-registry'], find: subjects },
  'can-be-given': { apis: ['metadata', 'resource-registry'], find: canBeGiven },
  registered: { apis: ['system-register'], find: registered },
  requested: { apis: ['system-users'], find: requested },
  delegated: { apis: ['authorized-parties'], find: delegated },
  matched: { apis: ['authorized-parties', 'resource-registry'], find: matched },
  'dialogs-exist': { apis: ['dialogporten'], find: dialogsExist },
  'may-be-opened': { apis: ['dialogporten', 'resource-registry'], find: mayBeOpened },
} satisfies Record<LinkName, LinkRule>;

/** The chain from a service to its dialogs, link by link. The verdict is not decided here: it comes with what is told. */
export function chainOf(told: Told): readonly Link[] {
  const one = caseOf(told);
  return LINKS.map((name) => ({ name, apis: RULES[name].apis, ...RULES[name].find(one) }));
}
