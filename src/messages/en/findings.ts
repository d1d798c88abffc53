import type { RegisterRole } from '../../core/coverage/client-only.js';
import type { FindingFacts, Messages } from '../messages.js';
import { sourcesDisagree } from './sources.js';
import { vendorSide } from './vendor-side.js';
import { missed } from './verification.js';
import { waivers } from './waivers.js';
import { all, didYouMean, either } from './words.js';

const ROLES: Readonly<Record<RegisterRole, string>> = {
  accountant: 'accountant (regnskapsfører)',
  auditor: 'auditor (revisor)',
  'business-manager': 'business manager (forretningsfører)',
};

const willBeEmpty = ({ service, party }: FindingFacts): string =>
  service ? `${service} will be empty for ${party}` : `Every service will be empty${party ? ` for ${party}` : ''}`;

const owner = ({ serviceOwner }: FindingFacts): string => `the service owner${serviceOwner && ` ${serviceOwner}`}`;

/** Who gives the best package, and how: it differs for own-system users, agents, and types yet to come. */
function howToGive({ best, giver, provider, systemUser, userKind }: FindingFacts): string {
  const toGive = best?.package ?? '';
  if (userKind === 'standard') {
    return `${giver} gives the system user ${systemUser} the access package ${toGive}: it approves a change request from the vendor, or adds the package under system access (systemtilgang) in Altinn.`;
  }
  if (userKind === 'other') return `${giver} gives the system user ${systemUser} the access package ${toGive}.`;
  const byProvider = `the client administrator at ${provider} adds it for this client to the system user ${systemUser}`;
  if (best?.isRoleHeld)
    return `${giver} has given ${provider} ${toGive} already, through the role that ${provider} has for it in Enhetsregisteret: ${byProvider}.`;
  return best?.registerRole
    ? `${giver} registers ${provider} as its ${ROLES[best.registerRole]} in Enhetsregisteret, which gives ${toGive}; then ${byProvider}.`
    : `${giver} gives ${provider} the access package ${toGive} in Altinn; then ${byProvider}.`;
}

