import type { AFFECTED, HAPPENINGS, Thing } from '../../core/told/problems.js';
import { inWords, type Wording } from '../../core/told/told.js';
import { formsOf } from '../forms.js';
import type { HappeningWords } from '../messages.js';
import { wholeFaults } from './faults.js';
import { didYouMean, either, LANGUAGE_NAMES, plural } from './words.js';

const { number, time: timeOf } = formsOf('en');

const AGAIN = 'Try again later, and report it if it stays so.';

const THINGS: Readonly<Record<Thing, string>> = {
  system: 'system',
  'system-user': 'system user',
  organization: 'organisation',
  'external-ref': 'external reference',
};

/** What is looked for when an organisation is: the system users that it owns. */
const FOUND: Readonly<Record<Thing, string>> = { ...THINGS, organization: 'system user of organisation' };

const after = (tries: number): string => (tries > 1 ? ` after ${number(tries)} tries` : '');

const tokenIn = (place: string): string => `The token in ${place === '-' ? 'standard input' : place}`;

export const happenings: Wording<typeof HAPPENINGS, HappeningWords> = {
  'no-system-user': () =>
    'No system user was found, so nothing was audited. Check --system, --system-user, --org and the environment.',
  interrupted: ({ done, total }) =>
    total === 0
      ? 'The run was interrupted before any system user was judged, so nobody is in this result. Run it again.'
      : `The run was interrupted when ${done} of ${total} system users were judged. The others are not in this result.`,
  'nothing-judged': () =>
    'The expectations met no party that counts, so nothing was judged. Check parties, userTypes and exclude, and whether the system users were given any party.',
  'supposition-unknown': ({ system }) =>
    `What could be given of ${system ? `what the system ${system} registers` : 'the packages that were named'} is not known, because ${system ? 'the register does not tell its packages or single rights, or ' : ''}the packages or services of the catalogue were not read, or the Metadata API does not tell the type of a package. So nothing was judged: run the audit again.`,
  'prediction-missed': ({ services }) =>
    `Dialogporten shows ${plural(number(services), 'service', 'services')} that this report says it would not: see the findings of kind prediction-missed. Our rule or our data is wrong, or something changed between the readings, so no verdict can be relied on until that is settled. Ask again in 35 minutes.`,
  'nothing-verified': () =>
    'Nothing was verified: there was no party of a system user that Dialogporten could be asked about. Check whom the audit is of, and the other problems.',
  'full-catalogue': () =>
    'Dialogporten answered with its whole catalogue instead of what this system user may see. That says nothing of access. Try again later.',
  'service-not-listed': ({ service }) =>
    `The service ${service} was delegated, but the Resource Registry does not list it, so whether it can have dialogs is not known. Check its identifier with the service owner.`,
  'expectation-not-resolved': ({ origin, value }) =>
    `${origin}: which services "${value}" stands for could not be told, because the catalogue was not read in full.`,
  'not-found': ({ thing, name, near }) => `There is no ${FOUND[thing]} ${name}.${didYouMean(near)}`,
  'other-external-ref': ({ organization, name, refs }) =>
    `Organisation ${organization} owns no system user with the external reference ${name}. It has ${either(refs)}.`,
  'not-among-read': ({ thing, name }) =>
    `The ${FOUND[thing]} ${name} is not among what was read, and not everything could be.`,
  'not-of-token': ({ systemUser, owner, system, thing, name }) =>
    `The token is for the system user ${systemUser} of organisation ${owner}, in the system ${system}. The ${THINGS[thing]} ${name} cannot be looked for with it.`,

  'in-file': ({ path, fault }) => `${path}: ${inWords(wholeFaults, fault)}.`,
  'in-answer': ({ fault }) => [`the answer is not as it should be: ${inWords(wholeFaults, fault)}.`, AGAIN],
  'not-recorded': ({ folder, code }) =>
    `The run could not be recorded in ${folder} (${code}), so there is no snapshot of it. Name another folder.`,
  'as-recorded': ({ words }) => words,

  'http-status': ({ api, status, code, tries }) => `HTTP ${status}${code && ` (${code})`} from ${api}${after(tries)}:`,
  'token-not-accepted': () =>
    'the token was not accepted. It may have expired, or be of another environment: check both, and try again.',
  'access-refused': () => ['access was refused.', 'Check the client, the environment, and any proxy in between.'],
  'scope-refused': ({ scope }) => [
    'access was refused.',
    `The token may lack the scope ${scope}: order it in Samarbeidsportalen (docs/live.md).`,
  ],
  'nothing-there': () => ['there is no such thing there.', 'Check the identifier and the environment.'],
  'too-many-requests': () => ['it asks for fewer requests.', 'Try again later.'],
  'api-down': () => ['it is down, overloaded or faulty.', 'Try again later.'],
  'points-elsewhere': () => ['it points elsewhere, and is not followed there.', 'Check the address.'],
  'not-taken': () => ['it did not take the request.', AGAIN],
  'redirect-refused': ({ api, status, host }) => [
    `HTTP ${status} from ${api} points to ${host || 'another path'}, which was not asked: it was not followed.`,
    'Check the address, or a proxy in between.',
  ],
  'too-large': ({ api }) => [`the answer of ${api} was cut off: it is larger than this tool reads.`, AGAIN],
  timeout: ({ api }) => [`${api} did not answer in time.`, 'Try again later.'],
  'untrusted-certificate': ({ api, code }) => [
    `${api} showed a certificate that this machine does not trust (${code}).`,
    'Behind a proxy with its own certificate, set NODE_EXTRA_CA_CERTS to its file.',
  ],
  unreachable: ({ api, code, tries }) => [
    `${api} could not be reached${after(tries)} (${code}).`,
    'Check the network, proxy settings and the address.',
  ],
  'not-asked': ({ api }) => [`${api} was not asked: it failed several times in a row.`, 'Try again later.'],
  'not-asked-after': ({ api, failures }) =>
    `${api} was not asked, for ${plural(number(failures), 'call', 'calls')} in a row had failed. The last:`,
  'no-dialogporten': () => 'this environment of Altinn has no Dialogporten.',

  'no-content': ({ api }) => [`${api} answered without a body, which is no answer here.`, AGAIN],
  'empty-body': ({ api }) => [`the answer of ${api} is empty.`, AGAIN],
  'body-no-json': ({ api }) => [`the answer of ${api} is no JSON, or is cut short.`, AGAIN],
  'web-page': () => 'It is a web page: a proxy or portal may be in between.',
  'body-without-rows': ({ api }) => [`the answer of ${api} holds no list of rows.`, AGAIN],
  'page-without-links': ({ api }) => [
    `the answer of ${api} does not tell whether there is a next page, so its list may not be whole.`,
    AGAIN,
  ],
  'titles-not-told': () => [
    'the Resource Registry tells no title of any service, so they can be found by identifier only.',
    AGAIN,
  ],
  'type-not-told': ({ packages, one }) => [
    `the Metadata API does not tell the type of ${plural(number(packages), 'package', 'packages')}, ${one} among them, so whether an organisation can give ${packages === 1 ? 'it' : 'them'} is not known.`,
    AGAIN,
  ],
  'no-next-page': ({ api }) => [`the answer of ${api} links to a next page that is no address.`, AGAIN],
  'page-repeated': ({ api }) => [
    `the list of ${api} links to a page that was read before, or never ends: it was not followed further.`,
    AGAIN,
  ],
  'rest-unread': ({ rows }) => `Only the first ${number(rows)} were read; more exist.`,

  'no-token': ({ codes }) => `maskinporten gave no token (${codes || 'no known code'}):`,
  'unknown-system-user': () =>
    'it knows no system user of this owner with this external reference for this client. The system may lack the client id, or the system user may have been removed.',
  'check-client': () => [
    'the grant was not taken.',
    'Check the client id, the key and its key id, the clock of this machine, and the environment.',
  ],
  'body-without-token': ({ api }) => [`the answer of ${api} holds no token.`, AGAIN],
  'scope-not-given': ({ scope, api }) =>
    `maskinporten does not give this client the scope ${scope}, which ${api} asks for. Order it, and add it to the client, in Samarbeidsportalen (docs/live.md).`,
  'token-of-nobody': () => [
    'maskinporten gave a token that names no system user.',
    'Check the client and the environment.',
  ],
  'token-of-another': () =>
    'maskinporten gave a token for another system user of the same owner. Each system needs a client of its own: use the client that is registered on this system.',
  'exchanged-for-another': () =>
    'token-exchange gave a token of another system user than it was asked for. Is there a cache in between?',
  'token-expired': ({ place, time }) => `${tokenIn(place)} expired at ${timeOf(time)}. Get a new one.`,
  'token-of-environment': ({ place, issuer, environment }) =>
    `${tokenIn(place)} was issued by ${issuer}, which is not of the environment ${environment}. It was not sent.`,
  'token-without-scope': ({ place, scope, api }) =>
    `${tokenIn(place)} lacks the scope ${scope}, which ${api} asks for. Get a new one.`,
};

