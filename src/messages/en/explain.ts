import type { EvidenceTexts, ExplainMessages, StepTexts } from '../explain.js';
import { all, didYouMean, either } from './words.js';

export const explain: ExplainMessages = {
  links: {
    'service-exists': 'The service exists',
    'can-have-dialogs': 'It can have dialogs',
    'in-use': 'It is in use in Dialogporten',
    subjects: 'Its policy names an access package',
    'can-be-given': 'This system user can be given it',
    registered: 'It is registered on the system',
    requested: 'The vendor asked for it',
    delegated: 'This party delegated it',
    matched: "Dialogporten's rule matches it",
    'dialogs-exist': 'This party has dialogs of it',
    'may-be-opened': 'The dialogs may be opened',
  },
  states: { holds: 'holds', broken: 'broken', unknown: 'not known', moot: 'does not arise' },
  actors: {
    vendor: 'the system vendor',
    customer: 'the customer',
    provider: 'the organisation that owns the system user (the provider)',
    client: 'the client, and then the client administrator at the provider',
    'client-administrator': 'the client administrator at the provider',
    'service-owner': 'the service owner',
    nobody: 'nobody can',
  },
  answers: {
    visible: (service, party, through) => `${service} is visible for ${party}, through ${through}.`,
    unknown: (service, party) =>
      `Whether ${service} is visible for ${party} is not known: what it depends on could not be read.`,
    notApplicable: (service) => `${service} can have no dialogs, so Dialogporten never shows any of it to anybody.`,
  },
  noDialogs:
    'No access is lacking. If there should be dialogs, ask the service owner whether any were sent, and to this very organisation number. The first one may take 30 minutes to show.',
  readAnew: 'See below what could not be read and why; then ask again.',
  singleRight: 'a single right (enkeltrettighet)',
  breaks: (first, others) => `It breaks first at “${first}”${others && `; broken too: ${others}`}.`,
  whoActs: 'Who must act:',
  first: 'First:',
  next: 'Next step:',
  again: 'Then ask again:',
  againLive: 'Then ask Altinn again, since a snapshot stays as it is:',
  askForNear: 'Ask for what was meant:',
  settles: 'What was just delegated shows in Dialogporten within 15 to 35 minutes.',
  notShown: (count) =>
    `${count} more ${count === '1' ? 'is' : 'are'} not explained here: narrow it with --party, --system-user, --system or --org, or raise --limit.`,
  noPair: 'There is no party to explain it for.',
  asides: 'Also not read, so that their links are not known (the verdict does not rest on them):',
};

const packages = (codes: readonly string[]): string =>
  `the access package${codes.length === 1 ? '' : 's'} ${all(codes)}`;
const anyOf = (codes: readonly string[]): string =>
  codes.length === 1 ? packages(codes) : `one of the access packages ${either(codes)}`;

