import type { InitMessages } from '../init.js';

export const init: InitMessages = {
  comments: {
    about: [
      'What system users must see in Dialogporten. dekning audit reads this file.',
      'What begins with # does nothing: to use an example, take away the # and the space after it.',
      'Every key is explained in docs/configuration.md.',
    ],
    environment: [
      'The environment of Altinn: prod, tt02, at22, at23, at24 or yt01.',
      'Without it, what the variable DEKNING_ENV says, else prod.',
    ],
    systems: ['Audit only the system users of these systems. Without it, those of all your systems.'],
    expect: [
      'What must be visible. Each entry has one of service, owner and package.',
      'Without any, an audit is an overview and nothing is a violation.',
    ],
    exclude: ['What is left out of everything above.'],
    parties: ['Parties that must be reachable at all, by organisation number.'],
    waivers: ['Gaps that somebody answers for, for a time. Until then they are no violation.'],
    gate: ['What makes the exit code 1: empty, partial and surplus, or never.'],
    service: 'a service; * stands for any characters',
    owner: 'every service in use of this service owner',
    package: 'every service that this access package gives',
    ofParties: 'only for these parties',
    ofUserTypes: 'only for these types: standard, agent',
    reason: 'required',
    answersForIt: 'required: who answers for it',
    expires: 'required: the last day on which it holds',
  },
  exampleReason: 'the customer files on paper',
  questions: {
    environment: 'Which environment of Altinn?',
    environmentHints: { prod: 'production', tt02: 'the test environment for vendors' },
    systems: 'Which systems? Ids, with commas; leave it empty for all of yours.',
    services: 'Which services must be visible? Identifiers, with commas; * stands for any characters.',
    owners: 'All services of which service owners? Codes, with commas.',
    packages: 'All services of which access packages? Codes, with commas.',
    parties: 'Which parties must be reachable at all? Organisation numbers, with commas.',
    failOn: 'What makes an audit fail? Space chooses, Enter goes on; nothing chosen is never.',
    failOnHints: {
      empty: 'an expected service is not visible',
      partial: 'only single dialogs of it are',
      surplus: 'a package that nothing expected needs',
    },
    example: (text) => `for example ${text}`,
  },
  notAnOrgNumber: (text) => `${text} is no organisation number: nine digits, the last a valid check digit.`,
  shadows: (path) => `There is ${path} in a folder above. From here on down, the new file is used instead of it.`,
  wrote: (path) => `Wrote ${path}.`,
  wroteSchema: (path) => `Wrote ${path}, by which editors help to fill it in.`,
  nothingExpected: 'Nothing is expected yet, so an audit is an overview. Say under expect what must be visible.',
  next: (command) => `Next: ${command}`,
  needs:
    'What a live audit needs is in docs/live.md. Without credentials, rehearse with dekning sandbox, or add --snapshot DIR.',
};
