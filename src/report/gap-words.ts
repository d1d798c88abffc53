import type { PackageUrn } from '../core/identifiers.js';
import { packageCode } from '../core/identifiers.js';
import type { PartyResult, SystemUserResult } from '../core/result.js';
import { findingText } from '../messages/finding-text.js';
import { NO_FACTS, packageFacts, partyFacts, serviceOwner, systemUserFacts } from '../messages/wording.js';
import type { ReportContext } from './context.js';
import type { Group } from './groups.js';

/** Owners to ask, in one sentence. */
const MAX_OWNERS = 3;

/** The owners of the services of a group, each once. */
export const ownersOf = ({ result, language }: ReportContext, { services }: Pick<Group, 'services'>): string[] =>
  [...new Set(services.map((id) => serviceOwner(result.names, language, id)))].filter(Boolean);

/** The cause in a few words, with the package that mends it and how much that gives of this group. */
export function because({ result, forms, messages }: ReportContext, { kind, best, services }: Group): string {
  const { table, supposed } = messages;
  const cause = (result.scope.supposed && supposed.causes[kind]) ?? table.causes[kind];
  return best ? `${cause}: ${table.gives(packageCode(best), forms.number(services.length))}` : cause;
}

/** The remedy of a group, as its findings have it, with the owners of all its services: each must be asked. */
export function remedy(context: ReportContext, user: SystemUserResult, party: PartyResult, group: Group): string {
  const { kind, best } = group;
  const packages: readonly PackageUrn[] = best ? [best] : [];
  return findingText(context.messages, kind, {
    ...NO_FACTS,
    ...systemUserFacts(user),
    ...packageFacts(context.result.names, packages, party.packages),
    ...partyFacts(party),
    serviceOwner: ownersOf(context, group).slice(0, MAX_OWNERS).join(', '),
  }).remedy;
}
