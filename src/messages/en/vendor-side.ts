import type { FindingFacts, VendorSideTexts } from '../messages.js';
import { all, either } from './words.js';

/** Whose approval a request needs: the owner of the system user, or whoever is to have one. */
const asked = ({ systemUser, provider, party }: FindingFacts): string => (systemUser ? provider : party);

const about = ({ request, packages, systemUser, provider, party }: FindingFacts): string =>
  `The request ${request} for ${packages.length > 0 ? all(packages) : 'a system user'}, sent to ${systemUser ? `${provider} about the system user ${systemUser}` : party},`;

export const vendorSide: VendorSideTexts = {
  'wrong-environment': ({ environment }) => ({
    message: `The token is of another environment than ${environment}, so it was not sent, and what it opens is unknown.`,
    remedy: `Get a token in ${environment}, or audit the environment that it is of, with --env. Test and production have systems, clients and system users of their own.`,
  }),
  'wrong-owner': ({ party, owners }) => ({
    message: `${party} owns no system user that was found, but it is a client or a unit in the system user of ${all(owners)}.`,
    remedy: `Name the owner, ${either(owners)}, with --org, and as systemuser_org when the vendor asks for a token; the client is named with --party.`,
  }),
  'package-not-registered': ({ system, packages }) => ({
    message: `The system ${system} registers neither ${all(packages)} nor any other package that gives the same, so no request may ask for it.`,
    remedy: `The vendor adds ${all(packages)} to the system ${system} in the system register, and then sends a change request to each customer that needs it.`,
  }),
  'request-pending': (facts) => {
    switch (facts.requestStanding) {
      case 'rejected':
        return {
          message: `${about(facts)} was rejected, so what it asks for was not given.`,
          remedy: `The vendor finds out why with ${asked(facts)}, and sends a new request when it is agreed.`,
        };
      case 'timed-out':
        return {
          message: `${about(facts)} timed out: nobody answered it, so what it asks for was not given.`,
          remedy: `The vendor sends a new request, and ${asked(facts)} approves it in Altinn.`,
        };
      default:
        return {
          message: `${about(facts)} is waiting for an answer, so what it asks for was not given yet.`,
          remedy: `${asked(facts)} approves it in Altinn, by the link that came with the request. It times out after 180 days.`,
        };
    }
  },
  'older-system-user': ({ system, packages, systemUser, provider }) => ({
    message: `The system ${system} registers ${all(packages)}, but the system user ${systemUser} of ${provider} was not given it: what is added to a system does not reach system users that were made before.`,
    remedy: `The vendor sends a change request for ${all(packages)}, and ${provider} approves it in Altinn.`,
  }),
};
