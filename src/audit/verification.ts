import type { SystemUser } from '../core/access/access.js';
import { organizationNumberOf, type PartyUrn, type ServiceId } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';
import type { VerificationSample } from '../core/result.js';
import type { Source } from '../source/source.js';
import { inOrder } from './in-order.js';
import type { JudgedAccess, JudgedParty } from './parties.js';
import type { Prepared } from './prepare.js';
import { createSampler } from './sample.js';

/** What Dialogporten was found to show a system user, by party. */
export interface Observations {
  /** The services seen, or undefined where no answer could be used; parties that were not asked about are not in it. */
  readonly of: ReadonlyMap<PartyUrn, readonly ServiceId[] | undefined>;
  /** How many of the parties could not be asked about. */
  readonly unaskable: number;
  /** What was met when it was asked. */
  readonly met: readonly ProblemFacts[];
}

export interface ObservedAccess extends JudgedAccess {
  /** Undefined where verification was not asked for. */
  readonly observations?: Observations | undefined;
}

/** Takes system users and hands them on with what Dialogporten shows them. */
export interface Verifier {
  readonly add: (access: JudgedAccess) => Promise<void>;
  /** Hands on whoever is left. */
  readonly end: () => Promise<void>;
}

type Take = (access: ObservedAccess) => Promise<void>;

/**
 * Asks Dialogporten about every party of every system user, or about a sample of them, and hands the system users on.
 * Those of a sample are known last, so whoever may be among them waits, no more of them than are to be chosen.
 */
export function createVerifier(
  { source, problems }: Pick<Prepared, 'source' | 'problems'>,
  sample: VerificationSample | null,
  take: Take,
): Verifier {
  const observe = async (access: JudgedAccess, chosen?: ReadonlySet<string>): Promise<ObservedAccess> => {
    const asked = askableParties(access).filter(({ urn }) => chosen?.has(urn) ?? true);
    const found = await observations(source, access.systemUser, asked);
    return { ...access, observations: { ...found, unaskable: unaskableOf(access) } };
  };
  const met: ProblemFacts[] = [];
  const handOn: Take = async (access) => {
    met.push(...(access.observations?.met ?? []));
    await take(access);
  };
  const { add, end } = sample ? sampling(source, sample, observe, handOn) : everybody(source, observe, handOn);
  return {
    add,
    end: async () => {
      await end();
      // After what was met when system users were read, however far ahead that was.
      for (const problem of met) problems.add(problem);
    },
  };
}

/** Several are asked for at once, and handed on in their order. */
function everybody(
  { readsAtOnce }: Source,
  observe: (access: JudgedAccess) => Promise<ObservedAccess>,
  take: Take,
): Verifier {
  const started: Promise<ObservedAccess>[] = [];
  const finishFirst = async (): Promise<void> => {
    const [first] = started;
    if (first) await take(await first);
    started.shift();
  };
  return {
    add: async (access) => {
      const observing = observe(access);
      // Told when its turn comes; until then nobody awaits it.
      observing.catch(() => undefined);
      started.push(observing);
      if (started.length >= readsAtOnce) await finishFirst();
    },
    end: async () => {
      while (started.length > 0) await finishFirst();
    },
  };
}

function sampling(
  { readsAtOnce }: Source,
  sample: VerificationSample,
  observe: (access: JudgedAccess, chosen: ReadonlySet<string>) => Promise<ObservedAccess>,
  take: Take,
): Verifier {
  const sampler = createSampler<JudgedAccess>(sample);
  return {
    add: async (access) => {
      const parties = askableParties(access).map(({ urn }) => urn);
      for (const one of sampler.add(access, access.systemUser.id, parties)) {
        await take({ ...one, observations: { of: new Map(), unaskable: unaskableOf(one), met: [] } });
      }
    },
    end: async () => {
      const chosen = inOrder([...sampler.end()], readsAtOnce, ([access, parties]) => observe(access, parties));
      for await (const access of chosen) await take(access);
    },
  };
}

/**
 * Whether Dialogporten can be asked about a party. A person is named there by national identity number, which is never kept
 * here; and where nothing was read, nothing is predicted that could be verified.
 */
export const isAskable = ({ urn, standing }: Pick<JudgedParty, 'standing'> & { readonly urn: string }): boolean =>
  standing !== 'unread' && Boolean(organizationNumberOf(urn)?.trim());

const askableParties = ({ judged }: JudgedAccess): readonly JudgedParty[] => judged.filter(isAskable);

const unaskableOf = (access: JudgedAccess): number => access.judged.length - askableParties(access).length;

async function observations(
  source: Source,
  user: SystemUser,
  parties: readonly JudgedParty[],
): Promise<Omit<Observations, 'unaskable'>> {
  const of = new Map<PartyUrn, readonly ServiceId[] | undefined>();
  // The same refusal is met for every party: it is told once.
  const met = new Map<string, ProblemFacts>();
  const ask = async ({ urn }: JudgedParty) => ({
    urn,
    reading: await source.observed(user, organizationNumberOf(urn) ?? ''),
  });
  for await (const { urn, reading } of inOrder(parties, source.readsAtOnce, ask)) {
    of.set(urn, reading.problems.length === 0 ? reading.value : undefined);
    for (const problem of reading.problems) met.set(JSON.stringify(problem), problem);
  }
  return { of, met: [...met.values()] };
}