export const evidence: EvidenceTexts = {
  'does-not-arise': () => 'Does not arise.',
  'not-read': () => 'Not read.',
  listed: ({ service, type, owner }) =>
    `${service} is of type ${type}${owner && `, and its service owner is ${owner}`}.`,
  'not-listed': ({ service, near }) => `The Resource Registry has no ${service}.${didYouMean(near)}`,
  'type-with-dialogs': ({ type }) => `Services of type ${type} can.`,
  'type-without-dialogs': ({ type }) => `Services of type ${type} cannot.`,
  'owner-not-told': () => 'The registry lacks the code or organisation number of its owner, and Dialogporten drops it.',
  'in-use': () => 'At least one dialog of it exists, of whomever.',
  'not-in-use': () => 'No dialog of it exists, of anybody.',
  'packages-named': ({ packages: codes }) => `It names ${packages(codes)}.`,
  'no-package-named': () => 'It names no access package and no role.',
  'only-others-named': ({ subjects }) => `It names only ${all(subjects)}, which no system user has.`,
  'can-be-given': ({ packages: codes }) => `It can be given ${anyOf(codes)}.`,
  'can-be-given-as-right': () =>
    'It can be given the service as a single right (enkeltrettighet), and no access package for it.',
  'none-can-be-given': ({ packages: codes }) => `It can never be given ${either(codes)}.`,
  'nothing-can-be-given': () => 'No access package gives it, and it cannot be delegated as a single right here.',
  registered: ({ system, packages: codes }) => `${system} has ${packages(codes)}.`,
  'right-registered': ({ system }) => `${system} has the single right.`,
  'not-registered': ({ system, packages: codes }) => `Not on ${system}: ${all(codes)}.`,
  'right-not-registered': ({ system }) => `${system} does not have the single right.`,
  'system-not-registered': ({ system }) => `The system register has no ${system} of this vendor.`,
  'request-accepted': ({ request }) => `The request ${request} was accepted; that says what was meant, not what is.`,
  'request-waiting': ({ request, owner }) =>
    `The request ${request} waits for ${owner}, which owns the system user, to approve it.`,
  'request-not-accepted': ({ request, status }) => `The request ${request} has the status ${status}.`,
  'not-requested': () => 'No request of the vendor asks for it.',
  'gave-subjects': ({ subjects }) => `It gave ${all(subjects)}.`,
  'gave-right': () => 'It gave the service as a single right (enkeltrettighet).',
  'gave-instances': () => 'It gave single instances only.',
  'gave-others': ({ packages: codes }) =>
    `It gave ${all(codes)}, ${codes.length === 1 ? 'which does not give' : 'and none of these gives'} the service.`,
  'gave-nothing': () => 'It gave no access package, and not this service as a single right.',
  'gave-unread': ({ subjects }) => `It gave ${all(subjects)}; what that gives was not read.`,
  'not-authorised': () => 'The system user was not authorised for this party.',
  'no-parties': () => 'The system user was authorised for no party at all.',
  'hierarchy-only': () => 'The party is listed only to carry its subunits.',
  'matched-by': ({ subjects }) => `Its policy names ${all(subjects)}, which the system user holds from this party.`,
  'matched-right': () => 'The single right is for this very service.',
  'instances-only': () => 'Only the dialogs of single instances match.',
  'nothing-matched': () => 'Nothing that the system user holds from this party matches.',
  'nested-too-deep': () => 'The unit lies below a subunit, and Dialogporten drops it whatever was delegated.',
  'not-verified': () => 'Not asked: only Dialogporten itself can tell.',
  shown: () => 'Dialogporten shows it to this system user for this party.',
  'prediction-missed': () =>
    'Dialogporten shows it to this system user for this party, though by this explanation it would not.',
  'not-shown': () =>
    'Dialogporten was asked, and does not show it for this party, which has the access: there are no dialogs of it.',
  'not-shown-either': () =>
    'Dialogporten was asked, and does not show it; but it shows only what is authorised, so that this says nothing of dialogs.',
  'may-be-opened': ({ level }) => `Level ${level} is enough, and there is no access list.`,
  'level-not-told': () => 'There is no access list, but the level that is needed is not told.',
  'level-too-high': ({ level }) =>
    `Level ${level} is needed, which no system user has: it is listed without its content.`,
  'access-list-unread': () => 'It has an access list, and whether this party is on it was not read.',
};

export const steps: StepTexts = {
  'register-package': ({ system, package: code }) =>
    `The vendor adds the access package ${code} to ${system} in the system register; no request can ask for it before that.`,
  'register-right': ({ system }) =>
    `The vendor adds the single right to ${system} in the system register; no request can ask for it before that.`,
  'choose-registered': ({ system, packages: codes }) =>
    `${system} already has ${packages(codes)} in the system register: that is the shortest way for a request.`,
  'send-request': ({ package: code, owner }) =>
    `The vendor sends a change request for ${code ? `the access package ${code}` : 'the single right'} to ${owner}, which owns the system user and approves it: nothing has asked for it yet.`,
  'approve-request': ({ request, owner }) =>
    `${owner}, which owns the system user, approves the request ${request}, which is waiting in Altinn.`,
  'ask-again': ({ request, status }) =>
    `The vendor finds out why the request ${request} has the status ${status}, and sends a new one.`,
  'not-enough': () =>
    'The service owner links the service to an access package that this system user can be given: nothing that the customer gives would show it before that.',
};