export const findings: Messages['findings'] = {
  'unknown-service': (facts) => ({
    message: `${willBeEmpty(facts)}: the Resource Registry has no service with this identifier.${didYouMean(facts.near)}`,
    remedy: 'Correct the identifier where the service is expected, or remove it there if the service was withdrawn.',
  }),
  'no-parties': (facts) => ({
    message: `${willBeEmpty(facts)}: the system user ${facts.systemUser} is authorised for no party at all.`,
    remedy:
      facts.userKind === 'agent'
        ? `The client administrator at ${facts.provider} adds clients, with packages, to the system user ${facts.systemUser}.`
        : `${facts.giver || facts.provider} gives the system user ${facts.systemUser} access packages or single rights.`,
  }),
  'party-not-delegated': (facts) => ({
    message: facts.systemUser
      ? `${willBeEmpty(facts)}: the system user ${facts.systemUser} was not authorised for this party.`
      : `${willBeEmpty(facts)}: no system user that was audited is authorised for it.`,
    remedy: !facts.systemUser
      ? `${facts.party} approves a system user of its own, or becomes a client of an organisation that has an agent system user.`
      : facts.userKind === 'agent'
        ? `The client administrator at ${facts.provider} adds ${facts.party} as a client of the system user ${facts.systemUser}.`
        : `${facts.party} gives the system user ${facts.systemUser} access packages or single rights.`,
  }),
  'nested-too-deep': (facts) => ({
    message: `${willBeEmpty(facts)}: the unit lies below a subunit, and Dialogporten reads the first level of subunits only.`,
    remedy:
      'Nobody at the customer can mend this: it is a known limit of Dialogporten. Read these dialogs by hand in Altinn.',
  }),
  'hierarchy-only': (facts) => ({
    message: `${willBeEmpty(facts)}: the party is listed only to carry its subunits and gave no access itself.`,
    remedy:
      facts.userKind === 'agent'
        ? `If its own dialogs are needed, ${facts.party} gives ${facts.provider} access for the main unit too; then the client administrator there adds it to the system user ${facts.systemUser}.`
        : `If its own dialogs are needed, ${facts.party} gives the system user ${facts.systemUser} access for the main unit too.`,
  }),
  'package-not-delegated': (facts) => ({
    message: `${willBeEmpty(facts)}: no access package that gives it was delegated. ${either(facts.packages)} would give it.`,
    remedy: howToGive(facts),
  }),
  'single-right-needed': (facts) => ({
    message: `${willBeEmpty(facts)}: no access package that can be given gives it, but it can be delegated as a single right (enkeltrettighet).`,
    remedy: `${facts.giver} delegates the service as a single right to the system user ${facts.systemUser}: the vendor registers the right on the system and sends a change request, the customer approves it.`,
  }),
  'package-not-allowed': (facts) => ({
    message: `${willBeEmpty(facts)}: no package that gives it (${all(facts.packages)}) can be given to this type of system user, or by an organisation.`,
    remedy: `Ask ${owner(facts)} to link it to a package that can be given here, or use another type of system user where that helps.`,
  }),
  unreachable: (facts) => ({
    message: `${willBeEmpty(facts)}: no access package gives it, only roles or nothing, and no single right to it can be delegated to this system user.`,
    remedy: `Ask ${owner(facts)} to link the service to an access package. Until then, read its dialogs by hand in Altinn.`,
  }),
  partial: (facts) => ({
    message: `${facts.service} is only partly visible for ${facts.party}: single instances were delegated, and only their dialogs are listed.`,
    remedy: facts.best
      ? `To see every dialog: ${howToGive(facts)}`
      : facts.userKind === 'standard'
        ? `To see every dialog, ${facts.giver} delegates the service itself as a single right, where it allows that; if it does not, ask ${owner(facts)}.`
        : `To see every dialog, the service itself must be delegated: ask ${owner(facts)} how.`,
  }),
  'unknown-package': (facts) => ({
    message: `The system user ${facts.systemUser} holds ${all(facts.packages)} from ${facts.party}, but no access package has that code: it may have been renamed, and Dialogporten may match nothing for it.`,
    remedy: `Look the package up in the Metadata API. If it has another code now, ${facts.giver} delegates that one instead; if it is there under this very code, its URN ends otherwise and only Altinn can mend that; if it is gone, remove it.`,
  }),
  'surplus-package': (facts) => ({
    message: `The system user ${facts.systemUser} holds ${all(facts.packages)} from ${facts.party}: the package gives nothing that is expected.`,
    remedy:
      facts.userKind === 'agent'
        ? `If nothing else needs it, the client administrator at ${facts.provider} removes it for this client: a system should hold no more than it needs.`
        : `If nothing else needs it, ${facts.giver} removes it: a system should hold no more than it needs.`,
  }),
  'sources-disagree': sourcesDisagree,
  'token-refused': (facts) => ({
    message: facts.systemUser
      ? `No token could be used for the system user ${facts.systemUser} of ${facts.provider}, so what it sees is unknown.`
      : 'No token could be used for the lists of the vendor, so which system users there are is not known in full.',
    remedy: facts.systemUser
      ? 'Check that the system user still exists, that its system has the client id in the system register, and that its external reference is the one in the list. The problem has the code that was given.'
      : 'Check client id, key, key id, clock and environment. The problem has the code that was given.',
  }),
  'missing-scope': (facts) => ({
    message: `The scope ${facts.scope}, which ${facts.api} asks for, was refused, so what it tells is unknown.`,
    remedy:
      'Order the scope, and add it to the Maskinporten client in Samarbeidsportalen; docs/live.md says where. A token that somebody else got must be asked for with it.',
  }),
  ...vendorSide,
  ...missed,
  ...waivers,
};