const SELECTED = { service: 'service', owner: 'owner', package: 'package' } as const;

export const affected: Wording<typeof AFFECTED> = {
  'whole-audit': () => 'the whole audit',
  'every-expectation': () => 'every expectation',
  'one-service': ({ service }) => `service ${service}`,
  'selected-services': ({ selector, value }) => `the services of ${SELECTED[selector]} "${value}"`,
  'causes-and-names': () => 'the cause of every service that is not visible, and the names of packages',
  'role-names': () => 'the names of roles',
  verification: () => 'whether the verdicts agree with Dialogporten',
  'every-verdict': () => 'every verdict',
  'verdicts-by-links': () => 'every verdict that is not given by a single right',
  'further-links': () => 'what packages and roles give that are held and that the catalogue does not know',
  'services-in-use': () => 'which services are in use, and the level needed to open their dialogs',
  'packages-of-catalogue': () => 'access packages, their areas, and to whom they can be given',
  'services-of-catalogue': () => 'which services there are, and of whom',
  'links-of-catalogue': () => 'which access packages give which services',
  'titles-of-services': () => 'what services are called, where a text is looked for',
  'roles-of-policy': () => 'which roles the policy of the service names',
  'names-in-language': ({ language }) => `names in ${LANGUAGE_NAMES[language]}, which were not searched`,
  'which-systems': () => 'which systems there are',
  'where-held-up': () =>
    'whether the packages that are lacking are on the system: where they are not, no customer can give them',
  'system-users-of': ({ system }) => `the system users of ${system}`,
  'unread-system-users': () => 'every system user that is not in this result',
  'verdicts-of': ({ systemUser }) => `every verdict of system user ${systemUser}`,
  'requests-of': ({ system }) => `the requests of ${system}`,
  'verification-of': ({ systemUser }) => `the verification of system user ${systemUser}`,
  'one-thing': ({ thing, name }) => `${FOUND[thing]} ${name}`,
  'snapshot-itself': () => 'the environment, the time of capture, and whether the files are as recorded',
  recording: () => 'the recording; the result is what was read',
  'as-recorded': ({ words }) => words,
};
