import { userKind } from '../access/user-kind.js';
import { holdsThroughRole, leastEffortFirst, registerRole } from '../coverage/client-only.js';
import type { EmptyRow, PartialRow, ServiceRow } from '../coverage/verdict.js';
import { packageCode } from '../identifiers.js';
import type { Shapes, Told } from '../told/told.js';
import type { Told as ToldCase } from './case.js';
import type { Link, LinkName } from './link.js';

/** What must come before that which a finding says to do, or may stand in its place. */
export const STEPS = {
  'register-package': { system: 'text', package: 'text' },
  'register-right': { system: 'text' },
  'choose-registered': { system: 'text', packages: 'texts' },
  /** `package` is empty where it is the single right that is to be asked for. */
  'send-request': { package: 'text?', owner: 'text' },
  'approve-request': { request: 'text', owner: 'text' },
  'ask-again': { request: 'text', status: 'text' },
  'not-enough': {},
} as const satisfies Shapes;
export type Step = Told<typeof STEPS>;

/**
 * Who must act first. `client` is the client of an agent's provider, who gives that provider something; `provider` is who
 * owns the agent.
 */
export const ACTORS = [
  'vendor',
  'customer',
  'provider',
  'client',
  'client-administrator',
  'service-owner',
  'nobody',
] as const;
export type Actor = (typeof ACTORS)[number];

type Settled = Pick<ToldCase, 'row' | 'situation' | 'systemUser'>;

/** What other links add to a gap that a delegation would close, or that none would. */
export function stepsOf(told: Settled, links: readonly Link[]): readonly Step[] {
  const { row } = told;
  const isBarred = links.some(({ name, state }) => name === 'can-be-given' && state === 'broken');
  if (row.verdict === 'empty' && GIVES_ANYTHING.has(row.cause)) return isBarred ? [{ text: 'not-enough' }] : [];
  const closes = row.verdict === 'partial' || (row.verdict === 'empty' && row.cause === 'package-not-delegated');
  const byRight = row.verdict === 'empty' && row.cause === 'single-right-needed';
  if (!closes && !byRight) return [];
  return [...registering(told, evidenceOf(links, 'registered')), ...asking(told, links)];
}

/** Causes whose remedy is to give something at all, and that are told whatever the service asks for. */
const GIVES_ANYTHING: ReadonlySet<EmptyRow['cause']> = new Set(['no-parties', 'party-not-delegated', 'hierarchy-only']);

const evidenceOf = (links: readonly Link[], name: LinkName) => links.find((link) => link.name === name)?.evidence;

function registering({ row, situation }: Settled, evidence: Link['evidence'] | undefined): readonly Step[] {
  const best = bestPackage(row, situation.grants.packages);
  switch (evidence?.text) {
    case 'right-not-registered':
      return [{ text: 'register-right', system: evidence.system }];
    case 'not-registered':
      return best ? [{ text: 'register-package', system: evidence.system, package: packageCode(best) }] : [];
    case 'registered': {
      const { system, packages } = evidence;
      const isBest = best !== undefined && packages.includes(packageCode(best));
      return isBest ? [] : [{ text: 'choose-registered', system, packages }];
    }
    default:
      return [];
  }
}

function asking(told: Settled, links: readonly Link[]): readonly Step[] {
  const { systemUser } = told;
  const evidence = evidenceOf(links, 'requested');
  switch (evidence?.text) {
    case 'not-requested':
      return [{ text: 'send-request', package: toAskFor(told, links), owner: systemUser.owner }];
    case 'request-waiting':
      return [{ text: 'approve-request', request: evidence.request, owner: evidence.owner }];
    case 'request-not-accepted':
      return [{ text: 'ask-again', request: evidence.request, status: evidence.status }];
    default:
      return [];
  }
}

/** Code of the package to ask for, or nothing for the single right: what is on the system already, else what takes the least. */
function toAskFor({ row, situation }: Settled, links: readonly Link[]): string {
  const best = bestPackage(row, situation.grants.packages);
  const code = best ? packageCode(best) : '';
  const evidence = evidenceOf(links, 'registered');
  if (evidence?.text === 'right-registered') return '';
  if (evidence?.text !== 'registered' || evidence.packages.includes(code)) return code;
  return evidence.packages[0] ?? code;
}

const bestPackage = (row: ServiceRow, held: Settled['situation']['grants']['packages']) =>
  'candidates' in row ? leastEffortFirst(row.candidates, held)[0] : undefined;

/** Who must act first, or null where nothing need be done, or cannot be said. */
export function actorOf(told: Settled, steps: readonly Step[]): Actor | null {
  const { row } = told;
  if (row.verdict !== 'empty' && row.verdict !== 'partial') return null;
  if (steps.some(({ text }) => VENDOR_FIRST.has(text))) return 'vendor';
  if (steps.some(({ text }) => text === 'not-enough')) return 'service-owner';
  if (steps.some(({ text }) => text === 'approve-request')) return isAgent(told) ? 'provider' : 'customer';
  return row.verdict === 'partial' ? partialActor(told, row) : EMPTY[row.cause](told, row);
}

const VENDOR_FIRST: ReadonlySet<Step['text']> = new Set([
  'register-package',
  'register-right',
  'send-request',
  'ask-again',
]);

const isAgent = ({ systemUser }: Settled): boolean => userKind(systemUser.type) === 'agent';

const giver = (told: Settled): Actor => (isAgent(told) ? 'client-administrator' : 'customer');

function giverOfPackage(told: Settled, row: ServiceRow): Actor {
  if (!isAgent(told)) return 'customer';
  const held = told.situation.grants.packages;
  const best = bestPackage(row, held);
  const role = best && registerRole(best);
  return role && holdsThroughRole(role, held) ? 'client-administrator' : 'client';
}

function partialActor(told: Settled, row: PartialRow): Actor {
  if (row.candidates.length > 0) return giverOfPackage(told, row);
  return isAgent(told) ? 'service-owner' : 'customer';
}

const EMPTY: Readonly<Record<EmptyRow['cause'], (told: Settled, row: EmptyRow) => Actor>> = {
  'unknown-service': () => 'vendor',
  'no-parties': giver,
  'party-not-delegated': giver,
  'nested-too-deep': () => 'nobody',
  'hierarchy-only': (told) => (isAgent(told) ? 'client' : 'customer'),
  'package-not-delegated': giverOfPackage,
  'single-right-needed': () => 'customer',
  'package-not-allowed': () => 'service-owner',
  unreachable: () => 'service-owner',
};
