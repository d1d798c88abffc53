import type { SystemUser } from '../core/access/access.js';
import type { ServiceRow } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import { breaksIn } from '../core/explain/breaks.js';
import { chainOf } from '../core/explain/chain.js';
import type { Explanation } from '../core/explain/explanation.js';
import { actorOf, stepsOf } from '../core/explain/steps.js';
import { packageCode } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';
import { MESSAGES } from '../messages/index.js';
import { NO_FACTS, partyFacts, serviceFacts, systemUserFacts } from '../messages/wording.js';
import type { Pair } from './pairs.js';
import type { Prepared } from './prepare.js';

/** Makes explanations of pairs; what the vendor registered and asked for is read for these alone, and once. */
export interface Explainer {
  readonly explain: (pair: Pair) => Promise<Explanation>;
  /** What could not be read of that. No verdict rests on it. */
  readonly asides: () => readonly ProblemFacts[];
}

export function createExplainer({ source, catalogue, context }: Prepared): Explainer {
  const asides = new Map<string, ProblemFacts>();
  const requests = new Map<string, ReturnType<typeof source.requests>>();
  let systems: ReturnType<typeof source.systems> | undefined;

  const read = async (user: SystemUser) => {
    systems ??= source.systems();
    // Which lists there are depends on the type, and what is in them on the system.
    const ofUser = entry(requests, `${user.type} ${user.systemId}`.toLowerCase(), () => source.requests(user));
    const readings = await Promise.all([systems, ofUser]);
    for (const one of readings.flatMap(({ problems }) => problems)) asides.set(`${one.api} ${one.operation}`, one);
    return { systems: readings[0].value, requests: readings[1].value };
  };

  return {
    explain: async (pair) => {
      const { systemUser, situation, row, counted, party, finding } = pair;
      const isUnknown = row.verdict === 'empty' && row.cause === 'unknown-service';
      const near = isUnknown ? context.names.near(row.service) : [];
      const told = { catalogue, systemUser, situation, row, near, ...(await read(systemUser)) };
      const links = chainOf(told);
      const steps = stepsOf(told, links);
      return {
        systemUser,
        party: party && { party: party.party, name: party.name, mainUnit: party.mainUnit, isDeleted: party.isDeleted },
        counted,
        row,
        links,
        breaks: breaksIn(row, links),
        answer: finding ? { message: finding.message, remedy: finding.remedy } : answerOf(pair, context, near),
        actor: actorOf(told, steps),
        steps,
        finding,
      };
    },
    asides: () => [...asides.values()],
  };
}

/** The answer where the audit has no finding about this service and party. */
function answerOf(
  { row, party, user }: Pair,
  { names, language }: Prepared['context'],
  near: readonly string[],
): Explanation['answer'] {
  const { explain, findings } = MESSAGES[language];
  const facts = serviceFacts(names, language, row.service);
  const { service } = facts;
  const who = party ? partyFacts(party).party : systemUserFacts(user).systemUser;
  switch (row.verdict) {
    case 'visible':
      return { message: explain.answers.visible(service, who, through(row, explain.singleRight)), remedy: '' };
    case 'not-applicable':
      return { message: explain.answers.notApplicable(service), remedy: '' };
    case 'empty':
      return findings[row.cause]({ ...NO_FACTS, ...facts, ...systemUserFacts(user), party: who, near });
    default:
      return { message: explain.answers.unknown(service, who), remedy: explain.readAnew };
  }
}

const through = (row: Extract<ServiceRow, { verdict: 'visible' }>, singleRight: string): string =>
  row.via.map(({ kind, id }) => (kind === 'right' ? singleRight : packageCode(id))).join(', ');
