import type { SystemUser } from '../core/access/access.js';
import type { ServiceRow } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import { breaksIn } from '../core/explain/breaks.js';
import type { Observed, Told } from '../core/explain/case.js';
import { chainOf } from '../core/explain/chain.js';
import type { Explanation } from '../core/explain/explanation.js';
import type { Link } from '../core/explain/link.js';
import { seenOf } from '../core/explain/seen.js';
import { actorOf, stepsOf } from '../core/explain/steps.js';
import { packageCode } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';
import { rowWithoutDialogs } from '../core/verification/note-dialogs.js';
import { MESSAGES } from '../messages/index.js';
import { NO_FACTS, partyFacts, serviceFacts, systemUserFacts } from '../messages/wording.js';
import { missFinding } from './findings.js';
import { keptOf } from './missed-parties.js';
import type { Pair } from './pairs.js';
import type { Prepared } from './prepare.js';

/**
 * Makes explanations of pairs. What the vendor registered and asked for, and what Dialogporten showed where that was
 * kept, is read for these alone, and once.
 */
export interface Explainer {
  readonly explain: (pair: Pair) => Promise<Explanation>;
  /** What could not be read of that. No verdict rests on it. */
  readonly asides: () => readonly ProblemFacts[];
}

export function createExplainer({ source, catalogue, context }: Prepared): Explainer {
  const asides = new Map<string, ProblemFacts>();
  const requests = new Map<string, ReturnType<typeof source.requests>>();
  let systems: ReturnType<typeof source.systems> | undefined;

  const setApart = (problems: readonly ProblemFacts[]): void => {
    for (const one of problems) asides.set(JSON.stringify(one), one);
  };

  const readVendorSide = async (user: SystemUser) => {
    systems ??= source.systems();
    // Which lists there are depends on the type, and what is in them on the system.
    const ofUser = entry(requests, `${user.type} ${user.systemId}`.toLowerCase(), () => source.requests(user));
    const readings = await Promise.all([systems, ofUser]);
    setApart(readings.flatMap(({ problems }) => problems));
    return { systems: readings[0].value, requests: readings[1].value };
  };

  const readObserved = async ({ systemUser, party, situation: { standing } }: Pair): Promise<Observed> => {
    if (!party) return 'not-asked';
    const { observed, problems } = await keptOf(source, systemUser, { urn: party.party, standing });
    setApart(problems);
    return observed;
  };

  return {
    explain: async (pair) => {
      const { systemUser, situation, counted, party, finding } = pair;
      const observed = await readObserved(pair);
      const { row, missed } = inLightOf(observed, pair, context);
      const isUnknown = row.verdict === 'empty' && row.cause === 'unknown-service';
      const near = isUnknown ? context.names.near(row.service) : [];
      const vendorSide = await readVendorSide(systemUser);
      const told = { catalogue, systemUser, situation, row, near, observed, ...vendorSide };
      const links = chainOf(told);
      const stated = missed ?? finding;
      return {
        systemUser,
        party: party && { party: party.party, name: party.name, mainUnit: party.mainUnit, isDeleted: party.isDeleted },
        counted,
        row,
        links,
        answer: stated ? { message: stated.message, remedy: stated.remedy } : answerOf({ ...pair, row }, context, near),
        ...(missed ? NOBODY_ACTS : whoActs(told, links)),
        finding,
        missed,
      };
    },
    asides: () => [...asides.values()],
  };
}

/** The row with its note on dialogs, and the finding where it was predicted wrongly. */
function inLightOf(observed: Observed, { row, user, party }: Pair, context: Prepared['context']) {
  const seen = seenOf(row, observed);
  return {
    row: seen?.isWithoutDialogs && row.verdict === 'visible' ? rowWithoutDialogs(row) : row,
    missed: seen?.miss && party ? missFinding(context, user, party, seen.miss) : null,
  };
}

type Acting = Pick<Explanation, 'breaks' | 'actor' | 'steps'>;

/** Where the verdict is in doubt, nobody is to be asked for anything because of it. */
const NOBODY_ACTS: Acting = { breaks: null, actor: null, steps: [] };

function whoActs(told: Told, links: readonly Link[]): Acting {
  const steps = stepsOf(told, links);
  return { breaks: breaksIn(told.row, links), actor: actorOf(told, steps), steps };
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
    case 'visible': {
      const remedy = row.notes.includes('no-dialogs') ? explain.noDialogs : '';
      return { message: explain.answers.visible(service, who, through(row, explain.singleRight)), remedy };
    }
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
