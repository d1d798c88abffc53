import type { FindingFacts, FindingText, Messages } from '../messages.js';
import { findings as ofRows } from './findings.js';
import { all, either, plural } from './words.js';

const REGISTER = { accountant: 'accountant', auditor: 'auditor', 'business-manager': 'business manager' } as const;

const willBeEmpty = ({ service, party }: FindingFacts): string => `${service} will be empty for ${party}`;

const systemOf = ({ supposed }: FindingFacts): string => supposed?.system ?? '';

/** What the vendor does, and then how a client comes to give it, which no request can ask for. */
function howToAsk(facts: FindingFacts): string {
  const { best, userKind } = facts;
  const system = systemOf(facts);
  const what = `the access package ${best?.package ?? ''}`;
  const ask = system
    ? `The vendor registers ${what} on the system ${system}, and asks for it in the requests that customers approve.`
    : `Add ${what} to the list, and to what the system registers.`;
  if (userKind !== 'agent') return ask;
  return best?.registerRole
    ? `${ask} A client gives it by registering the provider as its ${REGISTER[best.registerRole]} in Enhetsregisteret.`
    : `${ask} A client must have given it to the provider as well.`;
}

const packageNotDelegated = (facts: FindingFacts): FindingText => {
  const system = systemOf(facts);
  const why = system
    ? `the system ${system} registers no access package that gives it and can be given to this type of system user`
    : 'none of the packages that were named gives it and can be given to this type of system user';
  return {
    message: `${willBeEmpty(facts)}: ${why}. ${either(facts.packages)} would give it.`,
    remedy: howToAsk(facts),
  };
};

/** Of a package that was approved, or else of a service as it is told of any system user. */
function packageNotAllowed(facts: FindingFacts): FindingText {
  if (!facts.supposed?.isNotGiven) return ofRows['package-not-allowed'](facts);
  const system = systemOf(facts);
  const why =
    facts.userKind === 'agent'
      ? 'a client cannot give to an agent system user'
      : 'an organisation cannot give to its own system user';
  return {
    message: `${system ? `The system ${system} registers` : 'Named was'} ${all(facts.packages)}, which ${why}. It is not given here.`,
    remedy: system
      ? 'Nothing, if the system has another type of system user that can be given it; if not, the vendor removes it from the system.'
      : 'Leave it out of the list, or look at another type of system user.',
  };
}

export const supposed: Messages['supposed'] = {
  user: { standard: 'Supposed own-system user', agent: 'Supposed agent system user' },
  party: { standard: 'a supposed customer', agent: 'a supposed client' },
  kind: (system) => (system ? `approved as the system ${system} registers it` : 'with the packages that were named'),
  users: (count) => plural(count, 'supposed system user', 'supposed system users'),
  title: (system, environment) =>
    system
      ? `What Dialogporten would show if a customer approved exactly what ${system} registers (${environment})`
      : `What Dialogporten would show if a customer gave exactly the access packages that were named (${environment})`,
  heading: ({ system, packages, singleRights, names }) => {
    const sizes =
      packages === undefined || singleRights === undefined
        ? 'which could not be read'
        : `${plural(packages, 'access package', 'access packages')}, ${plural(singleRights, 'single right', 'single rights')}`;
    const what = system
      ? `approved exactly what the system ${system} registers (${sizes})`
      : `gave exactly ${all(names)}`;
    return `A supposition, and no audit of a customer: that one ${what}.`;
  },
  findings: {
    'package-not-delegated': packageNotDelegated,
    'single-right-needed': (facts) => ({
      message: `${willBeEmpty(facts)}: no access package that can be given gives it, and no single right (enkeltrettighet) to it is ${systemOf(facts) ? `registered on the system ${systemOf(facts)}` : 'supposed'}.`,
      remedy: `The vendor registers the single right on the system${systemOf(facts) && ` ${systemOf(facts)}`}, and asks for it in the requests that customers approve.`,
    }),
    'package-not-allowed': packageNotAllowed,
    'surplus-package': (facts) => ({
      message: systemOf(facts)
        ? `The system ${systemOf(facts)} registers ${all(facts.packages)}: the package gives nothing that is expected.`
        : `${all(facts.packages)} was named, and gives nothing that is expected.`,
      remedy: systemOf(facts)
        ? 'If nothing else needs it, the vendor removes it from the system: a system should ask for no more than it needs.'
        : 'If nothing else needs it, leave it out: a system should ask for no more than it needs.',
    }),
    'unknown-package': (facts) => ({
      message: `The system ${systemOf(facts)} registers ${all(facts.packages)}, but no access package has that code: it may have been renamed. It is not given here.`,
      remedy: 'Look the package up in the Metadata API, and register it under the code that it has now, or remove it.',
    }),
  },
  causes: {
    'package-not-delegated': 'no package for it approved',
    'single-right-needed': 'needs a single right',
  },
};
