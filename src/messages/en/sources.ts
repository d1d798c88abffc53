import type { FindingFacts, FindingText, Messages } from '../messages.js';
import { type DisagreementFacts, type DisagreementGroupFacts, groupList } from '../sources.js';
import { all } from './words.js';

type Words = Messages['findings']['sources-disagree'];
type Texts = Readonly<Record<DisagreementFacts['kind'], (groups: readonly DisagreementGroupFacts[]) => FindingText>>;

const listed = groupList((count) => `and ${count} more`);

const gives = ({ package: name, services }: DisagreementGroupFacts): string => `${name} gives ${all(services)}`;

const servicesOf = (groups: readonly DisagreementGroupFacts[]): string => all(groups.flatMap((one) => one.services));

const otherwise = ({ registry, dialogporten, services }: DisagreementGroupFacts): string =>
  `${registry} in the registry, ${dialogporten} in Dialogporten (${all(services)})`;

const WAIT =
  'Believe the Resource Registry: this report does, and Dialogporten copies it within half an hour. Wait for that and run again;';

const texts: Texts = {
  'dialogporten-lacks': (groups) => ({
    message: `The Resource Registry has links that Dialogporten's catalogue does not show: ${listed(groups, gives)}.`,
    remedy: `${WAIT} if it stays, the list may be empty although this report says visible: tell Digdir.`,
  }),
  'only-dialogporten': (groups) => ({
    message: `Dialogporten's catalogue shows links that the Resource Registry does not have: ${listed(groups, gives)}.`,
    remedy: `${WAIT} if it stays, the list may show these although this report says empty: tell Digdir.`,
  }),
  'unlisted-services': (groups) => ({
    message: `Dialogporten has dialogs of services that the Resource Registry does not list: ${servicesOf(groups)}.`,
    remedy:
      'Believe the Resource Registry: whoever expects one of them is told that there is no such service. Ask the service owner whether it was withdrawn or renamed.',
  }),
  'without-dialogs': (groups) => ({
    message: `Dialogporten has dialogs of services that by the Resource Registry can have none: ${listed(groups, ({ registry, services }) => `${registry ? `of type ${registry}` : 'without code or number of an owner'} (${all(services)})`)}.`,
    remedy:
      'Believe the Resource Registry: Dialogporten takes no such service from it, so this report calls them not applicable. The service owner corrects the type or the owner there.',
  }),
  'unknown-packages': (groups) => ({
    message: `Packages give services, and the Metadata API does not have them: ${listed(groups, gives)}.`,
    remedy:
      'Believe the Resource Registry on what they give. Whom they can be given to is told by the Metadata API alone, so no remedy names them: ask Altinn whether they were renamed.',
  }),
  'only-metadata': (groups) => ({
    message: `The Metadata API says that ${listed(groups, gives)}; the Resource Registry, which Dialogporten follows, does not.`,
    remedy:
      'Believe the Resource Registry: this report does. Tell the service owner if a link is missing that should be there.',
  }),
  'only-registry': (groups) => ({
    message: `The Resource Registry has links that the Metadata API does not show: ${listed(groups, gives)}.`,
    remedy:
      'Believe the Resource Registry: this report does. The Metadata API shows no more than a part of it, so do not plan by that alone.',
  }),
  'other-type': (groups) => ({
    message: `Services have another type in Dialogporten than in the Resource Registry: ${listed(groups, otherwise)}.`,
    remedy: 'Believe the Resource Registry: this report does. No verdict depends on which of these types it is.',
  }),
  'other-owner': (groups) => ({
    message: `Services have another owner in Dialogporten than in the Resource Registry: ${listed(groups, otherwise)}.`,
    remedy: 'Believe the Resource Registry: --owner and every remedy in this report go by it.',
  }),
};

/** What sources tell differently, and which to believe. */
export const sourcesDisagree: Words = ({ disagreement }: FindingFacts): FindingText =>
  disagreement ? texts[disagreement.kind](disagreement.groups) : { message: '', remedy: '' };
